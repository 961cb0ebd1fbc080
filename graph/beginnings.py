"""Names with a beginning, for a person who is typing: from a server that answers at once, or not at all."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from graph.settings import Settings

#: How long the server may take to accept a connection, in seconds.
KNOCK = 0.3

#: Those whom a spelling with the beginning means, found by its index; the best known first.
BEGINNING = """
MATCH (n:Name) WHERE n.id STARTS WITH $beginning
MATCH (n)-[:NAMES]->(e:Entity)
WITH DISTINCT e LIMIT 200
RETURN [e.name_ru, e.name, e.name_en] + coalesce(e.aliases, []) AS names, 'Person' IN labels(e) AS person
ORDER BY COUNT { (e)--() } DESC
LIMIT $most
"""


def names_beginning(
    where: Settings, beginning: str, *, most: int, seconds: float
) -> list[tuple[list[str | None], bool]]:
    """Who is called by a name with this beginning.

    Args:
        where: The server, and how to log in.
        beginning: In lower case.
        most: At most this many entities.
        seconds: How long the query may take.

    Returns:
        For each entity its names and whether it is a person.

    Raises:
        Exception: Whatever the driver has to say of a server that does not answer at once.
    """
    parts = urlsplit(where.uri)
    socket.create_connection((parts.hostname or "localhost", parts.port or 7687), timeout=KNOCK).close()

    from neo4j import GraphDatabase, Query

    from graph.driver import options

    quick = {"connection_timeout": KNOCK, "max_transaction_retry_time": 0}
    with (
        GraphDatabase.driver(**options(where) | quick) as driver,
        driver.session(database=where.database) as session,
    ):
        rows = session.run(Query(BEGINNING, timeout=seconds), beginning=beginning, most=most)
        return [(row["names"], row["person"]) for row in rows]
