"""``allegiance commitments``: what the graph tells of who owes what to whom, and how it is corrected."""

from __future__ import annotations

import click

from allegiance.cli.options import connection_options, lang_option, open_graph, to_option
from allegiance.cli.output import write
from allegiance.cli.told import waiting

KINDS = ("pledge", "refusal", "threat", "demand", "request")
STATES = ("requested", "conditional", "active", "satisfied", "violated", "rejected", "cancelled", "expired")
DECISION = ("id", "kind", "claim", "others", "reason", "decided")

reason_option = click.option("--reason", help="Why, in words, for those who come later.")


@click.group()
def commitments() -> None:
    """See who is bound to whom; say which are one."""


@commitments.command("list")
@click.option("--actor", help="Only those of this actor, as debtor or creditor.")
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind.")
@click.option("--state", type=click.Choice(STATES), help="Only those in this state.")
@click.option("--limit", default=100, show_default=True, type=click.IntRange(1), help="At most so many.")
@lang_option
@to_option
@connection_options
def list_(
    *, actor: str | None, kind: str | None, state: str | None, limit: int, lang: str, to: str, **server: str | None
) -> None:
    """List commitments, the newest first, with their ids."""
    from graph.commitment_lists import COLUMNS, listed

    with open_graph(**server) as graph:
        rows = listed(graph.connection, actor=actor, state=state, kind=kind, language=lang, limit=limit)
        waiting(graph)
    write(rows, COLUMNS, to)


@commitments.command()
@click.argument("commitment")
@lang_option
@to_option
@connection_options
def show(*, commitment: str, lang: str, to: str, **server: str | None) -> None:
    """Show the claims that tell a COMMITMENT (an id), and those that moved it, each with its sentence and why."""
    from graph.commitment_lists import EVENTS, events

    with open_graph(**server) as graph:
        rows = events(graph.connection, commitment, lang)
        waiting(graph)
    write(rows, EVENTS, to)


@commitments.command()
@click.argument("commitment")
@click.argument("into")
@reason_option
@connection_options
def merge(*, commitment: str, into: str, reason: str | None, **server: str | None) -> None:
    """Say that a COMMITMENT is the same as INTO (ids), now and when articles are loaded again.

    Those between other parties, or of another kind, are never one. `allegiance commitments undo` takes it back.
    """
    from graph.commitment_decisions import merge as decide

    with open_graph(**server) as graph:
        decision = decide(graph.connection, commitment, into, reason)
    click.echo(f"decided: {decision.id}")


@commitments.command()
@click.argument("commitment")
@click.argument("claim")
@reason_option
@connection_options
def split(*, commitment: str, claim: str, reason: str | None, **server: str | None) -> None:
    """Say that a CLAIM that tells a COMMITMENT (ids) tells another one. `allegiance commitments show` gives the ids."""
    from graph.commitment_decisions import split as decide

    with open_graph(**server) as graph:
        decision = decide(graph.connection, commitment, claim, reason)
    click.echo(f"decided: {decision.id}")


@commitments.command()
@to_option
@connection_options
def decisions(*, to: str, **server: str | None) -> None:
    """List what was decided on which claims tell one commitment."""
    from graph.commitment_decisions import decisions as decided

    with open_graph(**server) as graph:
        rows = [decision.row() for decision in decided(graph.connection)]
    write([{name: row.get(name) for name in DECISION} for row in rows], DECISION, to)


@commitments.command()
@click.argument("decision")
@connection_options
def undo(*, decision: str, **server: str | None) -> None:
    """Take a DECISION back by its id, as `allegiance commitments decisions` shows it."""
    from graph.commitment_decisions import undo as take_back

    with open_graph(**server) as graph:
        take_back(graph.connection, decision)
    click.echo(f"undone: {decision}")
