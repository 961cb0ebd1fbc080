"""Articles as they were extracted, kept beside the graph made of them, so that decisions can be applied and undone."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from graph.batches import BATCH, batched, each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import ManagedTransaction

    from extract.model import Extraction
    from graph.connection import Connection
    from graph.rows import Row

KEEP = """
UNWIND $rows AS row
MERGE (x:Extraction {id: row.id})
SET x += row
"""
SOURCES = """
UNWIND $rows AS row
MATCH (x:Extraction {id: row.id})
WHERE x.source IS NOT NULL AND EXISTS { (:Article {id: row.id}) }
RETURN x.id AS id, x.source AS source
"""
READ = "MATCH (x:Extraction {id: $id}) RETURN x.data AS data"
DROP = "MATCH (x:Extraction {id: $id}) DELETE x"
NAMING = """
MATCH (x:Extraction)
WHERE any(actor IN $actors WHERE actor IN x.actors)
RETURN x.id AS id ORDER BY id
"""


def keep(tx: ManagedTransaction, articles: list[Row]) -> None:
    """Keep extractions, as rows of :func:`kept` with the ``holders`` of the offices that the graph has from them."""
    each(tx, KEEP, articles)


def kept(extraction: Extraction) -> Row:
    """What is kept of an extraction: its id, itself compressed, the ids of its actors, and what it was made of."""
    import msgspec

    return {
        "id": extraction.article.id,
        "data": zlib.compress(msgspec.json.encode(extraction)),
        "actors": sorted(entity.id for entity in extraction.entities),
        **({"source": extraction.source} if extraction.source is not None else {}),
    }


def unpacked(data: bytes) -> Extraction:
    """The extraction of the ``data`` that is kept of it."""
    import msgspec

    from extract.model import Extraction

    return msgspec.json.decode(zlib.decompress(data), type=Extraction)


def sources(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """Of articles (ids) that are stored, the hash of all that they were made of, where it is known."""
    found: dict[str, str] = {}
    for some in batched(articles, BATCH):
        rows = connection.run(SOURCES, rows=[{"id": article} for article in some])
        found |= {row["id"]: row["source"] for row in rows}
    return found


def stored(tx: ManagedTransaction, article: str) -> Extraction | None:
    """The extraction of an article as it was kept, None if there is none."""
    found = tx.run(READ, id=article).single()
    return unpacked(found["data"]) if found else None


def drop(tx: ManagedTransaction, article: str) -> None:
    """Forget an article's extraction."""
    tx.run(DROP, id=article).consume()


def naming(tx: ManagedTransaction, actors: frozenset[str]) -> list[str]:
    """The ids of the articles that name any of the actors, as they were extracted."""
    return [str(row["id"]) for row in tx.run(NAMING, actors=sorted(actors))]
