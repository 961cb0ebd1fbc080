"""Writes the rows of articles: nodes before relationships, a thousand rows a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.batches import each
from graph.columns import CLAIM, TOLD, TRIPLE, as_map, listed
from graph.errors import GraphError
from graph.names import name_entities
from graph.results import plain
from graph.rows import KIND_LABELS, MODEL
from graph.together import joined
from graph.triples import counts, triple_types

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.rows import Row
    from graph.together import Together

_LABELS = ("Actor", *KIND_LABELS.values())

ARTICLES = """
UNWIND $rows AS row
CREATE (a:Article)
SET a = row
"""
SENTENCES = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence)
SET s = row.properties
"""
KNOWN_ENTITIES = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
RETURN e.id AS id, properties(e) AS properties
"""
NEW_ENTITIES = """
UNWIND $rows AS row
CREATE (e:Entity)
SET e:$(row.labels)
SET e = row.properties
"""
ENTITIES = f"""
UNWIND $rows AS row
MERGE (e:Entity {{id: row.id}})
REMOVE e:{":".join(_LABELS)}
SET e:$(row.labels)
SET e = row.properties
"""
CLAIMS = f"""
UNWIND $rows AS row
MATCH (s:Sentence {{id: row[0]}})
CREATE (:Claim {as_map(CLAIM, "row[1]")})-[:STATED_IN]->(s)
"""
ROLES = """
UNWIND $rows AS row
MATCH (c:Claim {id: row[0]})
MATCH (e:Entity {id: row[1]})
CREATE (c)-[:$(row[2])]->(e)
"""
ABOUT = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (other:Claim {id: row.other})
CREATE (c)-[:ABOUT]->(other)
"""
KNOWN_TRIPLES = """
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
WITH s, o, row
MATCH (s)-[r {modality: row.modality}]->(o)
WHERE type(r) = row.type
RETURN row.number AS number,
       {claims: r.claims, articles: r.articles, outlets: r.outlets, conditional: r.conditional,
        conditions: r.conditions, first: r.first, last: r.last} AS told
"""
TRIPLES = f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row[0]}})
MATCH (o:Entity {{id: row[1]}})
CREATE (s)-[:$(row[2]) {as_map(TRIPLE, "row[4]")}]->(o)
"""
TOLD_AGAIN = f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row[0]}})
MATCH (o:Entity {{id: row[1]}})
MERGE (s)-[r:$(row[2]) {{modality: row[3]}}]->(o)
SET r = {as_map(TRIPLE, "row[4]")}
"""
OFFICES = """
UNWIND $rows AS row
MATCH (p:Entity {id: row.person})
MATCH (b:Entity {id: row.body})
MERGE (p)-[r:HELD_OFFICE {title: row.title, period: row.period}]->(b)
SET r.since = row.since, r.until = row.until,
    r.articles = COLLECT { UNWIND coalesce(r.articles, []) + row.articles AS x RETURN DISTINCT x ORDER BY x }
"""


#: Locks the node that all writers lock.
TURN = """
MERGE (m:Meta {id: 'allegiance'})
SET m.model = coalesce(m.model, $model)
RETURN m.model AS model, properties(m)['importing'] AS importing
"""


def take_turn(tx: ManagedTransaction) -> None:
    """Wait for the writers before, so that they do not interleave; others wait until this transaction ends.

    Raises:
        GraphError: Meanwhile somebody has imported a graph of another model, or is about to.
    """
    found = tx.run(TURN, model=MODEL).single(strict=True)
    if found["model"] != MODEL or found["importing"] is not None:
        raise GraphError(
            "a graph was imported meanwhile; if it is of an earlier model, `allegiance migrate` brings it to that of "
            "this version: then load again"
        )


def write(tx: ManagedTransaction, made: Together) -> None:
    """Write articles that are not in the graph; entities, triples and offices join those that are.

    Raises:
        GraphError: A relationship's type is not on the closed list.
    """
    types = triple_types()
    for row in made.triples:
        if row["type"] not in types:
            raise GraphError(f"{row['type']!r} is not a relation; known are those of extract/relations.toml")
    each(tx, ARTICLES, made.articles)
    each(tx, SENTENCES, made.sentences)
    stored = _stored(tx, made.entities)
    new = [row for row in made.entities if row["id"] not in stored]
    other = [r for r in made.entities if r["id"] in stored and prevails(r["properties"], stored[r["id"]])]
    each(tx, NEW_ENTITIES, new)
    each(tx, ENTITIES, other)
    name_entities(tx, [*new, *other], {row["id"] for row in new})
    claims = listed((row["properties"] for row in made.claims), CLAIM)
    each(tx, CLAIMS, [[row["sentence"], claim] for row, claim in zip(made.claims, claims, strict=True)])
    each(tx, ROLES, listed(made.roles, ("claim", "entity", "type")))
    each(tx, ABOUT, made.about)
    _write_triples(tx, made.triples)
    each(tx, OFFICES, made.offices)


def _write_triples(tx: ManagedTransaction, triples: list[Row]) -> None:
    """Write triples, joined with what the graph tells of them; lists are joined here, which is faster than there."""
    ends = ("subject", "object", "type", "modality")
    asked = [{name: row[name] for name in ends} | {"number": number} for number, row in enumerate(triples)]
    stored = {row["number"]: row["told"] for row in each(tx, KNOWN_TRIPLES, asked)}
    properties: list[Row] = []
    for number, row in enumerate(triples):
        told = {name: row[name] for name in TOLD}
        if number in stored:
            told = joined({name: plain(value) for name, value in stored[number].items()}, told)
        properties.append({**row["properties"], **told, **counts(told), "modality": row["modality"]})
    rows = [
        [*(row[name] for name in ends), values] for row, values in zip(triples, listed(properties, TRIPLE), strict=True)
    ]
    each(tx, TRIPLES, [row for number, row in enumerate(rows) if number not in stored])
    each(tx, TOLD_AGAIN, [row for number, row in enumerate(rows) if number in stored])


def _stored(tx: ManagedTransaction, entities: list[Row]) -> dict[str, Row]:
    """The properties of those of the entities that are in the graph, by id."""
    found = each(tx, KNOWN_ENTITIES, [{"id": row["id"]} for row in entities])
    return {row["id"]: row["properties"] for row in found}


def prevails(new: Row, old: Row) -> bool:
    """Whether a record replaces the stored one.

    The registry's newest record does. Names taken from articles differ from article to article, so of those the first
    in the order of their properties stays, whichever article came first.
    """
    if new == old:
        return False
    if new["registered"] or old["registered"]:
        return bool(new["registered"])
    return _order(new) < _order(old)


def _order(properties: Row) -> list[tuple[str, str]]:
    return sorted((name, str(value)) for name, value in properties.items())
