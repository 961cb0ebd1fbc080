"""An export back into an empty database: in batches, and either whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import GraphError
from graph.lines import Lines, Node, Relationship, dumped
from graph.rows import MODEL
from graph.shape import ENDS, KEYS
from graph.translate import CypherFailedError
from graph.turn import turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from neo4j import ManagedTransaction, Transaction

    from graph.connection import Connection

    Batch = list[tuple[int, Node | Relationship]]

#: How many lines are written at once, and how many bytes of them: some hold a whole article.
LINES = 1000
BYTES = 4_000_000

NODES = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties"
RELATIONSHIPS = {
    (start, end): f"""
UNWIND $rows AS row
MATCH (a:{start} {{id: row.start}})
MATCH (b:{end} {{id: row.end}})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN collect(row.line) AS lines
"""
    for start, end in dict.fromkeys(ENDS.values())
}
THERE = {label: f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN collect(id) AS ids" for label in KEYS}

#: What is left of an import that was cut off is known by this mark; nothing is loaded while it stands.
MARK = "MATCH (m:Meta {id: 'allegiance'}) SET m.importing = $name, m.model = $model"
MARKED = "MATCH (m:Meta {id: 'allegiance'}) WHERE m.importing IS NOT NULL RETURN m.importing AS name"
UNMARK = "MATCH (m:Meta {id: 'allegiance'}) SET m.model = $model REMOVE m.importing"
FORGET_DAY = "MATCH (m:Meta {id: 'told'}) DELETE m"
ANY = "MATCH (n) WHERE NOT n:Meta RETURN n LIMIT 1"
CLEAR = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone"


def import_lines(
    connection: Connection, source: Iterable[bytes], name: str, progress: Callable[[int], None] | None = None
) -> tuple[int, int]:
    """Write the graph of an export; an older model is migrated. See :meth:`graph.Connection.import_lines`."""
    lines = Lines(source, name)
    lines.head()
    _clear_what_was_cut_off(connection)
    connection.ensure_schema()
    with turn(connection) as tx:
        _refuse_unless_empty(connection)
        tx.run(MARK, name=name, model=lines.model).consume()
        tx.run(FORGET_DAY).consume()
        tx.commit()  # so that all see the mark
    with turn(connection) as tx:
        try:
            _refuse_unless_empty(connection)  # somebody may have waited for the first turn
        except GraphError:
            tx.run(UNMARK, model=MODEL).consume()
            tx.commit()
            raise
        try:
            _write_all(connection, lines, progress)
        except BaseException as error:
            _take_back(connection, tx, error)
            raise
        tx.run(UNMARK, model=lines.model).consume()
        tx.commit()
    if lines.model < MODEL:
        connection.migrate()
    return lines.counts["nodes"], lines.counts["relationships"]


def _clear_what_was_cut_off(connection: Connection) -> None:
    """Take out what an import left that was killed; waits for one that goes on."""
    if not connection.run(MARKED):
        return
    with turn(connection) as tx:
        if tx.run(MARKED).single():
            _clear(connection)
            tx.run(UNMARK, model=MODEL).consume()
            tx.commit()


def _refuse_unless_empty(connection: Connection) -> None:
    if connection.run(ANY):
        raise GraphError(
            f"the database at {connection.settings.uri} is not empty: an export goes into an empty one only"
        )


def _take_back(connection: Connection, tx: Transaction, error: BaseException) -> None:
    """Leave the database as it was before; where the server is gone, the next import does it."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        _clear(connection)
        tx.run(UNMARK, model=MODEL).consume()
        tx.commit()
    except (GraphError, DriverError, Neo4jError) as again:
        raise GraphError(
            f"{error}; and what was written before could not be taken out again, the next `allegiance import` does it"
        ) from again


def _clear(connection: Connection) -> None:
    while connection.run(CLEAR)[0]["gone"]:
        pass


def _write_all(connection: Connection, lines: Lines, progress: Callable[[int], None] | None) -> None:
    """Write what is written together a batch at a time; all nodes before the first relationship."""
    batches: dict[tuple[str, ...], Batch] = {}
    size = 0
    of_nodes = True

    def write(tables: Iterable[tuple[str, ...]]) -> None:
        nonlocal size
        for table in list(tables):
            batch = batches.pop(table)
            size -= sum(item.size for _, item in batch)
            _write(connection, lines, batch)
            if progress:
                progress(len(batch))

    for line, item in lines:
        if of_nodes and isinstance(item, Relationship):
            write(batches)
            of_nodes = False
        batch = batches.setdefault(item.table, [])
        batch.append((line, item))
        size += item.size
        if size > BYTES:
            write(batches)
        elif len(batch) == LINES:
            write([item.table])
    write(batches)


def _write(connection: Connection, lines: Lines, batch: Batch) -> None:
    first = batch[0][1]
    if isinstance(first, Node):
        _write_nodes(connection, lines, first.table[0], {n: node for n, node in batch if isinstance(node, Node)})
    else:
        start, end = first.table
        _write_relationships(
            connection, lines, (start, end), {n: each for n, each in batch if isinstance(each, Relationship)}
        )


def _write_nodes(connection: Connection, lines: Lines, label: str, nodes: dict[int, Node]) -> None:
    ids: dict[str, int] = {}
    for line, node in nodes.items():
        if ids.setdefault(node.properties["id"], line) != line:
            raise lines.error(f"{label} {dumped(node.properties['id'])} comes twice", line)
    rows = [{"labels": list(node.labels), "properties": node.properties} for node in nodes.values()]
    try:
        connection.write(lambda tx: _run(tx, NODES, rows))
    except CypherFailedError:
        for identifier in connection.run(THERE[label], ids=list(ids))[0]["ids"]:
            raise lines.error(f"{label} {dumped(identifier)} comes twice", ids[identifier]) from None
        raise


def _write_relationships(
    connection: Connection, lines: Lines, ends: tuple[str, str], relationships: dict[int, Relationship]
) -> None:
    rows = [
        {"line": line, "type": each.type, "start": each.start, "end": each.end, "properties": each.properties}
        for line, each in relationships.items()
    ]
    (found,) = connection.write(lambda tx: _run(tx, RELATIONSHIPS[ends], rows))
    missing = relationships.keys() - set(found["lines"])
    if missing:
        each = relationships[min(missing)]
        raise lines.error(
            f"{each.type} from {ends[0]} {dumped(each.start)} to {ends[1]} {dumped(each.end)}: no line before it is "
            "that node",
            min(missing),
        )


def _run(tx: ManagedTransaction, query: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return tx.run(query, rows=rows).data()
