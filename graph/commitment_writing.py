"""Commitments as they are told now, in the place of what the graph has: only what differs is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from graph.batches import each

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.rows import Row

STORED = """
UNWIND $rows AS row
MATCH (k:Commitment {pair: row.pair})
RETURN k.id AS id, k.fingerprint AS fingerprint, COUNT { (k)-[:MADE_BY|MOVED_BY]->(:Claim) } AS links
"""
PAIRS = "UNWIND $rows AS row MATCH (k:Commitment {id: row.id}) RETURN k.id AS id, k.pair AS pair"
LINKS = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})-[r:MADE_BY|MOVED_BY]->(c:Claim)
RETURN k.id AS id, type(r) AS type, c.id AS claim, properties(r) AS properties, elementId(r) AS link
"""
UNLINK = """
UNWIND $rows AS row
MATCH (:Commitment {id: row.id})-[r:MADE_BY|MOVED_BY]->(:Claim)
WHERE elementId(r) IN row.links
DELETE r
"""
DELETE = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
DETACH DELETE k
"""
UPDATE = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
SET k = row.properties
WITH k
OPTIONAL MATCH (k)-[r:AWAITS]->(:Entity)
DELETE r
"""
CREATE = """
UNWIND $rows AS row
CREATE (k:Commitment)
SET k = row.properties
WITH k, row
MATCH (debtor:Entity {id: row.debtor})
CREATE (k)-[:DEBTOR]->(debtor)
"""
CREDITORS = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
MATCH (e:Entity {id: row.entity})
CREATE (k)-[:CREDITOR]->(e)
"""
AWAITED = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
MATCH (e:Entity {id: row.entity})
CREATE (k)-[:AWAITS]->(e)
"""
EVIDENCE = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
MATCH (c:Claim {id: row.claim})
CREATE (k)-[r:MADE_BY]->(c)
SET r = row.properties
"""
MOVES = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.id})
MATCH (c:Claim {id: row.claim})
CREATE (k)-[r:MOVED_BY]->(c)
SET r = row.properties
"""


def replace(tx: ManagedTransaction, pairs: list[Row], told: dict[str, Row]) -> None:
    """Write the commitments of some pairs.

    Args:
        tx: a transaction that has its turn.
        pairs: rows with the ``pair``; all commitments that the graph has of them, and that are not told, go.
        told: rows of :func:`graph.commitment_rows.commitment_rows`, by id.
    """
    # a decision, or another reading, may have found other parties: a commitment has the id of its first claim
    there = {row["id"]: row["pair"] for row in each(tx, PAIRS, [{"id": identifier} for identifier in told])}
    moved = {identifier for identifier, pair in there.items() if pair != told[identifier]["properties"]["pair"]}
    found = {row["id"]: (row["fingerprint"], row["links"]) for row in each(tx, STORED, pairs)}
    stored = {identifier: shape for identifier, shape in found.items() if identifier not in moved}
    each(tx, DELETE, [{"id": identifier} for identifier in sorted((stored.keys() - told.keys()) | moved)])
    new = [row for identifier, row in told.items() if identifier not in stored]
    # what is the same may have lost claims, as their article was written anew
    other = [row for identifier, row in told.items() if stored.get(identifier, _shape(row)) != _shape(row)]
    missing = _missing(tx, other)
    each(tx, CREATE, new)
    each(tx, UPDATE, [{"id": row["id"], "properties": row["properties"]} for row in other])
    each(tx, CREDITORS, [{"id": row["id"], "entity": row["creditor"]} for row in new if row["creditor"]])
    each(tx, AWAITED, [{"id": row["id"], "entity": actor} for row in (*new, *other) for actor in row["awaits"]])
    each(tx, EVIDENCE, [part for row in new for part in row["evidence"]] + missing["MADE_BY"])
    each(tx, MOVES, [part for row in new for part in row["moves"]] + missing["MOVED_BY"])


def _shape(row: Row) -> tuple[str, int]:
    """What tells whether a commitment is stored as it is told."""
    return row["properties"]["fingerprint"], len(row["evidence"]) + len(row["moves"])


def _missing(tx: ManagedTransaction, other: list[Row]) -> dict[str, list[Row]]:
    """The evidence and moves of stored commitments that the graph does not have; those that it has too many of go."""
    wanted: dict[tuple[str, str, str, str], tuple[str, Row]] = {}
    for row in other:
        for kind, parts in (("MADE_BY", row["evidence"]), ("MOVED_BY", row["moves"])):
            wanted |= {(row["id"], kind, part["claim"], _written(part["properties"])): (kind, part) for part in parts}
    gone: dict[str, list[str]] = {}
    for link in each(tx, LINKS, [{"id": row["id"]} for row in other]):
        if wanted.pop((link["id"], link["type"], link["claim"], _written(link["properties"])), None) is None:
            gone.setdefault(link["id"], []).append(link["link"])
    each(tx, UNLINK, [{"id": identifier, "links": links} for identifier, links in sorted(gone.items())])
    return {kind: [part for one, part in wanted.values() if one == kind] for kind in ("MADE_BY", "MOVED_BY")}


def _written(properties: dict[str, Any]) -> str:
    """Properties as one text, the same for Python's dates and Neo4j's."""
    return json.dumps(properties, ensure_ascii=False, sort_keys=True, default=str)
