"""To model 2: an actor is looked up by name nodes, one a spelling, instead of a list of them on the actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.model import Entity
from graph.batches import BATCH
from graph.names import name_entities, spellings

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.connection import Connection

DOES = "names by which actors are found"

#: Entities that nothing leads to by name; each gets at least its id as one.
NAMELESS = """
MATCH (e:Entity)
WHERE NOT EXISTS { (e)<-[:NAMES]-(:Name) }
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.name_ru AS name_ru, e.name_en AS name_en,
       coalesce(e.aliases, []) AS aliases
LIMIT $batch
"""


LISTS = "UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e.names"
INDEX_OF_LISTS = "DROP INDEX entity_names IF EXISTS"


def run(connection: Connection) -> None:
    """Name all entities that have no name yet."""
    connection.run(INDEX_OF_LISTS)
    while connection.write(_batch):
        pass


def _batch(tx: ManagedTransaction) -> int:
    found = tx.run(NAMELESS, batch=BATCH).data()
    entities = [Entity(**row | {"aliases": tuple(row["aliases"])}) for row in found]
    name_entities(tx, [{"id": entity.id, "names": spellings(entity)} for entity in entities])
    tx.run(LISTS, ids=[entity.id for entity in entities]).consume()
    return len(found)
