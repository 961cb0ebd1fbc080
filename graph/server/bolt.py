"""Asks the server whether it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import ServerError, ServerStartError

if TYPE_CHECKING:
    import neo4j

_QUESTION = "RETURN 1"
_UNAVAILABLE = "Neo.TransientError.General.DatabaseUnavailable"
_STATE = """
SHOW DATABASE $name YIELD currentStatus, requestedStatus, statusMessage
WHERE currentStatus = 'offline' AND requestedStatus = 'online' AND statusMessage <> ''
RETURN statusMessage AS message
"""


def answers(uri: str, auth: tuple[str, str] | None, database: str) -> bool:
    """Asks the server the smallest question.

    Args:
        uri: address, `bolt://…`.
        auth: name and password, or None when it asks for none.
        database: that must be ready.

    Returns:
        True if an answer came; False if the server is not ready.

    Raises:
        ServerError: it is ready and refuses the password.
        ServerStartError: it is there, but has given up to start the database.
    """
    import neo4j
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    try:
        with (
            neo4j.GraphDatabase.driver(uri, auth=auth, connection_timeout=5, telemetry_disabled=True) as driver,
            driver.session(database=database) as session,
        ):
            try:
                session.run(_QUESTION).consume()
            except Neo4jError as error:
                if error.code == _UNAVAILABLE:
                    _refuse_what_has_failed(driver, database)
                raise
    except AuthError as error:
        raise ServerError(
            f"the server at {uri} refuses the password that was kept for it ({error.code}). "
            "If you have changed it, write the new one into the file `password` of its folder"
        ) from None
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def _refuse_what_has_failed(driver: neo4j.Driver, database: str) -> None:
    with driver.session(database="system") as session:
        for row in session.run(_STATE, name=database):
            raise ServerStartError(f"the server started, but its database {database!r} did not: {row['message']}")
