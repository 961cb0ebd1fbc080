"""How good the claims are, set by set: python benchmarks/quality --gold DIR."""

import sys
from functools import partial
from pathlib import Path

import click

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent.parent / "tests" / "data")]

from causes import CAUSES, Error, errors_of  # noqa: E402  (a folder that runs as a command)
from entries import fired  # noqa: E402
from figures import Figures, flat  # noqa: E402
from fresh import REFERENCES, fresh  # noqa: E402
from others import others  # noqa: E402
from output import show  # noqa: E402
from score_claims import score  # noqa: E402
from sets import Predicted, gold_sets, predicted  # noqa: E402

from extract.errors import ExtractError  # noqa: E402

FORMATS = click.Choice(["table", "jsonl", "csv"])
EXISTING = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.option(
    "--gold", type=EXISTING, help="Folder of gold files (seed.jsonl, train.jsonl, dev.jsonl …).", required=True
)
@click.option(
    "--benchmarks",
    type=EXISTING,
    help="Folder of the public sets: adds the sentences of fresh.jsonl, stance, names, offices and speed.",
)
@click.option("--to", "form", type=FORMATS, default="table", show_default=True, help="How to print.")
@click.option("--keep", is_flag=True, help="Keep the figures as the last ones, for the next run to compare with.")
@click.option("--causes", metavar="SET", help="Count a set's errors by cause.")
@click.option("--sample", default=0, metavar="N", help="With --causes: show N errors of each cause.")
@click.option("--entries", metavar="SET", help="How often each entry of the vocabulary fires on a set, and how well.")
def main(
    gold: Path, benchmarks: Path | None, form: str, causes: str | None, sample: int, entries: str | None, *, keep: bool
) -> None:
    """Print one table of all sets: baseline, what must be reached, the last figures and the present ones."""
    sets = {name: partial(predicted, path) for name, path in gold_sets(gold).items()}
    if benchmarks and REFERENCES.exists():
        sets["fresh"] = partial(fresh, benchmarks)
    for name in filter(None, (causes, entries)):
        if name not in sets:
            raise click.UsageError(f"no set {name!r}: there are {', '.join(sets)}")
    wanted = [name for name in (causes, entries) if name] or list(sets)
    try:
        found = {name: sets[name]() for name in wanted}
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    if causes:
        _causes(found[causes], sample, form)
    if entries:
        show(fired(found[entries]), form, title=f"entries on {entries}")
    if causes or entries:
        return
    figures = Figures.load(HERE)
    now = {name: flat(score(pairs.golds, pairs.found)) for name, pairs in found.items()}
    try:
        now |= others(benchmarks, gold) if benchmarks else {}
    except ExtractError as error:
        raise click.ClickException(str(error)) from None
    show(figures.rows(now), form, title="quality, set by set")
    if keep:
        figures.keep(now)


def _causes(found: Predicted, sample: int, form: str) -> None:
    errors = list(errors_of(found))
    counts = [
        {
            "cause": cause,
            **{
                kind: sum(e.cause == cause and e.kind == kind for e in errors)
                for kind in ("missed", "spurious", "quality")
            },
            "means": means,
        }
        for cause, means in CAUSES.items()
    ]
    show(counts, form, title="errors by cause")
    for cause in CAUSES:
        for error in _spread([e for e in errors if e.cause == cause], sample):
            click.echo(f"{cause}: {error}")


def _spread(errors: list[Error], count: int) -> list[Error]:
    """As many errors, evenly from the whole list: the same ones every time."""
    return [errors[i * len(errors) // count] for i in range(min(count, len(errors)))] if count < len(errors) else errors


if __name__ == "__main__":
    main()
