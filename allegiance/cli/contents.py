"""``allegiance retract`` and ``allegiance export``: what is in the graph, as a whole or an article at a time."""

from __future__ import annotations

import sys

import click

from allegiance.cli.options import connection_options, open_graph


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


@click.command()
@connection_options
def export(uri: str | None, username: str | None, database: str | None, password_file: str | None) -> None:
    """Print the whole graph as JSON lines.

    Sorted, nodes first: the same graph gives the same lines.

    \b
    allegiance export > graph.jsonl
    """  # noqa: D301 - click's mark for lines to be kept
    with open_graph(uri, username, database, password_file) as graph:
        for line in graph.export():
            click.echo(line)
