"""What no registry knows is called as those articles call it that name it still, whatever others called it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.batches import each
from graph.decisions import corrected
from graph.names import name_entities
from graph.rows import entity_row
from graph.stored import stored
from graph.write import ENTITIES, KNOWN_ENTITIES, prevails

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import ManagedTransaction

    from graph.decisions import Decisions
    from graph.rows import Row

NAMING = """
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT|SPEAKER|HANGS_ON]-(:Claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  RETURN a.id AS article
  UNION
  MATCH (e)-[r:HELD_OFFICE]-()
  UNWIND r.articles AS article
  RETURN article
}
RETURN DISTINCT article
"""


def rename(tx: ManagedTransaction, touched: Iterable[str], written: Iterable[Row], decided: Decisions) -> None:
    """Let entities have the records that they would have had without the articles that were taken out.

    Args:
        tx: a transaction that has its turn; all is written, and the extractions are kept.
        touched: ids of the entities that the articles named which were taken out.
        written: rows of entities that are just written: where one is what is stored, nothing needs be asked.
        decided: the decisions that apply.
    """
    told: dict[str, list[Row]] = {}
    for row in written:
        told.setdefault(row["id"], []).append(row["properties"])
    known = each(tx, KNOWN_ENTITIES, [{"id": entity} for entity in sorted(touched)])
    changed = []
    for row in known:
        properties = row["properties"]
        if properties["registered"] or properties in told.get(row["id"], ()):
            continue
        named = _record(tx, row["id"], properties, decided)
        if named is not None:
            changed.append(named)
    each(tx, ENTITIES, changed)
    name_entities(tx, changed)


def _record(tx: ManagedTransaction, entity: str, known: Row, decided: Decisions) -> Row | None:
    """The record of those that articles give which prevails; None where it is the known one, or none gives any."""
    best: Row | None = None
    for article in [row["article"] for row in tx.run(NAMING, id=entity)]:
        extraction = stored(tx, article)
        if extraction is None:
            continue
        for given in corrected(extraction, decided).entities:
            if given.id != entity:
                continue
            row = entity_row(given)
            if row["properties"] == known:
                return None
            if best is None or prevails(row["properties"], best["properties"]):
                best = row
    return best
