"""Starts, watches and stops the process of the server."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import ServerError, ServerStartError
from graph.server.paths import write_private, writing
from graph.server.state import home_argument

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import IO

    import psutil

    from graph.server.lock import Distribution
    from graph.server.paths import Home

_HEAP = {"server.memory.heap.initial_size": "-Xms", "server.memory.heap.max_size": "-Xmx"}
_POLL = 0.1
_LOG_LINES = 15
_KILLED_WITHIN = 10.0
_TORN = "internal.dbms.tx_log.fail_on_corrupted_log_files"
_CAUSE = re.compile(r"Caused by: (.*?)(?:\\n|\"|$)")
#: Settings with which a database starts whose transaction log ends in what cannot be read.
SALVAGE = {_TORN: "false"}
_NOISE = ("WARNING: ", "Please provide this file", "Load failed for databases")

_children: dict[int, subprocess.Popen[bytes]] = {}
"""Servers that this Python started, by process number: kept so that their end is noticed (and reaped) here."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is needed to run the server.

    Attributes:
        java: the `java` program.
        jars: class path.
        distribution: what the server is made of.
    """

    java: Path
    jars: Sequence[Path]
    distribution: Distribution


def write_settings(home: Home, settings: Mapping[str, str]) -> None:
    """Writes neo4j.conf.

    Args:
        home: of the server.
        settings: names as Neo4j has them, to values.

    Raises:
        ServerFilesError: the file cannot be written.
    """
    lines = (f"{name}={value}" for name, value in settings.items())
    write_private(home.conf / "neo4j.conf", "\n".join(["# Written anew at each start: changes are lost.", *lines, ""]))


def set_initial_password(program: Program, home: Home) -> None:
    """Makes the password of `home.password` the one of a server that has never been started.

    The program reads it from the file: it never stands among the arguments of a process.

    Args:
        program: the server.
        home: of the server, with its password and its settings.

    Raises:
        ServerStartError: the program failed.
    """
    try:
        administer(program, home, ["dbms", "set-initial-password", f"@{home.password}"])
    except ServerError as error:
        raise ServerStartError(f"cannot set the password of the server in {home.root}: {error}") from None


def administer(
    program: Program,
    home: Home,
    arguments: Sequence[str],
    *,
    conf: Path | None = None,
    folder: Path | None = None,
    read: IO[bytes] | None = None,
    written: IO[bytes] | None = None,
) -> None:
    """Runs neo4j-admin on a server that does not run.

    Args:
        program: the server.
        home: of the server.
        arguments: of neo4j-admin: no password, for all see them; a file as `@FILE`, or an absolute path.
        conf: folder of the neo4j.conf that it reads; by default that of the home.
        folder: in which it runs; by default the one of this process.
        read: open file that it has as standard input.
        written: open file that it has as standard output.

    Raises:
        ServerError: it failed; the message ends with what it said.
    """
    command = [*_java(program, {}), program.distribution.admin_class, *arguments]
    environment = os.environ | {"NEO4J_HOME": str(home.neo4j), "NEO4J_CONF": str(conf or home.conf)}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL if read is None else read,
        stdout=subprocess.PIPE if written is None else written,
        stderr=subprocess.PIPE,
        check=False,
        umask=0o077,
    )
    if done.returncode:
        raise ServerError(_reason(done.stderr.decode(errors="replace")) or f"neo4j-admin ended with {done.returncode}")


def _reason(said: str) -> str:
    """What neo4j-admin says at last of why it failed, without rules, progress and warnings of Java."""
    _, _, last = said.rpartition("Command Failed")
    lines = [line.strip() for line in last.splitlines()]
    return "; ".join(dict.fromkeys(line for line in lines if line.strip("-") and not line.startswith(_NOISE)))


def start(program: Program, home: Home, settings: Mapping[str, str]) -> int:
    """Starts the server as a process of its own, which outlives this one.

    Args:
        program: the server.
        home: of the server, with its settings written.
        settings: the same settings, for those that are meant for the JVM.

    Returns:
        Number of the process.

    Raises:
        ServerFilesError: its log cannot be written.
        ServerStartError: the program cannot be run.
    """
    command = [
        *_java(program, settings),
        program.distribution.main_class,
        home_argument(home),
        f"--config-dir={home.conf}",
    ]
    with writing(home.console), home.console.open("wb") as console:
        try:
            process = subprocess.Popen(
                command,
                cwd=home.neo4j,
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                umask=0o077,
            )
        except OSError as error:
            raise ServerStartError(f"cannot run {program.java}: {error.strerror}") from error
    _children[process.pid] = process
    return process.pid


def listens(process: psutil.Process, port: int) -> bool:
    """Says whether it is this process that listens on a port: another program may have been quicker.

    Args:
        process: of the server.
        port: number.

    Returns:
        True if it is, or if the system does not tell.
    """
    import psutil

    try:
        return any(
            connection.laddr and connection.laddr.port == port and connection.status == psutil.CONN_LISTEN
            for connection in process.net_connections(kind="tcp")
        )
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True


def wait_for_answer(process: psutil.Process, home: Home, ask: Callable[[], bool], *, limit: float) -> None:
    """Waits until the server answers.

    Args:
        process: of the server.
        home: of the server.
        ask: asks it something, and says whether an answer came.
        limit: seconds.

    Raises:
        ServerStartError: the process ended, its database did not start, or the limit passed; the message ends with
            what the server logged.
    """
    deadline = time.monotonic() + limit
    while True:
        if not is_running(process):
            raise ended(home)
        try:
            if ask():
                return
        except ServerStartError as error:
            raise ServerStartError(f"{error} {_cause(home)}") from None
        if time.monotonic() > deadline:
            raise ServerStartError(
                f"the server has not answered within {limit:.0f} s. Try again when the machine is less busy; "
                f"its last words, from {last_words(home)}"
            )
        time.sleep(_POLL)


def ended(home: Home) -> ServerStartError:
    """Makes the error of a server that ended instead of answering.

    Args:
        home: of the server.

    Returns:
        The error, with what the server logged.
    """
    return ServerStartError(f"the server ended while it started; its last words, from {last_words(home)}")


def _cause(home: Home) -> str:
    """Why the database did not start, as the server logged it last."""
    try:
        with home.debug_log.open(encoding="utf-8", errors="replace") as lines:
            failures = deque((line for line in lines if "Failed to start DatabaseId" in line), maxlen=1)
    except OSError:
        failures = deque()
    if any(_TORN in line for line in failures):
        return (
            "The end of its transaction log cannot be read, which is what a full disk leaves. "
            "`allegiance up --salvage` starts it with all that can be read, and cuts the rest off; "
            "then load again what was being loaded. Or put a copy in its place: `allegiance server restore`"
        )
    causes = [cause for line in failures for cause in _CAUSE.findall(line)]
    return f"{causes[-1] if causes else 'Its logs say why'} ({home.debug_log})"


def stop(process: psutil.Process, *, limit: float) -> None:
    """Stops the server: asks it to end, and kills it when it does not.

    Args:
        process: of the server.
        limit: seconds that it has to end by itself.

    Raises:
        ServerError: it had to be killed.
    """
    import psutil

    try:
        process.terminate()
        if not _wait_for_the_end(process, limit):
            process.kill()
            _wait_for_the_end(process, _KILLED_WITHIN)
            raise ServerError(
                f"the server (process {process.pid}) did not stop within {limit:.0f} s and was killed. "
                "Its data are safe: the next start repairs them from the transaction log"
            )
    except psutil.NoSuchProcess:
        return
    except psutil.AccessDenied as error:
        raise ServerError(f"the server (process {process.pid}) belongs to another user, who can stop it") from error


def _wait_for_the_end(process: psutil.Process, limit: float) -> bool:
    deadline = time.monotonic() + limit
    while is_running(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL)
    return True


def is_running(process: psutil.Process) -> bool:
    """Says whether a process runs, and lets go of it if it was a child of this one and has ended."""
    import psutil

    try:
        runs = process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        runs = False
    if not runs and process.pid in _children:
        _children.pop(process.pid).wait()
    return runs


def last_words(home: Home) -> str:
    """Reads the end of the server's logs.

    Args:
        home: of the server.

    Returns:
        Name of the log file, then its last lines.
    """
    for path in (home.console, home.log):
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        except OSError:
            continue
        if lines:
            return f"{path}:\n" + "\n".join(lines[-_LOG_LINES:])
    return f"{home.console}: (none)"


def _java(program: Program, settings: Mapping[str, str]) -> list[str]:
    memory = [f"{option}{settings[name]}" for name, option in _HEAP.items() if name in settings]
    more = shlex.split(settings.get("server.jvm.additional", ""))
    class_path = os.pathsep.join(map(str, program.jars))
    return [str(program.java), *memory, *program.distribution.java_options, *more, "-cp", class_path]
