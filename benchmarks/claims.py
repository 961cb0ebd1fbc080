"""Score the extractor against a gold file of claims: python benchmarks/claims.py --gold PATH."""

import json
import sys
import time
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console
from rich.table import Table

from allegiance.claims import sentence_rows
from allegiance.reading import extracted
from extract.errors import ExtractError
from extract.reader import read
from extract.relations import relations

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "data"))
from score_claims import score

LEVELS = {
    "triple": "subject, relation and object",
    "acts": "the same without HOLDS_POSITION and STATED",
    "class": "with only the class of the relation",
    "pair": "subject and object alone",
}
#: What the scorer asks of a claim.
NEEDED = {"subject", "relation", "polarity", "modality"}
AGREEMENT = "agreement on matched triples"


@click.command()
@click.option("--gold", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Sentences with their claims, one JSON object a line.")  # fmt: skip
@click.option("--errors", default=0, show_default=True, metavar="N",
              help="Show the missed (-) and the spurious (+) claims of N sentences.")  # fmt: skip
@click.option("--predictions", type=click.File("w", encoding="utf-8", atomic=True),
              help="Write what was extracted there, one sentence a line.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the scores as one JSON object.")
def main(gold: Path, errors: int, predictions: TextIO | None, *, as_json: bool) -> None:
    """Extract the claims of a gold file's sentences, and print how well they agree with the gold's own."""
    if gold.suffix.lower() != ".jsonl":
        raise click.UsageError(f"{gold}: a gold file's name ends in .jsonl")
    try:
        articles = read([gold])
        golds = _gold_rows(gold)
        started = time.perf_counter()
        found = [
            row
            for article in articles
            for row in sentence_rows(extracted(article), [s.id for s in article.sentences or ()])
        ]
        seconds = time.perf_counter() - started
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    if predictions:
        predictions.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    report = score(golds, found, show=errors)
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False))
    else:
        _print(report, gold, sum(len(row["claims"]) for row in found))
    click.echo(f"{len(golds)} sentences in {seconds:.1f} s, loading the models included", err=True)


def _gold_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a gold file; that each is an object with an id the reader has seen to already."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()]
    for row in rows:
        claims = row.get("claims")
        if not isinstance(claims, list):
            raise ExtractError(f"{path}: {row['id']}: no list of claims: this is no gold file")
        for number, claim in enumerate(claims, start=1):
            if not isinstance(claim, dict) or not claim.keys() >= NEEDED or claim["relation"] not in relations():
                needed = ", ".join(sorted(NEEDED))
                raise ExtractError(f"{path}: {row['id']}: claim {number}: needs {needed}, the relation a known one")
    return rows


def _print(report: dict[str, dict[str, Any]], gold: Path, found: int) -> None:
    scores = Table(title=f"{gold.name}: {found} claims found")
    scores.add_column("matched")
    for name in ("precision", "recall", "F1", "hits", "spurious", "missed"):
        scores.add_column(name, justify="right")
    for level, says in LEVELS.items():
        of = report[level]
        shares = (f"{of[key]:.3f}" for key in ("precision", "recall", "f1"))
        scores.add_row(says, *shares, *(str(of[key]) for key in ("hits", "spurious", "missed")))
    qualities = Table(title=AGREEMENT)
    for name in report[AGREEMENT]:
        qualities.add_column(name, justify="right")
    qualities.add_row(*("–" if value is None else f"{value:.3f}" for value in report[AGREEMENT].values()))
    console = Console()
    console.print(scores)
    console.print(qualities)


if __name__ == "__main__":
    main()
