"""One writer at a time, for work that takes more than one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.translate import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Transaction

    from graph.connection import Connection

#: Locks what writers lock (:func:`graph.write.take_turn`), and changes nothing.
TURN = "MERGE (m:Meta {id: 'allegiance'}) SET m.model = m.model"


@contextmanager
def turn(connection: Connection) -> Iterator[Transaction]:
    """Wait for the writers before; those who come wait until the block ends.

    Yields:
        The transaction that holds the turn; it is rolled back unless the block commits it. Others of this program may
        write meanwhile, as long as they take no turn.
    """
    with translated(connection.settings), connection.session() as session, session.begin_transaction() as transaction:
        transaction.run(TURN).consume()
        yield transaction
