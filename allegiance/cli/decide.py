"""The commands of ``allegiance actors`` that show who is in the graph and correct who is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from allegiance.cli.options import connection_options, lang_option, open_graph, to_option
from allegiance.cli.output import print_answer, write

if TYPE_CHECKING:
    from allegiance.knowledge_graph import KnowledgeGraph

KINDS = ("person", "state", "government_body", "organization", "alliance", "group")
DECISION = ("id", "kind", "actor", "other", "spelling", "article", "name", "name_en", "reason", "decided")

limit_option = click.option("--limit", default=100, show_default=True, type=click.IntRange(1), help="At most so many.")
reason_option = click.option("--reason", help="Why, in words, for those who come later.")


@click.command("list")
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--text", help="Only those one of whose names holds these words.")
@limit_option
@lang_option
@to_option
@connection_options
def list_(*, kind: str | None, text: str | None, limit: int, lang: str, to: str, **server: str | None) -> None:
    """List the actors of the graph, the most often named first, with their ids."""
    with open_graph(**server) as graph:
        rows = graph.ask("actors", kind=kind, text=text, limit=limit, language=lang)
    write(list(rows), list(rows.columns), to)


@click.command()
@click.argument("actor")
@lang_option
@to_option
@connection_options
def show(*, actor: str, lang: str, to: str, **server: str | None) -> None:
    """Show an actor: its names with how they were found, its offices, and the decisions about it.

    ACTOR is a name or an id. With --to jsonl or csv only the names are printed.
    """
    with open_graph(**server) as graph:
        names = graph.ask("names-of", actor=actor, language=lang)
        offices = graph.ask("offices-of", actor=actor, language=lang)
        ids = {row["id"] for row in names} | {actor}
        decided = [_row(d) for d in graph.connection.decisions() if ids & {d.actor, d.other}]
    write(list(names), list(names.columns), to)
    if to == "table":
        if offices:
            print_answer(offices, list(offices.columns))
        if decided:
            write(decided, DECISION, to)


@click.command()
@click.argument("actor")
@click.argument("into")
@reason_option
@connection_options
def merge(*, actor: str, into: str, reason: str | None, **server: str | None) -> None:
    """Say that ACTOR is INTO: all that is said of the one is said of the other, now and in articles to come.

    Both are ids, or names that mean one actor. `allegiance actors undo` takes it back.

    \b
    allegiance actors merge "person:~э-макрон" person:emmanuel-macron
    """  # noqa: D301 - click's mark for lines to be kept
    _decide(server, lambda graph: {"kind": "merge", "actor": _id(graph, actor), "other": _id(graph, into)}, reason)


@click.command()
@click.argument("actor")
@click.argument("into")
@click.option("--spelling", help="Only mentions of these words.")
@click.option("--article", help="Only mentions in the article of this id.")
@reason_option
@connection_options
def split(
    *, actor: str, into: str, spelling: str | None, article: str | None, reason: str | None, **server: str | None
) -> None:
    """Say that some of ACTOR's mentions mean INTO: those of a spelling, those in an article, or both.

    \b
    allegiance actors split Буш person:jeb-bush --article debate.txt
    """  # noqa: D301 - click's mark for lines to be kept
    if not spelling and not article:
        raise click.UsageError("say which mentions: --spelling WORDS, --article ID, or both")
    _decide(
        server,
        lambda graph: {
            "kind": "split",
            "actor": _id(graph, actor),
            "other": _id(graph, into),
            "spelling": spelling,
            "article": article,
        },
        reason,
    )


@click.command()
@click.argument("actor")
@click.argument("name")
@click.option("--en", "name_en", help="The name in English.")
@reason_option
@connection_options
def rename(*, actor: str, name: str, name_en: str | None, reason: str | None, **server: str | None) -> None:
    """Call ACTOR by another NAME; the old one still finds it."""
    if not name.strip():
        raise click.UsageError("NAME is empty")
    _decide(
        server,
        lambda graph: {"kind": "rename", "actor": _id(graph, actor), "name": name.strip(), "name_en": name_en},
        reason,
    )


@click.command()
@click.argument("decision")
@connection_options
def undo(*, decision: str, **server: str | None) -> None:
    """Take a DECISION back by its id, as `allegiance actors decisions` shows it."""
    with open_graph(**server) as graph:
        articles = graph.connection.undo(decision)
    click.echo(f"undone: {decision}; {_articles(articles)} written anew")


@click.command()
@to_option
@connection_options
def decisions(*, to: str, **server: str | None) -> None:
    """List what was decided on who is meant."""
    with open_graph(**server) as graph:
        rows = [_row(decision) for decision in graph.connection.decisions()]
    write(rows, DECISION, to)


@click.command()
@click.option("--least", default=1, show_default=True, type=click.IntRange(1), help="Only words that come so often.")
@limit_option
@to_option
@connection_options
def unresolved(*, least: int, limit: int, to: str, **server: str | None) -> None:
    """List the words of which it stayed open, or doubtful, whom they mean; the most frequent first."""
    with open_graph(**server) as graph:
        rows = graph.ask("unresolved-mentions", least=least, limit=limit)
    write(list(rows), list(rows.columns), to)


@click.command()
@limit_option
@to_option
@connection_options
def duplicates(*, limit: int, to: str, **server: str | None) -> None:
    """Propose actors that may be one, with the reasons. Nothing is merged: that is for `allegiance actors merge`."""
    from graph.duplicates import Proposal
    from graph.duplicates import duplicates as find

    with open_graph(**server) as graph:
        found = find(graph.connection)
    rows = [asdict(proposal) | {"reasons": list(proposal.reasons)} for proposal in found[:limit]]
    write(rows, [str(name) for name in Proposal.__slots__], to)


COMMANDS = (list_, show, merge, split, rename, undo, decisions, unresolved, duplicates)


def _decide(
    server: dict[str, str | None], read: Callable[[KnowledgeGraph], dict[str, Any]], reason: str | None
) -> None:
    from graph.decisions import Decision

    with open_graph(**server) as graph:
        decision = Decision(**read(graph), reason=reason)
        articles = graph.connection.decide(decision)
    click.echo(f"decided: {decision.id}; {_articles(articles)} written anew")


def _id(graph: KnowledgeGraph, actor: str) -> str:
    """The id that a name means, or the id itself; an error that lists them where it means several."""
    if ":" in actor:
        return actor
    found = {row["id"]: row["actor"] for row in graph.ask("names-of", actor=actor)}
    if len(found) != 1:
        known = ", ".join(f"{identifier} ({name})" for identifier, name in sorted(found.items())) or "no actor"
        raise click.UsageError(f"{actor!r} means {known}; give an id")
    return str(next(iter(found)))


def _row(decision: Any) -> dict[str, Any]:  # noqa: ANN401 - graph is imported when it is used
    return {name: getattr(decision, name) for name in DECISION}


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"
