"""The names by which entities are looked up: one ``:Name`` node a spelling, leading to all who are called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.batches import each

if TYPE_CHECKING:
    from collections.abc import Collection

    from neo4j import ManagedTransaction

    from extract.model import Entity
    from graph.rows import Row

#: The longest name that a message shows whole.
LONGEST = 100

UNNAME = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})<-[r:NAMES]-(n:Name)
WHERE NOT n.id IN row.names
DELETE r
RETURN DISTINCT n.id AS id
"""
SPELLINGS = """
UNWIND $rows AS row
MERGE (:Name {id: row.id})
"""
NAMES = """
UNWIND $rows AS row
MATCH (n:Name {id: row.name})
MATCH (e:Entity {id: row.entity})
MERGE (n)-[:NAMES]->(e)
"""
FORGET = """
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
WHERE NOT EXISTS { (n)-[:NAMES]->() }
DELETE n
"""


def shown(name: str) -> str:
    """A name from an article as a message shows it: short, and without what steers a terminal."""
    plain = "".join(char if char.isprintable() else "\ufffd" for char in " ".join(name.split()))
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"


def normal_name(name: str) -> str:
    """A name as it is compared: lower case, single spaces."""
    return " ".join(name.split()).lower()


def spellings(entity: Entity) -> list[str]:
    """All that an entity is called, as compared: its id and names, with and without ё, of people the last name too."""
    written = {entity.id, entity.name, entity.name_ru, entity.name_en, *entity.aliases}
    names = {normal_name(name) for name in written if name}
    if entity.kind == "person":  # people are called by their last names
        names |= {name.rpartition(" ")[2] for name in names if name != normal_name(entity.id)}
    return sorted((names | {name.replace("ё", "е") for name in names}) - {""})


def name_entities(tx: ManagedTransaction, entities: list[Row], new: Collection[str] = ()) -> None:
    """Let entities be found by their names, and by none that they had before.

    Args:
        tx: A transaction that has its turn.
        entities: Rows with ``id`` and ``names``, of entities that are in the graph.
        new: Ids of those that have no names yet.
    """
    left = each(tx, UNNAME, [{"id": row["id"], "names": row["names"]} for row in entities if row["id"] not in new])
    each(tx, SPELLINGS, [{"id": name} for name in sorted({name for row in entities for name in row["names"]})])
    each(tx, NAMES, [{"name": name, "entity": row["id"]} for row in entities for name in row["names"]])
    forget_names(tx, {str(row["id"]) for row in left})


def forget_names(tx: ManagedTransaction, names: set[str]) -> None:
    """Delete those of the names by which nobody is called any more."""
    each(tx, FORGET, [{"id": name} for name in sorted(names)])
