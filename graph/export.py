"""The graph as text: the same text for the same graph, whatever the order in which it was made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.connection import Connection

NODES = "MATCH (n) WHERE NOT n:Meta AND NOT n:Extraction RETURN labels(n) AS labels, properties(n) AS properties"
RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN labels(a) AS from_labels, a.id AS from_id, type(r) AS type, labels(b) AS to_labels, b.id AS to_id,
       properties(r) AS properties
"""


def export(connection: Connection) -> Iterator[str]:
    """One JSON object a line: ``{"labels", "properties"}`` for nodes, then ``{"type", "from", "to", "properties"}``.

    Nodes stand in the order of their labels and ids, relationships in that of their ends, type and properties; dates
    are ISO text. The ``:Meta`` node, which says how the database is set up and nothing of any article, and
    the ``:Extraction`` nodes, which hold what the others are made of, are left out.
    """
    yield from sorted(
        _line({"labels": sorted(row["labels"]), "properties": row["properties"]}) for row in connection.run(NODES)
    )
    yield from sorted(
        _line(
            {
                "from": [*sorted(row["from_labels"]), row["from_id"]],
                "to": [*sorted(row["to_labels"]), row["to_id"]],
                "type": row["type"],
                "properties": row["properties"],
            }
        )
        for row in connection.run(RELATIONSHIPS)
    )


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=str)
