"""How many claims at each confidence are right: python benchmarks/confidence/sure.py --gold PATH."""

import sys
from itertools import pairwise
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "tests" / "data")]

from observe import observe  # noqa: E402  (a folder that holds scripts)

from extract.confidence import confidence_model  # noqa: E402
from extract.errors import ExtractError  # noqa: E402

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@click.command()
@click.option("--gold", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Sentences with their claims, one JSON object a line.")  # fmt: skip
def main(gold: Path) -> None:
    """Print of the claims that are found in a gold file how sure they are, and how many of them are right."""
    try:
        seen = observe(gold)
        model = confidence_model("ru")
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    found = [(model.confidence(claim.features), claim.right) for claim in seen.claims]
    table = Table(title=f"{gold.name}: {len(found)} claims that count")
    for name in ("confidence", "claims", "mean confidence", "right"):
        table.add_column(name, justify="right")
    for low, high in [*pairwise(BANDS), (BANDS[0], BANDS[-1])]:
        inside = [(confidence, right) for confidence, right in found if low <= confidence < high]
        count = len(inside)
        shares = (f"{sum(column) / count:.3f}" for column in zip(*inside, strict=True)) if inside else ("–", "–")
        table.add_row(f"{low:g} to {high:g}", str(count), *shares)
    Console().print(table)


if __name__ == "__main__":
    main()
