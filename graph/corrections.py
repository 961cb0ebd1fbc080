"""Decisions on who is meant: kept in the graph, applied to what is there and to every article that comes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from graph.decisions import DECISIONS, Decision, Decisions
from graph.errors import GraphError
from graph.prepared import prepare
from graph.replace import replace_articles
from graph.stored import naming, stored
from graph.untold import tell_untold
from graph.write import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from neo4j import ManagedTransaction

    from extract.model import Entity
    from graph.connection import Connection

KEEP = "MERGE (d:Decision {id: $id}) SET d = $row, d.pending = true"
FORGET = "MATCH (d:Decision {id: $id}) DELETE d"
DONE = "MATCH (d:Decision) WHERE d.pending REMOVE d.pending"
ENTITY = "MATCH (e:Entity {id: $id}) RETURN properties(e) AS row"


def decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions, by id."""
    return tuple(Decision.of_row(row["row"]) for row in connection.run(DECISIONS))


def decide(connection: Connection, decision: Decision, progress: Callable[[int, int], None] | None = None) -> int:
    """Keep a decision and apply it to all articles that it is about.

    Args:
        connection: the graph.
        decision: what is decided; ``decided`` and ``target`` are filled in where they are empty.
        progress: called with the number of articles done and of all.

    Returns:
        How many articles were rewritten.

    Raises:
        GraphError: an actor is not in the graph, one is to be merged with itself, or decisions would form a circle.
    """
    connection.ensure_schema()
    made = decisions(connection)
    if entity(connection, decision.actor) is None and decision.actor not in {earlier.actor for earlier in made}:
        raise GraphError(f"no actor of the graph has the id {decision.actor!r}; `allegiance actors list` shows them")
    others = [other for other in made if other.id != decision.id]
    if decision.other is not None:
        _refuse_circles(decision, Decisions((*others, decision)))
    decision = _complete(connection, decision)
    connection.write(lambda tx: tx.run(KEEP, id=decision.id, row=decision.row()).consume())
    return apply(connection, frozenset({decision.actor}), progress)


def undo(connection: Connection, identifier: str, progress: Callable[[int, int], None] | None = None) -> int:
    """Take a decision back, so that all is as if it had never been made.

    Returns:
        How many articles were rewritten.

    Raises:
        GraphError: there is no such decision.
    """
    connection.ensure_schema()
    made = {decision.id: decision for decision in decisions(connection)}
    if identifier not in made:
        known = f": there are {', '.join(map(repr, made))}" if made else ", nor any other"
        raise GraphError(f"there is no decision {identifier!r}{known}")
    connection.write(lambda tx: tx.run(FORGET, id=identifier).consume())
    return apply(connection, frozenset({made[identifier].actor}), progress)


def apply(connection: Connection, actors: frozenset[str], progress: Callable[[int, int], None] | None = None) -> int:
    """Write the articles that name these actors anew, each in one transaction, as the decisions have it now.

    Returns:
        How many articles were written.
    """
    articles = connection.write(partial(_naming, actors=actors))
    later = len(articles) > 1
    try:
        for done, article in enumerate(articles):
            connection.write(partial(_rewrite, article=article, later=later))
            if progress:
                progress(done + 1, len(articles))
    except Exception:
        with suppress(GraphError):
            tell_untold(connection)
        raise
    tell_untold(connection)
    connection.write(lambda tx: tx.run(DONE).consume())
    return len(articles)


def entity(connection: Connection, identifier: str) -> Entity | None:
    """The record of an entity of the graph, or of the registry where the graph does not name it."""
    from extract.actors.registry import Registry
    from extract.model import Entity

    found = connection.run(ENTITY, id=identifier)
    if found:
        row = found[0]["row"]
        known = {name: row.get(name) for name in ("id", "kind", "name", "name_ru", "name_en", "registered")}
        return Entity(**known, aliases=tuple(row.get("aliases", ())))
    registry = Registry.load()
    return registry.entity(identifier) if identifier in registry.actors else None


def _naming(tx: ManagedTransaction, actors: frozenset[str]) -> list[str]:
    take_turn(tx)  # who loads meanwhile is done, or knows the decision already
    return naming(tx, actors)


def _rewrite(tx: ManagedTransaction, article: str, *, later: bool) -> None:
    take_turn(tx)
    extraction = stored(tx, article)
    if extraction is None:
        return
    replace_articles(tx, [prepare(extraction)], {article}, later=later)


def _complete(connection: Connection, decision: Decision) -> Decision:
    if decision.other is not None and decision.target is None:
        target = entity(connection, decision.other)
        if target is None:
            raise GraphError(f"no actor of the graph or the registry has the id {decision.other!r}")
        decision = replace(decision, target=target)
    if decision.decided is None:
        decision = replace(decision, decided=datetime.now(UTC).replace(microsecond=0).isoformat())
    return decision


def _refuse_circles(decision: Decision, after: Decisions) -> None:
    spellings = [decision.spelling] if decision.spelling else []
    ends = after.stands_for(str(decision.other), spellings, decision.article or "")
    way = after.stands_for(decision.actor, spellings, decision.article or "")
    if decision.actor in {decision.other, ends} or way == decision.actor:
        raise GraphError(
            f"{decision.actor!r} would be itself: {decision.other!r} is decided to be {decision.actor!r} already; "
            "undo that decision first"
        )
