"""Also to model 3: triples know how many claims they stand for, and claims the ids of those whom they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.batches import BATCH
from graph.rows import UNDATED
from graph.triples import COUNTS

if TYPE_CHECKING:
    from graph.connection import Connection

CLAIMS = """
MATCH (c:Claim)
WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $batch
SET c.dated = coalesce(c.date, $undated),
    c.subject_id = head([(c)-[:SUBJECT]->(e) | e.id]),
    c.object_id = head([(c)-[:OBJECT]->(e) | e.id]),
    c.speaker_id = head([(c)-[:SPEAKER]->(e) | e.id])
RETURN max(c.id) AS last
"""

TRIPLES = f"""
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $batch
CALL (e) {{
  MATCH (e)-[r]->(:Entity)
  WHERE r.claims IS NOT NULL
  SET {COUNTS}
}}
RETURN max(e.id) AS last
"""

#: Entities a transaction: one of many relationships may be among them.
ENTITIES = 20


def run(connection: Connection) -> None:
    """Count what triples stand for, and tell claims the ids, page by page."""
    for text, parameters in ((CLAIMS, {"batch": BATCH, "undated": UNDATED}), (TRIPLES, {"batch": ENTITIES})):
        after: str | None = ""
        while after is not None:
            after = connection.run(text, after=after, **parameters)[0]["last"]
