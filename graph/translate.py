"""Turns what the driver raises into errors that say what was wrong, where, and what to do."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.settings import Settings


#: What the driver adds to an address that does not answer.
_RESOLVED = re.compile(r" \(resolved to \(.*?\)\)")


class ConnectionFailedError(GraphError):
    """The server was not reached, or did not let us in."""


class CypherFailedError(GraphError):
    """The server refused a query; the message is its own."""


class ServerTroubleError(CypherFailedError):
    """The server could not do what it was asked, for no fault of the query: no memory or disk left, or a lock."""


@contextmanager
def translated(settings: Settings) -> Iterator[None]:
    """Raise every error of the driver inside the block as a :class:`GraphError` that hides the password."""
    from neo4j import exceptions as neo4j  # the driver is imported when it is used

    try:
        yield
    except (neo4j.Neo4jError, neo4j.DriverError, OSError, ValueError) as error:
        kind, message = _explain(error, settings)
        if settings.password:
            message = message.replace(settings.password, "***")
        raise kind(message) from None


def _explain(error: Exception, settings: Settings) -> tuple[type[GraphError], str]:
    from neo4j import exceptions as neo4j

    uri, user, text = settings.uri, settings.username, _one_line(error)
    if isinstance(error, UnicodeEncodeError):
        return GraphError, f"what is not text cannot be sent to Neo4j: {error.object[error.start : error.end]!r}"
    code = getattr(error, "code", None) or ""
    kind: type[GraphError] = ConnectionFailedError
    if code.endswith("AuthenticationRateLimit"):
        message = f"{uri} blocks logins after too many wrong passwords; wait a few seconds and try again"
    elif isinstance(error, (neo4j.AuthError, neo4j.AuthConfigurationError)) or code.endswith("CredentialsExpired"):
        missing = "" if settings.password else " without a password"
        message = f"{uri} does not let {user!r} in{missing}; check NEO4J_USERNAME and NEO4J_PASSWORD"
    elif code.endswith("DatabaseNotFound"):
        message = f"{uri} has no database {settings.database!r}; check NEO4J_DATABASE, or leave it out for the default"
    elif isinstance(error, neo4j.Forbidden):
        message = f"{user!r} may not do this at {uri}: {text}"
    elif isinstance(error, neo4j.Neo4jError):
        kind, message = CypherFailedError, f"Neo4j at {uri} refused the query: {text}"
        if code.startswith(("Neo.DatabaseError", "Neo.TransientError")):
            kind, message = ServerTroubleError, f"Neo4j at {uri} could not do this: {text}; its logs tell more"
        if "fulltext schema index" in text:
            message = f"the database at {uri} has no index to search yet; load an article first"
    elif isinstance(error, neo4j.DriverError) and not isinstance(error, _unreachable()):
        kind, message = GraphError, f"the driver of Neo4j could not do this at {uri}: {text}"
    else:
        message = (
            f"no Neo4j answers at {uri} ({text}); check the address, and that the server runs "
            "(`allegiance up` starts the managed one)"
        )
    return kind, message


def _unreachable() -> tuple[type[Exception], ...]:
    from neo4j import exceptions as neo4j

    return (neo4j.ServiceUnavailable, neo4j.SessionExpired)


def _one_line(error: Exception) -> str:
    text = getattr(error, "message", None) or str(error) or type(error).__name__
    first = next((line for line in str(text).splitlines() if line.strip()), "")
    return re.sub(r"\s+", " ", _RESOLVED.sub("", first)).strip(" .:")
