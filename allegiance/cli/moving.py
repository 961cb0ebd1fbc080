"""``allegiance export jsonl``, ``import`` and ``migrate``: the graph to another place, or to another model."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from allegiance.cli.options import connection_options, open_graph

STANDARD = "-"


@click.command()
@click.argument("file", metavar="[FILE|-]", default=STANDARD)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@connection_options
def jsonl(
    file: str, uri: str | None, username: str | None, database: str | None, password_file: str | None, *, force: bool
) -> None:
    """Write the whole graph as JSON lines, for `allegiance import`.

    The same graph gives the same lines, wherever and in whatever order it was loaded. The file is there only once it
    is whole. Those who load at the same time wait.

    \b
    allegiance export jsonl graph.jsonl
    allegiance export jsonl - | xz > graph.jsonl.xz
    """  # noqa: D301 - click's mark for lines to be kept
    from graph.files import new_file

    with open_graph(uri, username, database, password_file) as graph:
        if file == STANDARD:
            print_lines(graph.export())
            return
        with (
            new_file(Path(file), force=force) as part,
            part.open("w", encoding="utf-8", newline="\n") as out,
            counting("Exporting") as count,
        ):
            for line in graph.export():
                out.write(line + "\n")
                count(1)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines to standard output as they come."""
    for line in lines:
        sys.stdout.write(line + "\n")


@click.command(name="import")
@click.argument("file", metavar="FILE|-")
@connection_options
def import_(file: str, uri: str | None, username: str | None, database: str | None, password_file: str | None) -> None:
    """Make the graph of an export again, in an empty database.

    FILE is what `allegiance export jsonl` wrote, of this version or an earlier one. Every line is checked; if one is
    wrong, or the file was cut off, the database is left empty.

    \b
    allegiance import graph.jsonl
    xz -dc graph.jsonl.xz | allegiance import -
    """  # noqa: D301 - click's mark for lines to be kept
    from graph.lines import limited

    with open_graph(uri, username, database, password_file) as graph, counting("Importing") as count:
        if file == STANDARD:
            nodes, relationships = graph.connection.import_lines(limited(sys.stdin.buffer), "standard input", count)
        else:
            with Path(file).open("rb") as source:
                nodes, relationships = graph.connection.import_lines(limited(source), file, count)
    click.echo(f"{nodes} nodes and {relationships} relationships imported.", err=True)


@click.command()
@connection_options
def migrate(uri: str | None, username: str | None, database: str | None, password_file: str | None) -> None:
    """Bring a graph that an earlier version wrote to the model of this one.

    Keep a copy first. If it is stopped, run it again: it goes on where it was. Nothing is done to a graph that needs
    nothing.

    \b
    allegiance export jsonl before.jsonl
    allegiance migrate
    """  # noqa: D301 - click's mark for lines to be kept
    with open_graph(uri, username, database, password_file) as graph:
        before, now = graph.connection.migrate(lambda step: click.echo(step, err=True))
    done = f"Migrated from model {before} to {now}." if before != now else f"The graph is of model {now} already."
    click.echo(done, err=True)


@contextmanager
def counting(doing: str) -> Iterator[Callable[[int], None]]:
    """Yield a function to call with the number of lines just done; on a terminal their sum is shown."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn(f"{doing}: {{task.completed:,.0f}} lines"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=None)
        yield lambda number: progress.advance(task, number)
