"""Which Neo4j to talk to: options, else ``NEO4J_*`` variables, else the managed local server."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The schemes that the driver knows; ``+s`` is TLS, ``+ssc`` TLS with a self-signed certificate.
SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


class SettingsError(GraphError):
    """The address of the database, or what goes with it, is not usable as given."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Address and login. ``password`` never shows in a ``repr``; None is a server without authentication."""

    uri: str
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None


def settings(
    uri: str | None = None,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """What to connect to.

    Args:
        uri: e.g. ``neo4j://localhost:7687`` or ``neo4j+s://host``; None: ``NEO4J_URI``, else the managed local server.
        username: None: ``NEO4J_USERNAME``, else ``neo4j``.
        password: None: ``NEO4J_PASSWORD``, else none (a server without authentication).
        database: None: ``NEO4J_DATABASE``, else the user's home database.
        environ: Where the variables are read; None: ``os.environ``.

    Raises:
        SettingsError: The address is not one that the driver takes, or carries a password; or none is set and the
            managed server does not run.
    """
    env = os.environ if environ is None else environ
    address = uri or env.get("NEO4J_URI") or None
    name = database or env.get("NEO4J_DATABASE") or None
    if address is None:
        return _managed(name)
    return Settings(
        check_uri(address),
        username or env.get("NEO4J_USERNAME") or "neo4j",
        password or env.get("NEO4J_PASSWORD") or None,
        name,
    )


def check_uri(uri: str) -> str:
    """The address, trimmed, if the driver takes it.

    Raises:
        SettingsError: It does not, or it carries a user name or password.
    """
    uri = uri.strip()
    try:
        parts = urlsplit(uri)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if "@" in parts.netloc or ("@" in uri and not host):
        raise SettingsError(
            "the address of Neo4j carries a user name or password; leave them out of it and "
            "set NEO4J_USERNAME and NEO4J_PASSWORD instead"
        )
    if parts.scheme not in SCHEMES or not host:
        raise SettingsError(
            f"{uri!r} is not an address of Neo4j; write for example neo4j://localhost:7687 "
            f"(schemes: {', '.join(SCHEMES)})"
        )
    return uri


def _managed(database: str | None) -> Settings:
    try:
        from graph.server import ManagedServer  # only needed when nothing is configured

        running = ManagedServer().status()
    except ImportError:  # the extra that brings the managed server is not installed
        running = None
    if running is None:
        raise SettingsError(
            "no Neo4j is configured and the managed one is not running; start it with `allegiance up`, "
            "or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to reach another"
        )
    return Settings(running.uri, running.username or "neo4j", running.password, database or running.database)
