"""Train the model of stances between actors: python benchmarks/train_stance_documents.py --rusentrel DIR."""

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

import click
from threadpoolctl import threadpool_limits

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks" / "rusentrel"))

from document_examples import OWN, documents, synonyms_of  # noqa: E402  (a folder that holds scripts)
from document_fit import FOLDS, PENALTY, fit  # noqa: E402
from sentence_examples import sentence_examples  # noqa: E402

from extract.errors import ExtractError  # noqa: E402

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
MODEL = ROOT / "extract" / "stance" / "documents-ru.json"


@click.command()
@click.option("--rusentrel", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A folder of RuSentRel's: artN.txt and artN.opin.txt.")  # fmt: skip
@click.option("--synonyms", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Names that mean one actor, to tell whom the annotation speaks of.",
              show_default="synonyms-train.txt in the folder or beside it")  # fmt: skip
@click.option("--ruopinionne", nargs=3, type=FILE, metavar="SET LEARNED RESERVED",
              help="RuOpinionNE's train.jsonl, whose learning half counts too, and the two files of gold claims that "
                   "tell the halves apart.")  # fmt: skip
@click.option("--model", default=MODEL, show_default="the package's own", type=click.Path(path_type=Path),
              help="Where to write the model.")  # fmt: skip
def main(rusentrel: Path, synonyms: Path | None, ruopinionne: tuple[Path, Path, Path] | None, model: Path) -> None:
    """Extract the articles of RuSentRel, learn which of their actors are for or against whom, and write the model."""
    try:
        read = list(documents(rusentrel, synonyms or synonyms_of(rusentrel)))
        sentences = sentence_examples(*ruopinionne) if ruopinionne else []
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    with threadpool_limits(1):  # on one thread sums are always made in the same order
        fitted = fit(read, OWN, sentences=sentences)
    digest = hashlib.sha256()
    for path in sorted(rusentrel.glob("art*.txt")):
        digest.update(path.read_bytes())
    trained = {
        "data": "RuSentRel 1.1, training part (MIT licence, Natalia Loukachevitch and Nicolay Rusnachenko)",
        "sha256 of its texts and attitudes": digest.hexdigest(),
        "articles": len(read),
        "candidates": sum(len(d.examples) for d in read),
        "candidates of RuOpinionNE's sentences (MIT licence)": len(sentences),
        "method": f"logistic regression of three classes, standardised features, C {PENALTY:g}",
        "thresholds": f"from {FOLDS} folds by article",
    }
    model.write_text(replace(fitted, trained=trained).dumps(), encoding="utf-8")
    click.echo(
        f"{model}: {len(fitted.weights)} features from {trained['candidates']} pairs of {len(read)} articles", err=True
    )


if __name__ == "__main__":
    main()
