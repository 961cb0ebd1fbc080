"""Remembers which process is the server, and finds out whether it still is."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from graph.server.paths import write_private

if TYPE_CHECKING:
    import psutil

    from graph.server.paths import Home

#: For how long a process may be without arguments, in seconds, and how often it is looked at.
_NAMELESS, _POLL = 1.0, 0.01


@dataclass(frozen=True, slots=True)
class State:
    """A server that was started.

    Attributes:
        pid: of its process.
        bolt_port: for drivers.
        http_port: for Neo4j Browser.
        auth: whether it asks for a password.
        version: of Neo4j.
    """

    pid: int
    bolt_port: int
    http_port: int
    auth: bool
    version: str

    def write(self, home: Home) -> None:
        """Keeps it in the home.

        Args:
            home: of the server.

        Raises:
            ServerFilesError: the file cannot be written.
        """
        write_private(home.state, json.dumps(asdict(self)))


def read_state(home: Home) -> State | None:
    """Reads what was kept last.

    Args:
        home: of the server.

    Returns:
        The state, whether or not that process still runs; None if there is none that can be read.
    """
    try:
        return State(**json.loads(home.state.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def home_argument(home: Home) -> str:
    """Gives the argument by which the process of a home is known from all others."""
    return f"--home-dir={home.neo4j}"


def find_process(home: Home, state: State | None) -> psutil.Process | None:
    """Finds the process of a state.

    After a crash or a reboot another program may have its number: it is told apart by its arguments.

    Args:
        home: of the server.
        state: what was kept.

    Returns:
        The process if it runs and serves this home.
    """
    if state is None:
        return None
    import psutil

    try:
        process = psutil.Process(state.pid)
        if process.status() != psutil.STATUS_ZOMBIE and home_argument(home) in _arguments(process):
            return process
    except psutil.Error:
        pass
    return None


def _arguments(process: psutil.Process) -> list[str]:
    """The arguments of a process; one that has just been started has none for a moment (seen on Linux)."""
    deadline = time.monotonic() + _NAMELESS
    while not (found := process.cmdline()) and time.monotonic() < deadline:
        time.sleep(_POLL)
    return list(found)
