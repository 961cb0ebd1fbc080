"""``allegiance demo``."""

from __future__ import annotations

import os
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import click

from allegiance.claims import claim_rows
from allegiance.cli.extract import TABLE_COLUMNS, as_table
from allegiance.cli.options import connection_options, lang_option, open_graph
from allegiance.cli.output import print_answer, print_table
from cypher import query

if TYPE_CHECKING:
    from allegiance.knowledge_graph import KnowledgeGraph
    from extract.articles import ReadArticle

#: The questions that the demo asks: a query of the library and its parameters.
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("who-convened", {"event": "коалиция"}),
    ("who-supports-whom", {}),
    ("participants-of", {"event": "встреча представителей коалиции"}),
    ("commitments-of", {"actor": "Трамп"}),
    ("statements-of", {"actor": "Рютте"}),
)

PICTURE = 'MATCH (m:Person {name_en: "Emmanuel Macron"})-[r:CONVENED]->(c) RETURN m, r, c'


@click.command()
@lang_option
@connection_options
def demo(lang: str, uri: str | None, username: str | None, database: str | None, password_file: str | None) -> None:
    """Read a real article into a graph and answer five questions.

    Starts the local Neo4j if no other is configured (fetching it the first time), and leaves it running with the
    graph for you to explore.

    \b
    allegiance demo --lang en
    """  # noqa: D301 - click's mark for lines to be kept
    from allegiance.reading import extracted

    own_server = not (uri or os.environ.get("NEO4J_URI"))
    if own_server:
        _start_server()
    item = seed_article()
    with open_graph(uri, username, database, password_file) as graph:
        graph.connection.verify()  # before much is printed
        extraction = extracted(item)
        claims = list(claim_rows(extraction, lang))
        title = f"What the article of {item.article.published} says: {len(claims)} claims"
        print_table(as_table(claims), TABLE_COLUMNS, title)
        graph.connection.load(extraction)
        for name, parameters in QUESTIONS:
            click.echo()
            _answer(graph, name, parameters if lang == "ru" else {**parameters, "language": lang})
    click.echo()
    _tell_where(own_server=own_server)


def seed_article() -> ReadArticle:
    """The article that comes with the package."""
    from extract.reader import read

    articles = sorted(
        (file for file in files("seeds").joinpath("articles").iterdir() if file.name.endswith(".txt")),
        key=lambda file: file.name,
    )
    with as_file(articles[0]) as path:
        return read([path])[0]


def _start_server() -> None:
    from graph.server import ManagedServer

    click.echo("Starting Neo4j ...", err=True)
    ManagedServer().up()


def _answer(graph: KnowledgeGraph, name: str, parameters: dict[str, str]) -> None:
    asked = "".join(f' --{key} "{value}"' for key, value in parameters.items())
    rows = graph.ask(name, **parameters)
    print_answer(rows, rows.columns, f"{query(name).title}: allegiance ask {name}{asked}")


def _tell_where(*, own_server: bool) -> None:
    """Where to look at the graph, and how to log in; the password stays in its file."""
    if own_server:
        from graph.server import ManagedServer
        from graph.server.paths import home

        server = ManagedServer()
        info = server.status()
        if info is not None:
            click.echo(f"The graph is there to explore: {info.browser_url}")
            login = (
                f"user {info.username}, password in {home(server.home).password}" if info.username else "no password"
            )
            click.echo(f"Log in with: {login}")
    else:
        click.echo("The graph is there to explore in your Neo4j Browser.")
    click.echo(f"Try there: {PICTURE}")
    click.echo("Or here:   allegiance queries, allegiance browse --guide")
