"""Which Neo4j to talk to: options, else ``NEO4J_*`` variables, else the managed local server."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.credentials import SettingsError, find_password

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The schemes that the driver knows; ``+s`` is TLS, ``+ssc`` TLS with a self-signed certificate.
SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


#: Variables that name files of TLS: whom to trust beside those whom the system trusts, and who we are.
CERTIFICATES = "NEO4J_TRUSTED_CERTIFICATES"
CLIENT_CERTIFICATE, CLIENT_KEY = "NEO4J_CLIENT_CERTIFICATE", "NEO4J_CLIENT_KEY"


@dataclass(frozen=True, slots=True)
class Settings:
    """Address and login. ``password`` never shows in a ``repr``; None is a server without authentication.

    ``certificates`` is a PEM file of those who may vouch for the server, instead of those whom the system trusts;
    ``client_certificate`` the PEM files of our own certificate and its key, for a server that asks who calls.
    """

    uri: str
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    certificates: str | None = None
    client_certificate: tuple[str, str] | None = None


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
        password: None: ``NEO4J_PASSWORD``, the file that ``NEO4J_PASSWORD_FILE`` names, or what the keyring keeps for
            this address and user, else none (a server without authentication).
        database: None: ``NEO4J_DATABASE``, else the user's home database.
        environ: Where the variables are read; None: ``os.environ``.

    Raises:
        SettingsError: The address is not one that the driver takes, or carries a password; a file that a variable
            names is not there; or no address is set and the managed server does not run.
    """
    env = os.environ if environ is None else environ
    address = uri or env.get("NEO4J_URI") or None
    name = database or env.get("NEO4J_DATABASE") or None
    if address is None:
        return _managed(name)
    address = check_uri(address)
    user = username or env.get("NEO4J_USERNAME") or "neo4j"
    return Settings(
        address,
        user,
        password or find_password(address, user, env),
        name,
        _certificates(address, env),
        _client_certificate(env),
    )


def _certificates(uri: str, env: Mapping[str, str]) -> str | None:
    path = _file(CERTIFICATES, env)
    if path is not None and urlsplit(uri).scheme not in {"neo4j+s", "bolt+s"}:
        raise SettingsError(
            f"{CERTIFICATES} says whom to trust, but {uri} does not check whom it talks to; write neo4j+s:// or bolt+s://"
        )
    return path


def _client_certificate(env: Mapping[str, str]) -> tuple[str, str] | None:
    certificate, key = _file(CLIENT_CERTIFICATE, env), _file(CLIENT_KEY, env)
    if certificate is None or key is None:
        if certificate or key:
            raise SettingsError(f"{CLIENT_CERTIFICATE} and {CLIENT_KEY} go together: set both")
        return None
    return certificate, key


def _file(variable: str, env: Mapping[str, str]) -> str | None:
    path = env.get(variable) or None
    if path is not None and not os.access(path, os.R_OK):
        raise SettingsError(f"{variable} names {path}, which cannot be read")
    return path


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
