"""Asks the server whether it is there."""

from __future__ import annotations

from graph.errors import ServerError

_QUESTION = "RETURN 1"


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
    """
    import neo4j
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    try:
        with (
            neo4j.GraphDatabase.driver(uri, auth=auth, connection_timeout=5, telemetry_disabled=True) as driver,
            driver.session(database=database) as session,
        ):
            session.run(_QUESTION).consume()
    except AuthError as error:
        raise ServerError(
            f"the server at {uri} refuses the password that was kept for it ({error.code}). "
            "If you have changed it, write the new one into the file `password` of its folder"
        ) from None
    except (DriverError, Neo4jError, OSError):
        return False
    return True
