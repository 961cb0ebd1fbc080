"""The commitments of a graph, and one with all its evidence and moves, for those who correct them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import GraphError

if TYPE_CHECKING:
    from graph.connection import Connection

COLUMNS = ("id", "kind", "state", "debtor", "creditor", "consequent", "condition", "due", "made", "claims")
EVENTS = ("claim", "event", "state", "date", "why", "article", "sentence")

_COLUMNS = """
RETURN k.id AS id, k.kind AS kind, k.state AS state, coalesce(d['name_' + $language], d.name) AS debtor,
       coalesce(e['name_' + $language], e.name) AS creditor, k.consequent AS consequent, k.antecedent AS condition,
       k.due AS due, k.made AS made, k.claims AS claims
ORDER BY made DESC, id
LIMIT toInteger($limit)
"""
ALL = f"""
MATCH (k:Commitment)-[:DEBTOR]->(d:Entity)
WHERE ($state IS NULL OR k.state = $state) AND ($kind IS NULL OR k.kind = $kind)
OPTIONAL MATCH (k)-[:CREDITOR]->(e:Entity)
{_COLUMNS}"""
OF_ACTOR = f"""
MATCH (:Name {{id: toLower($actor)}})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)
WHERE ($state IS NULL OR k.state = $state) AND ($kind IS NULL OR k.kind = $kind)
WITH DISTINCT k
MATCH (k)-[:DEBTOR]->(d:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(e:Entity)
{_COLUMNS}"""
EVENTS_OF = """
MATCH (k:Commitment {id: $id})-[r:MADE_BY|MOVED_BY]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN c.id AS claim, CASE type(r) WHEN 'MADE_BY' THEN 'told' ELSE 'moved' END AS event,
       CASE WHEN type(r) = 'MOVED_BY' THEN r.state WHEN r.number = 1 THEN k.first END AS state,
       CASE type(r) WHEN 'MADE_BY' THEN c.date ELSE r.date END AS date,
       CASE WHEN type(r) = 'MADE_BY' THEN r.why WHEN $language = 'en' THEN r.reason_en ELSE r.reason END AS why,
       a.id AS article, s.text AS sentence
ORDER BY event DESC, r.number
"""


def listed(
    connection: Connection,
    *,
    actor: str | None = None,
    state: str | None = None,
    kind: str | None = None,
    language: str = "ru",
    limit: int = 100,
) -> list[dict[str, Any]]:
    """The newest commitments with :data:`COLUMNS`; of an actor (a name or id, any case) as debtor or creditor."""
    found = connection.run(
        OF_ACTOR if actor else ALL, actor=actor, state=state, kind=kind, language=language, limit=limit
    )
    return [dict(row) for row in found]


def events(connection: Connection, identifier: str, language: str = "ru") -> list[dict[str, Any]]:
    """The claims that tell a commitment, then those that moved it, with :data:`EVENTS`.

    Raises:
        GraphError: there is no such commitment.
    """
    found = [dict(row) for row in connection.run(EVENTS_OF, id=identifier, language=language)]
    if not found:
        raise GraphError(
            f"no commitment of the graph has the id {identifier!r}; `allegiance commitments list` shows them"
        )
    return found
