"""Where the managed server keeps what: folders of one user, in one place to read."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ServerFilesError

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME_VARIABLE = "ALLEGIANCE_HOME"
CACHE_VARIABLE = "ALLEGIANCE_CACHE"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one server: its data, its password, its logs.

    Attributes:
        root: the folder itself, absolute.
    """

    root: Path

    @property
    def neo4j(self) -> Path:
        """Neo4j's own home: `data`, `conf`, `logs`."""
        return self.root / "neo4j"

    @property
    def conf(self) -> Path:
        """Folder of neo4j.conf."""
        return self.neo4j / "conf"

    @property
    def system_database(self) -> Path:
        """Is there once the server has started: its password is then in the database."""
        return self.neo4j / "data" / "databases" / "system"

    @property
    def password(self) -> Path:
        """File of the password, readable by its owner only."""
        return self.root / "password"

    @property
    def debug_log(self) -> Path:
        """What Neo4j logs in detail, a JSON object a line."""
        return self.neo4j / "logs" / "debug.log"

    @property
    def state(self) -> Path:
        """File that says which process runs on which ports."""
        return self.root / "server.json"

    @property
    def lock(self) -> Path:
        """Held while a server is started or stopped."""
        return self.root / "server.lock"

    @property
    def console(self) -> Path:
        """What the process printed."""
        return self.neo4j / "logs" / "console.log"

    @property
    def log(self) -> Path:
        """What Neo4j logged."""
        return self.neo4j / "logs" / "neo4j.log"

    def create(self) -> None:
        """Makes the folders, for their owner only.

        Raises:
            ServerFilesError: they cannot be made or written.
        """
        for folder in (self.root, self.neo4j, self.conf, self.console.parent):
            make_folder(folder)


def home(root: Path | None = None) -> Home:
    """Finds the home of the server.

    Args:
        root: the folder; by default the one that ALLEGIANCE_HOME names, else one among the user's data.

    Returns:
        The home; nothing is created.
    """
    if root is None:
        import platformdirs

        root = _from_environment(HOME_VARIABLE) or platformdirs.user_data_path("allegiance")
    return Home(Path(root).expanduser().absolute())


def cache_folder() -> Path:
    """Finds the folder of downloaded jars.

    Returns:
        The one that ALLEGIANCE_CACHE names, else one in the user's cache; nothing is created.
    """
    import platformdirs

    root = _from_environment(CACHE_VARIABLE) or platformdirs.user_cache_path("allegiance")
    return root.expanduser().absolute() / "jars"


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner reads, and its parents, unless it is there.

    Args:
        folder: absolute path.

    Raises:
        ServerFilesError: it cannot be made, or nothing can be written in it.
    """
    with writing(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def write_private(path: Path, text: str) -> None:
    """Writes a file that only its owner reads, whole or not at all.

    Args:
        path: of the file; replaced if it is there.
        text: its content.

    Raises:
        ServerFilesError: it cannot be written.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with writing(path):
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                os.fchmod(file.fileno(), 0o600)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns what the system says about writing `path` into a message for people.

    Args:
        path: file or folder that the block writes.

    Raises:
        ServerFilesError: the block could not write it.
    """
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ServerFilesError(
                f"no space left to write {path}: free some, or choose another disk "
                f"with the environment variables {HOME_VARIABLE} (data) and {CACHE_VARIABLE} (downloads)"
            ) from error
        raise ServerFilesError(
            f"cannot write {path}: {error.strerror or error}. Give yourself the right to write there, or choose "
            f"another folder with the environment variables {HOME_VARIABLE} (data) and {CACHE_VARIABLE} (downloads)"
        ) from error


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None
