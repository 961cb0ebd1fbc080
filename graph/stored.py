"""Articles as they were extracted, kept beside the graph made of them, so that decisions can be applied and undone."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from extract.model import Extraction

KEEP = "MERGE (x:Extraction {id: $id}) SET x.data = $data, x.actors = $actors"
READ = "MATCH (x:Extraction {id: $id}) RETURN x.data AS data"
DROP = "MATCH (x:Extraction {id: $id}) DELETE x"
NAMING = """
MATCH (x:Extraction)
WHERE any(actor IN $actors WHERE actor IN x.actors)
RETURN x.id AS id ORDER BY id
"""


def keep(tx: ManagedTransaction, extraction: Extraction) -> None:
    """Keep an extraction, compressed, with the ids of the actors that it names."""
    import msgspec

    data = zlib.compress(msgspec.json.encode(extraction))
    actors = sorted(entity.id for entity in extraction.entities)
    tx.run(KEEP, id=extraction.article.id, data=data, actors=actors).consume()


def stored(tx: ManagedTransaction, article: str) -> Extraction | None:
    """The extraction of an article as it was kept, None if there is none."""
    import msgspec

    from extract.model import Extraction

    found = tx.run(READ, id=article).single()
    return msgspec.json.decode(zlib.decompress(found["data"]), type=Extraction) if found else None


def drop(tx: ManagedTransaction, article: str) -> None:
    """Forget an article's extraction."""
    tx.run(DROP, id=article).consume()


def naming(tx: ManagedTransaction, actors: frozenset[str]) -> list[str]:
    """The ids of the articles that name any of the actors, as they were extracted."""
    return [str(row["id"]) for row in tx.run(NAMING, actors=sorted(actors))]
