"""Score the opinions of sentences: python benchmarks/stance.py --ruopinionne PATH --learned PATH --reserved PATH."""

import time
from pathlib import Path
from typing import Literal

import click
from ruopinionne import article_of, rows_of, scores, tuples

from extract import extract_opinions
from extract.stance import opinion_rows

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--ruopinionne", required=True, type=FILE, help="The set's train.jsonl.")
@click.option("--learned", required=True, type=FILE, help="Gold claims whose sentences were learned from.")
@click.option("--reserved", required=True, type=FILE, help="Gold claims whose sentences are kept for other tests.")
@click.option("--half", default="held-out", show_default=True, type=click.Choice(["held-out", "learning"]),
              help="Which half of the sentences to score.")  # fmt: skip
def main(ruopinionne: Path, learned: Path, reserved: Path, half: Literal["held-out", "learning"]) -> None:
    """Read a half of RuOpinionNE, and print how well the opinions found agree with its own: figures only."""
    rows = rows_of(ruopinionne, half, learned, reserved)
    started = time.perf_counter()
    found = []
    for row in rows:
        extraction, opinions = extract_opinions(article_of(row), [row["text"]])
        found += [tuples(told) for told in opinion_rows(extraction, opinions)]
    seconds = time.perf_counter() - started
    for name, value in scores([tuples(row) for row in rows], found).items():
        click.echo(f"{name:15} {value:.4f}" if name != "told" else f"{name:15} {value:.0f}")
    click.echo(f"{len(rows)} sentences of the {half} half in {seconds:.1f} s", err=True)


if __name__ == "__main__":
    main()
