"""How fast the library's queries answer, beside naive Cypher: python benchmarks/queries --keep DIR."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from keeping import HELD, kept
from naive import beside
from printing import Printer
from timing import figures, questions, timed, who

import cypher
from graph import connect
from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cypher import Query
    from graph.connection import Connection

FORMATS = click.Choice(["table", "jsonl", "csv"])


@click.command()
@click.option("--uri", help="The database.  [default: that of NEO4J_URI, else the managed local server]")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="A server in this folder instead; if it has no graph, one is made up, and kept.")  # fmt: skip
@click.option("--make", "claims", default=1_000_000, show_default=True, type=click.IntRange(min=1), metavar="N",
              help="Claims that are made up for --keep.")  # fmt: skip
@click.option("--actors", default=20_000, show_default=True, type=click.IntRange(min=10), help="Made up with them.")
@click.option("--query", "only", multiple=True, metavar="NAME", help="Ask only this query; can be repeated.")
@click.option("--repeat", default=5, show_default=True, type=click.IntRange(min=1), help="Ask each so many times.")
@click.option("--naive/--no-naive", "compare", default=True, help="Also ask the naive form.  [default: yes]")
@click.option("--check", is_flag=True, help="Exit with 1 if a query misses its target.")
@click.option("--to", "form", type=FORMATS, default="table", show_default=True, help="How to print.")
def main(
    uri: str | None,
    keep: Path | None,
    claims: int,
    actors: int,
    only: tuple[str, ...],
    repeat: int,
    form: str,
    *,
    compare: bool,
    check: bool,
) -> None:
    """Ask every query about typical actors, the most connected one and all: milliseconds beside the targets."""
    if uri and keep:
        raise click.UsageError("--keep has a server of its own: leave out --uri")
    try:
        asked = [cypher.query(name) for name in only] or list(cypher.queries().values())
    except cypher.QueryError as error:
        raise click.UsageError(str(error)) from None
    missed = 0
    try:
        with _graph(uri, keep, claims, actors) as connection:
            held = connection.run(HELD)[0]["claims"]
            click.echo(f"{held} claims; each question is asked {repeat} times after a first one", err=True)
            missed = _measure(connection, asked, repeat, form, compare=compare)
    except (GraphError, ValueError) as error:
        raise click.ClickException(str(error)) from None
    if check and missed:
        raise SystemExit(1)


@contextmanager
def _graph(uri: str | None, keep: Path | None, claims: int, actors: int) -> Iterator[Connection]:
    if keep is None:
        with connect(uri) as connection:
            yield connection
    else:
        with kept(keep.absolute(), claims, actors, lambda what: click.echo(what, err=True)) as connection:
            yield connection


def _measure(connection: Connection, asked: list[Query], repeat: int, form: str, *, compare: bool) -> int:
    """Print a row a question; how many miss their target."""
    names, printer, missed = who(connection), Printer(form), 0
    for query in asked:
        for question in questions(query, names):
            taken, found = timed(connection, query.text, [query.bind(values) for values in question.values], repeat)
            row = figures(query, question, taken, found)
            if compare:
                row |= beside(connection, query, question, row["p95 ms"])
            printer.row(row)
            missed += row["met"] == "no"
    return missed


if __name__ == "__main__":
    main()
