"""Stances between actors against RuSentRel: python benchmarks/stance_documents.py --rusentrel DIR --synonyms FILE."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from threadpoolctl import threadpool_limits

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks" / "rusentrel"))

from document_ablation import GROUPS, without  # noqa: E402  (a folder that holds scripts)
from document_examples import OWN, Document, documents, synonyms_of  # noqa: E402
from document_fit import Told, cross_validate  # noqa: E402
from rusentrel_score import mean_f1, score  # noqa: E402
from sentence_examples import sentence_examples  # noqa: E402

from extract.errors import ExtractError  # noqa: E402

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


COLUMNS = ("pos P", "pos R", "pos F1", "neg P", "neg R", "neg F1", "F1", "lowest", "highest")


@click.command()
@click.option("--rusentrel", required=True, type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A folder of RuSentRel's: artN.txt and artN.opin.txt.")  # fmt: skip
@click.option("--synonyms", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Names that mean one actor.",
              show_default="synonyms-train.txt in the folder or beside it")  # fmt: skip
@click.option("--ruopinionne", nargs=3, type=FILE, metavar="SET LEARNED RESERVED",
              help="RuOpinionNE's train.jsonl, whose learning half is trained on too, and the two files of gold claims "
                   "that tell the halves apart.")  # fmt: skip
@click.option("--folds", default=7, show_default=True, type=click.IntRange(2), help="Parts held out in turn.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1),
              help="How often the articles are parted anew.")  # fmt: skip
@click.option("--predictions", type=click.Path(file_okay=False, path_type=Path),
              help="Write the first round's predictions there, an artN.opin.txt an article.")  # fmt: skip
@click.option("--ablation", is_flag=True, help="Measure also without each group of features.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures of all features as one JSON object.")
def main(
    rusentrel: Path,
    synonyms: Path | None,
    ruopinionne: tuple[Path, Path, Path] | None,
    folds: int,
    rounds: int,
    predictions: Path | None,
    *,
    ablation: bool,
    as_json: bool,
) -> None:
    """Train on some articles, thresholds too, tell the stances of the others, and score them as RuSentRel does."""
    try:
        read = list(documents(rusentrel, synonyms or synonyms_of(rusentrel)))
        sentences = sentence_examples(*ruopinionne) if ruopinionne else []
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    if len(read) < 2 * folds:
        raise click.UsageError(f"{len(read)} articles are too few for {folds} folds: give --folds a smaller number")
    table = Table(title=f"{len(read)} articles, {folds} folds, mean of {rounds} rounds")
    for name in ("features", *COLUMNS):
        table.add_column(name, justify="left" if name == "features" else "right")
    with threadpool_limits(1):
        told = [cross_validate(read, OWN, folds, seed, sentences) for seed in range(rounds)]
        table.add_row("all", *_figures(read, told))
        for group in GROUPS if ablation else ():
            fewer = without(read, group)
            others = [cross_validate(fewer, OWN, folds, seed, sentences) for seed in range(rounds)]
            table.add_row(f"without {group}", *_figures(fewer, others))
    if as_json:
        click.echo(json.dumps(dict(zip(COLUMNS, map(float, _figures(read, told)), strict=True))))
    else:
        Console().print(table)
    if predictions is not None:
        predictions.mkdir(parents=True, exist_ok=True)
        for document in read:
            (predictions / f"{document.name}.opin.txt").write_text(
                "".join(told[0][document.name].lines), encoding="utf-8"
            )


def _figures(read: Sequence[Document], rounds: Sequence[dict[str, Told]]) -> list[str]:
    scores = [score([d.gold for d in read], [told[d.name].attitudes for d in read]) for told in rounds]
    shown = [
        sum(getattr(s[label], figure) for s in scores) / len(scores)
        for label in ("pos", "neg")
        for figure in ("precision", "recall", "f1")
    ]
    means = [mean_f1(s) for s in scores]
    return [f"{x:.3f}" for x in (*shown, sum(means) / len(means), min(means), max(means))]


if __name__ == "__main__":
    main()
