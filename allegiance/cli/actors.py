"""``allegiance actors``: who is known, how that grows, and how it is corrected."""

from __future__ import annotations

from pathlib import Path

import click

from allegiance.cli.decide import COMMANDS


@click.group()
def actors() -> None:
    """See and extend whom the registry of actors knows.

    Your own actors are kept in the folder that ALLEGIANCE_ACTORS names, else among your user's data.
    """


@actors.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--skip", is_flag=True, help="Leave out rows that cannot be taken; without it none is then taken.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def import_(file: Path, *, skip: bool, dry_run: bool) -> None:
    """Take persons and offices from the results of a Wikidata query.

    FILE is a JSON file of the Wikidata Query Service. Its columns are those of the query in docs/actors.md: ?person,
    ?name_ru, and for an office ?officeLabel (in Russian) or ?title, ?state, ?since and ?until. The same file again
    changes nothing. Exit code 1, and nothing is imported, if the rows contradict each other or the registry.

    \b
    allegiance actors import ministers.json --dry-run
    allegiance actors import ministers.json
    """  # noqa: D301 - click's mark for lines to be kept
    from extract.actors.importer import import_results

    done = import_results(file, skip=skip, write=not dry_run)
    for line in done.left_out:
        click.echo(f"left out: {line}", err=True)
    would = "would be " if dry_run else ""
    click.echo(
        f"{_count(done.people, 'person')} and {_count(done.offices, 'term of office', 'terms of office')} "
        f"{would}new or changed in {done.folder}, from {_count(done.known, 'row')}"
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


for _command in COMMANDS:
    actors.add_command(_command)
