"""The managed server: a real Neo4j on this machine, started and stopped by this package."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from graph.errors import ServerError, ServerStartError
from graph.server import backup, bolt, process
from graph.server.fetch import fetch_jars, missing_jars
from graph.server.info import DATABASE, ServerInfo, describe, make_password, read_password
from graph.server.java import find_java
from graph.server.lock import distribution
from graph.server.paths import cache_folder, writing
from graph.server.paths import home as find_home
from graph.server.ports import HOST, choose_port, trouble_with
from graph.server.progress import showing
from graph.server.state import State, find_process, read_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import psutil

BOLT_PORT = 7687
HTTP_PORT = 7474
_LOCK_TIMEOUT = 900.0
_ATTEMPTS = 3
_NEEDED = ("filelock", "httpx", "psutil", "tenacity")


class ManagedServer:
    """A real Neo4j on this machine, for one user: its folder, its process, its password.

    It listens on the loopback address only.

    Args:
        home: folder of its data; by default the one that ALLEGIANCE_HOME names, else one among the user's data.
        settings: of Neo4j, beside or instead of the package's own, names as in neo4j.conf:
            `{"server.memory.heap.max_size": "2g"}`.
    """

    def __init__(self, home: Path | None = None, *, settings: Mapping[str, str] | None = None) -> None:
        self._home = find_home(home)
        self._settings = dict(settings or {})

    @property
    def home(self) -> Path:
        """Folder of the server's data."""
        return self._home.root

    @property
    def password_file(self) -> Path:
        """File that holds the password; only its owner can read it."""
        return self._home.password

    def up(
        self,
        *,
        auth: bool | None = None,
        bolt_port: int | None = None,
        http_port: int | None = None,
        progress: bool | Callable[[int, int], None] = True,
        limit: float = 120,
        salvage: bool = False,
    ) -> ServerInfo:
        """Starts the server, or finds it running; fetches its files first if they are not there.

        Args:
            auth: whether it asks for a password; by default it does, and one that already runs stays as it is.
            bolt_port: port for drivers; by default 7687, or any free one when that is taken.
            http_port: port for Neo4j Browser; by default 7474, or any free one when that is taken.
            progress: of the download: True for a bar on a terminal, False for none, or a function that is called with
                the bytes that have come and the bytes in all.
            limit: seconds that the server has to answer once it was started.
            salvage: whether it starts though the end of its transaction log cannot be read, as after a full disk:
                what can be read is kept, the rest is cut off.

        Returns:
            How to reach it; it answers by then.

        Raises:
            DownloadError: its files could not be fetched.
            JavaNotFoundError: there is no Java for it.
            PortInUseError: a port that was asked for is taken.
            ServerFilesError: no space, or no right to write.
            ServerStartError: it ended at once, its database did not start, or it has not answered within the limit.
            ServerError: it already runs otherwise than asked, or its password is lost.
        """
        _check_installed()
        self._home.create()
        with self._locked():
            state = read_state(self._home)
            running = find_process(self._home, state)
            if state is not None and running is not None:
                self._check_alike(state, auth, bolt_port, http_port)
                return self._answering(state, running, limit, started=False)
            more = process.SALVAGE if salvage else {}
            return self._start(auth is not False, (bolt_port, http_port), progress, limit, more)

    def down(self, *, limit: float = 60) -> bool:
        """Stops the server. Its data stay.

        Args:
            limit: seconds that it has to end by itself before it is killed.

        Returns:
            True if it ran.

        Raises:
            ServerError: it had to be killed, or belongs to another user.
        """
        if not self._home.state.exists():
            return False
        _check_installed()
        with self._locked():
            running = find_process(self._home, read_state(self._home))
            if running is not None:
                process.stop(running, limit=limit)
            self._home.state.unlink(missing_ok=True)
            return running is not None

    def status(self) -> ServerInfo | None:
        """Looks whether the server runs, and asks it nothing.

        Returns:
            How to reach it; None if it does not run.
        """
        state = read_state(self._home)
        if state is None:
            return None
        _check_installed()
        if find_process(self._home, state) is None:
            return None
        return describe(self._home, state, started=False)

    def dump(self, path: Path, *, force: bool = False, limit: float = 60) -> None:
        """Writes the database into a file; a server that runs is stopped for it, and started again.

        Args:
            path: of the file; it is there once it is whole.
            force: whether a file that is there is replaced.
            limit: seconds that the server has to end by itself.

        Raises:
            GraphError: the file is there or cannot be written, there is no database, or the server failed.
        """
        from graph.files import refuse_to_replace

        refuse_to_replace(path, force=force)  # before the server is stopped
        with self._standing_still(limit) as program:
            backup.dump(program, self._home, path.absolute(), force=force)

    def restore(self, path: Path, *, force: bool = False, limit: float = 60) -> None:
        """Puts the database of a dump in the place of that of the server, which is stopped for it and started again.

        Args:
            path: of the file that :meth:`dump`, or neo4j-admin, has written.
            force: whether a database that is there is replaced.
            limit: seconds that the server has to end by itself.

        Raises:
            GraphError: there is a database, or the file is no dump: then all is as it was; or the server failed.
        """
        backup.refuse_to_replace(self._home, force=force)
        if not path.is_file():
            raise ServerError(f"{path}: no such file")
        with self._standing_still(limit) as program:
            backup.restore(program, self._home, path.absolute(), force=force)

    def import_files(self, folder: Path, options: Sequence[str], *, limit: float = 60) -> None:
        """Makes the database of files for `neo4j-admin database import full`, in the place of the one that is there.

        A server that runs is stopped for it, and started again.

        Args:
            folder: with the files in it; nothing else may be read from it.
            options: of the importer, with names of files as they are in the folder, `./claims.csv`.
            limit: seconds that the server has to end by itself.

        Raises:
            GraphError: neo4j-admin failed: then all is as it was; or the server did.
        """
        with self._standing_still(limit) as program, backup.replacing(self._home) as conf:
            arguments = ["database", "import", "full", DATABASE, *options]
            process.administer(program, self._home, arguments, conf=conf, folder=folder)

    @contextmanager
    def _standing_still(self, limit: float) -> Iterator[process.Program]:
        """Stops the server for the block, and starts it again as it was if it ran."""
        _check_installed()
        self._home.create()
        ran = self.status()
        state = read_state(self._home)
        self.down(limit=limit)
        try:
            with self._locked():
                if find_process(self._home, read_state(self._home)) is not None:
                    raise ServerError(f"the server of {self._home.root} was started meanwhile; try again")
                yield _program(True)  # noqa: FBT003 private
        finally:
            if ran is not None and state is not None:
                self.up(auth=state.auth, bolt_port=state.bolt_port, http_port=state.http_port)

    def _start(
        self,
        auth: bool,  # noqa: FBT001 private
        asked: tuple[int | None, int | None],
        progress: bool | Callable[[int, int], None],  # noqa: FBT001 private
        limit: float,
        more: Mapping[str, str],
    ) -> ServerInfo:
        _choose_ports(*asked)
        program = _program(progress)
        backup.settle(self._home)
        for attempt in range(_ATTEMPTS):
            ports = _choose_ports(*asked)
            try:
                return self._launch(program, auth, ports, limit, more)
            except ServerStartError:
                quicker = any(
                    wish is None and trouble_with(port) is not None for wish, port in zip(asked, ports, strict=True)
                )
                if not quicker or attempt + 1 == _ATTEMPTS:
                    raise
        raise AssertionError

    def _launch(
        self,
        program: process.Program,
        auth: bool,  # noqa: FBT001 private
        ports: tuple[int, int],
        limit: float,
        more: Mapping[str, str],
    ) -> ServerInfo:
        from graph.style import command  # loads the relations

        bolt_port, http_port = ports
        settings = {
            **program.distribution.settings,
            "browser.post_connect_cmd": f"{command()}; clear; play start",  # else the style stands there in words
            **self._settings,
            **more,
            "server.default_listen_address": HOST,
            "server.bolt.listen_address": f"{HOST}:{bolt_port}",
            "server.bolt.advertised_address": f"{HOST}:{bolt_port}",
            "server.http.listen_address": f"{HOST}:{http_port}",
            "server.http.advertised_address": f"{HOST}:{http_port}",
            "dbms.security.auth_enabled": str(auth).lower(),
        }
        process.write_settings(self._home, settings)
        if not self._home.system_database.exists():
            make_password(self._home)
            process.set_initial_password(program, self._home)
        elif auth:
            read_password(self._home)

        state = State(process.start(program, self._home, settings), *ports, auth, program.distribution.version)
        try:
            state.write(self._home)
            return self._answering(state, find_process(self._home, state), limit, started=True)
        except BaseException:
            self._give_up(state)
            raise

    def _give_up(self, state: State) -> None:
        running = find_process(self._home, state)
        if running is not None:
            process.stop(running, limit=10)
        self._home.state.unlink(missing_ok=True)

    def _answering(self, state: State, running: psutil.Process | None, limit: float, *, started: bool) -> ServerInfo:
        if running is None:
            raise process.ended(self._home)
        info = describe(self._home, state, started=started)

        def ask() -> bool:
            return process.listens(running, state.bolt_port) and bolt.answers(info.uri, info.auth, info.database)

        process.wait_for_answer(running, self._home, ask, limit=limit)
        return info

    def _check_alike(self, state: State, auth: bool | None, bolt_port: int | None, http_port: int | None) -> None:  # noqa: FBT001 private
        differences = [
            f"{what} {there}, not {asked}"
            for what, there, asked in (
                ("Bolt port", state.bolt_port, bolt_port),
                ("HTTP port", state.http_port, http_port),
                ("authentication", _on(state.auth), None if auth is None else _on(auth)),
            )
            if asked is not None and there != asked
        ]
        if differences:
            raise ServerError(
                f"the server of {self._home.root} already runs with {' and '.join(differences)}. Stop it first "
                "(`allegiance down`), or take it as it is"
            )

    @contextmanager
    def _locked(self) -> Iterator[None]:
        import filelock

        try:
            with writing(self._home.lock):
                lock = filelock.FileLock(self._home.lock, timeout=_LOCK_TIMEOUT, mode=0o600).acquire()
        except filelock.Timeout:
            raise ServerError(
                f"another process has been starting or stopping the server of {self._home.root} for "
                f"{_LOCK_TIMEOUT / 60:.0f} minutes. Wait for it, or end it"
            ) from None
        with lock:
            yield


def _program(progress: bool | Callable[[int, int], None]) -> process.Program:  # noqa: FBT001 private
    """What runs the server; its files are fetched if they are not there."""
    wanted = distribution()
    java = find_java(wanted.java_versions)
    folder = cache_folder()
    missing = sum(jar.size for jar in missing_jars(wanted.jars, folder))
    with showing(f"Fetching Neo4j {wanted.version}", missing, progress) as advance:
        jars = fetch_jars(wanted.jars, folder, wanted.repository, advance=advance)
    return process.Program(java, jars, wanted)


def _check_installed() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise ServerError(
            f"the managed server needs {', '.join(missing)}. Install it with the package: "
            "pip install 'allegiance[local]', or set NEO4J_URI to use a Neo4j that runs elsewhere"
        )


def _choose_ports(bolt_port: int | None, http_port: int | None) -> tuple[int, int]:
    return choose_port(bolt_port, BOLT_PORT, purpose="Bolt"), choose_port(http_port, HTTP_PORT, purpose="HTTP")


def _on(value: bool) -> str:  # noqa: FBT001 a formatter
    return "on" if value else "off"
