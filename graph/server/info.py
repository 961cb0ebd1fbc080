"""What is told of a running server, and where its password is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from graph.errors import ServerError
from graph.server.paths import write_private
from graph.server.ports import HOST

if TYPE_CHECKING:
    from pathlib import Path

    from graph.server.paths import Home
    from graph.server.state import State

USERNAME = "neo4j"
DATABASE = "neo4j"
_PASSWORD_BYTES = 24


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """How to reach a managed server.

    Attributes:
        uri: Bolt address for drivers, "bolt://127.0.0.1:7687".
        username: None when the server asks for no password.
        password: None when the server asks for no password; not shown by `repr`.
        database: the database for the graph.
        browser_url: address of Neo4j Browser, with the Bolt address filled in.
        pid: number of the process.
        home: folder of its data.
        version: of Neo4j.
        started: True if the call that returned this started it; False if it found it running.
    """

    uri: str
    username: str | None
    password: str | None = field(repr=False)
    database: str
    browser_url: str
    pid: int
    home: Path
    version: str
    started: bool

    @property
    def auth(self) -> tuple[str, str] | None:
        """Name and password as a driver takes them."""
        return None if self.username is None or self.password is None else (self.username, self.password)


def describe(home: Home, state: State, *, started: bool) -> ServerInfo:
    """Tells how to reach a server.

    Args:
        home: of the server.
        state: of its process.
        started: whether the caller started it.

    Returns:
        The information, with the password if the server asks for one.

    Raises:
        ServerError: the password cannot be read.
    """
    uri = f"bolt://{HOST}:{state.bolt_port}"
    return ServerInfo(
        uri=uri,
        username=USERNAME if state.auth else None,
        password=read_password(home) if state.auth else None,
        database=DATABASE,
        browser_url=f"http://{HOST}:{state.http_port}/browser/?{urlencode({'connectURL': uri}, safe=':/')}",
        pid=state.pid,
        home=home.root,
        version=state.version,
        started=started,
    )


def make_password(home: Home) -> None:
    """Makes up a password, unless one is kept already.

    Args:
        home: of the server.

    Raises:
        ServerFilesError: the file cannot be written.
    """
    if not home.password.exists():
        write_private(home.password, secrets.token_hex(_PASSWORD_BYTES) + "\n")


def read_password(home: Home) -> str:
    """Reads the password.

    Args:
        home: of the server.

    Returns:
        The password.

    Raises:
        ServerError: it cannot be read.
    """
    try:
        return home.password.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ServerError(
            f"cannot read the password of the server from {home.password}: {error.strerror}. Put the file back, "
            f"or start without authentication (`allegiance up --no-auth`), or remove {home.root} to begin with an "
            "empty server"
        ) from error
