"""``allegiance server dump`` and ``restore``: the local server's database as a file."""

from __future__ import annotations

from pathlib import Path

import click

FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.group()
def server() -> None:
    """Keep copies of the local server's database, and bring them back."""


@server.command()
@FILE
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def dump(file: Path, *, force: bool) -> None:
    """Write the local server's database into a file.

    A server that runs is stopped for it and started again. The file is there only once it is whole. The password is
    not in it; all else is, what you have added to the graph too.

    \b
    allegiance server dump graph.dump
    """  # noqa: D301 - click's mark for lines to be kept
    from graph.server import ManagedServer

    ManagedServer().dump(file, force=force)
    click.echo(f"{file} written.", err=True)


@server.command()
@FILE
@click.option("--force", is_flag=True, help="Replace the database that is there.")
def restore(file: Path, *, force: bool) -> None:
    """Make the database of a file that of the local server.

    A server that runs is stopped for it and started again. If the file is no whole dump, all stays as it was.

    \b
    allegiance server restore graph.dump --force
    """  # noqa: D301 - click's mark for lines to be kept
    from graph.server import ManagedServer

    ManagedServer().restore(file, force=force)
    click.echo(f"{file} restored.", err=True)
