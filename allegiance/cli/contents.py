"""``allegiance retract`` and ``allegiance export``: what is in the graph, as a whole or an article at a time."""

from __future__ import annotations

import sys

import click

from allegiance.cli.bulk import neo4j_admin
from allegiance.cli.moving import jsonl, print_lines
from allegiance.cli.options import connection_options, open_graph
from allegiance.cli.saved import browser


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@connection_options
def retract(
    articles: tuple[str, ...], uri: str | None, username: str | None, database: str | None, password_file: str | None
) -> None:
    """Take articles, and all that only they say, out of the graph.

    ARTICLE is an article's id: the name of its file without the suffix, or a row's "doc". Exit code 1 if one of them
    was not there.

    \b
    allegiance retract article
    """  # noqa: D301 - click's mark for lines to be kept
    with open_graph(uri, username, database, password_file) as graph:
        missing = [article for article in articles if not graph.retract(article)]
    for article in missing:
        click.echo(f"{article}: no such article in the graph", err=True)
    sys.exit(1 if missing else 0)


@click.group(invoke_without_command=True)
@connection_options
@click.pass_context
def export(
    context: click.Context,
    /,
    uri: str | None,
    username: str | None,
    database: str | None,
    password_file: str | None,
) -> None:
    """Print the whole graph as JSON lines.

    In order, nodes first: the same graph gives the same lines. With a command it writes what the command says.

    \b
    allegiance export jsonl graph.jsonl
    allegiance export browser
    """  # noqa: D301 - click's mark for lines to be kept
    if context.invoked_subcommand:
        return
    with open_graph(uri, username, database, password_file) as graph:
        print_lines(graph.export())


export.add_command(browser)
export.add_command(jsonl)
export.add_command(neo4j_admin)
