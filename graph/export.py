"""The graph as text: the same text for the same graph, whatever the order in which it was made; read in pages.

The first line says what it is: ``{"allegiance": "graph", "model": 4}``. Then, one a line, the nodes, ``{"labels",
"properties"}``, by label and id; the relationships, ``{"from", "properties", "to", "type"}`` (ends as label and id), by
their first end, type, other end and properties; at last the count of both and the SHA-256 of all lines before, so that
a file that was cut off is known. Values are as :mod:`graph.values` writes them.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from graph.rows import MODEL
from graph.shape import ENDS, KEYS, KNOWN_PROPERTIES, LABELS
from graph.turn import turn
from graph.untold import tell_untold
from graph.values import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neo4j import Transaction

    from graph.connection import Connection

log = logging.getLogger(__name__)

#: How many nodes, or nodes with all that leads from them, are read at once; those that hold much, fewer.
PAGE = 1000
PAGES = {"Extraction": 50, "Fact": 200}

NODES = {
    label: f"""
MATCH (n:{label}) WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id LIMIT $page
"""
    for label in KEYS
}
IDS = {label: f"MATCH (n:{label}) WHERE n.id > $after RETURN n.id AS id ORDER BY n.id LIMIT $page" for label in KEYS}
RELATIONSHIPS = {
    label: f"""
UNWIND $ids AS id
MATCH (a:{label} {{id: id}})-[r]->(b)
WITH id, type(r) AS type, b.id AS other, r ORDER BY id, type, other
RETURN id, type, other, properties(r) AS properties
"""
    for label in KEYS
}
MODEL_OF = "MATCH (m:Meta {id: 'allegiance'}) RETURN m.model AS model"
ALL_NODES = "MATCH (n) RETURN count(n) AS count"
ALL_RELATIONSHIPS = "MATCH ()-[r]->() RETURN count(r) AS count"
METAS = "MATCH (m:Meta) RETURN count(m) AS count"


def export(connection: Connection) -> Iterator[str]:
    """The lines of the whole graph. Those who load wait until the last is read, or the iterator is closed.

    What is not of the model (labels, types and properties of the user's own) is left out, and the log tells how much.
    The ``:Meta`` nodes, which say how the database is set up and nothing of any article, are left out as well.
    Commitments that wait to be told, as a load goes on or was stopped, are told first.

    Raises:
        GraphError: The server was not reached or refused.
    """
    with turn(connection) as tx:
        tell_untold(connection, held=True)
        yield from _signed(_Export(tx))


def dumped(record: dict[str, Any]) -> str:
    """A record as the one text that it has in an export."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _signed(made: _Export) -> Iterator[str]:
    digest = hashlib.sha256()
    for record in made.records():
        line = dumped(record)
        digest.update(line.encode() + b"\n")
        yield line
    yield dumped({"end": {**made.counts, "sha256": digest.hexdigest()}})
    made.tell_left_out()


class _Export:
    """One reading of the graph; it counts what it reads and what it leaves out."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.counts = {"nodes": 0, "relationships": 0}
        self._left_out: Counter[str] = Counter()

    def records(self) -> Iterator[dict[str, Any]]:
        found = self._tx.run(MODEL_OF).single()
        model = found["model"] if found else None  # an empty database has none
        yield {"allegiance": "graph", "model": MODEL if model is None else model}
        for record in self._nodes():
            self.counts["nodes"] += 1
            yield record
        for record in self._relationships():
            self.counts["relationships"] += 1
            yield record

    def _nodes(self) -> Iterator[dict[str, Any]]:
        for label, query in NODES.items():
            after, page = "", PAGES.get(label, PAGE)
            while found := list(self._tx.run(query, after=after, page=page)):
                after = found[-1]["id"]
                for row in found:
                    labels = sorted(LABELS.intersection(row["labels"]))
                    self._left_out["labels"] += len(row["labels"]) - len(labels)
                    yield {"labels": labels, "properties": self._properties(row["properties"])}

    def _relationships(self) -> Iterator[dict[str, Any]]:
        for label in dict.fromkeys(source for source in KEYS if any(ends[0] == source for ends in ENDS.values())):
            for ids in self._pages(label):
                rows = self._tx.run(RELATIONSHIPS[label], ids=ids)
                for (start, kind, end), same in groupby(rows, itemgetter("id", "type", "other")):
                    if ENDS.get(kind, ("",))[0] == label:
                        yield from self._between([label, start], kind, [ENDS[kind][1], end], same)

    def _between(self, start: list[str], kind: str, end: list[str], rows: Iterable[Any]) -> Iterator[dict[str, Any]]:
        """The relationships of one type between two nodes, in the order of their properties."""
        properties = [self._properties(row["properties"]) for row in rows]
        for each in sorted(properties, key=dumped):
            yield {"from": start, "properties": each, "to": end, "type": kind}

    def _pages(self, label: str) -> Iterator[list[str]]:
        after = ""
        while ids := [row["id"] for row in self._tx.run(IDS[label], after=after, page=PAGE)]:
            yield ids
            after = ids[-1]

    def _properties(self, properties: dict[str, Any]) -> dict[str, Any]:
        known = {name: to_json(value) for name, value in properties.items() if name in KNOWN_PROPERTIES}
        self._left_out["properties"] += len(properties) - len(known)
        return known

    def tell_left_out(self) -> None:
        for what, query in (("nodes", ALL_NODES), ("relationships", ALL_RELATIONSHIPS)):
            self._left_out[what] = self._count(query) - self.counts[what] - (what == "nodes") * self._count(METAS)
        told = ", ".join(f"{number} {what}" for what, number in sorted(self._left_out.items()) if number)
        if told:
            log.warning("left out what is not of the model of this graph: %s; a dump of the server keeps all", told)

    def _count(self, query: str) -> int:
        found = self._tx.run(query).single(strict=True)
        return int(found["count"])
