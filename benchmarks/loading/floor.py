"""The same graph written in other ways: bare ``UNWIND … MERGE``, and neo4j-graphrag's writer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.batches import BATCH, batched
from graph.results import plain
from graph.shape import key

if TYPE_CHECKING:
    from collections.abc import Callable

    from neo4j import Driver, Record

Row = dict[str, Any]

#: What else than its ends tells a relationship from others of its type.
KEYS = {"HELD_OFFICE": ("title", "period")}
TRIPLE_KEY = ("modality",)

NODES = "MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS properties"
RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN labels(a) AS from_labels, a.id AS from_id, type(r) AS type, labels(b) AS to_labels, b.id AS to_id,
       properties(r) AS properties
"""
EMPTY = "MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


@dataclass(frozen=True)
class Copy:
    """All rows of a graph: nodes by key label and further labels, relationships by ends' key labels and type."""

    nodes: dict[tuple[str, ...], list[Row]]
    relationships: dict[tuple[str, str, str], list[Row]]

    @property
    def rows(self) -> int:
        """How many nodes and relationships there are."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.relationships.values()))


def copy(driver: Driver) -> Copy:
    """Read the whole graph."""
    nodes: dict[tuple[str, ...], list[Row]] = {}
    relationships: dict[tuple[str, str, str], list[Row]] = {}
    with driver.session() as session:
        for row in map(_plain, session.run(NODES)):
            first = key(frozenset(row["labels"]))
            labels = (first, *sorted(set(row["labels"]) - {first}))
            nodes.setdefault(labels, []).append({"id": row["properties"]["id"], "properties": row["properties"]})
        for row in map(_plain, session.run(RELATIONSHIPS)):
            ends = key(frozenset(row["from_labels"])), key(frozenset(row["to_labels"]))
            made = {"from": row["from_id"], "to": row["to_id"], "properties": row["properties"]}
            relationships.setdefault((ends[0], row["type"], ends[1]), []).append(made)
    return Copy(nodes, relationships)


def _plain(record: Record) -> Row:
    """A record with Python's dates."""
    properties = {name: plain(value) for name, value in record["properties"].items()}
    return {**record.data(), "properties": properties}


def empty(driver: Driver) -> None:
    """Delete everything but what says how the database is set up."""
    with driver.session() as session:
        session.run(EMPTY).consume()


def merge(driver: Driver, made: Copy) -> None:
    """Write the rows with one ``UNWIND … MERGE`` a kind, a thousand a statement."""
    for labels, rows in made.nodes.items():
        more = "".join(f":{label}" for label in labels[1:])
        query = f"UNWIND $rows AS row MERGE (n:{labels[0]} {{id: row.id}}) SET n = row.properties"
        _write(driver, f"{query} SET n{more}" if more else query, rows)
    for (start, kind, end), rows in made.relationships.items():
        names = KEYS.get(kind, TRIPLE_KEY if (start, end) == ("Entity", "Entity") else ())
        which = ", ".join(f"{name}: row.properties.{name}" for name in names)
        query = f"""UNWIND $rows AS row MATCH (a:{start} {{id: row.from}}) MATCH (b:{end} {{id: row.to}})
        MERGE (a)-[r:{kind}{f" {{{which}}}" if which else ""}]->(b) SET r = row.properties"""
        _write(driver, query, rows)


def _write(driver: Driver, query: str, rows: list[Row]) -> None:
    for some in batched(rows, BATCH):
        driver.execute_query(query, rows=some)


def graphrag(driver: Driver, made: Copy) -> Callable[[], None]:
    """What writes the rows with the graph writer of neo4j-graphrag; its records are made beforehand."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    nodes = [
        Neo4jNode(id=f"{labels[0]} {row['id']}", label=labels[-1], properties=_texts(row["properties"]))
        for labels, rows in made.nodes.items()
        for row in rows
    ]
    relationships = [
        Neo4jRelationship(
            start_node_id=f"{start} {row['from']}", end_node_id=f"{end} {row['to']}", type=kind,
            properties=_texts(row["properties"]),
        )
        for (start, kind, end), rows in made.relationships.items()
        for row in rows
    ]  # fmt: skip
    graph = Neo4jGraph(nodes=nodes, relationships=relationships)

    def write() -> None:
        done = asyncio.run(Neo4jWriter(driver).run(graph))
        if done.status != "SUCCESS":
            raise RuntimeError(str(done.metadata))

    return write


def _texts(properties: Row) -> Row:
    """The properties that its records take: all but bytes."""
    return {name: value for name, value in properties.items() if not isinstance(value, bytes)}
