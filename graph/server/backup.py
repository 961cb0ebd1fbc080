"""The database of the managed server as one file, and back: by neo4j-admin, while the server stands still."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ServerError
from graph.files import new_file
from graph.server.info import DATABASE
from graph.server.paths import make_folder, write_private, writing
from graph.server.process import administer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.server.paths import Home
    from graph.server.process import Program

#: The parts of a database, in Neo4j's folder of data.
_PARTS = (Path("databases") / DATABASE, Path("transactions") / DATABASE)


def dump(program: Program, home: Home, path: Path, *, force: bool) -> None:
    """Writes the database into a file.

    Args:
        program: the server.
        home: of the server, which does not run.
        path: of the file; it is there once it is whole.
        force: whether a file that is there is replaced.

    Raises:
        GraphError: the file is there, or cannot be written.
        ServerError: there is no database yet, or neo4j-admin failed.
    """
    if not (_data(home) / _PARTS[0]).is_dir():
        raise ServerError(f"the server of {home.root} has no database yet: `allegiance up` makes one")
    with new_file(path, force=force) as part, part.open("wb") as out:
        try:
            administer(program, home, ["database", "dump", DATABASE, "--to-stdout"], written=out)
        except ServerError as error:
            raise ServerError(f"cannot dump the database of {home.root}: {error}") from None


def restore(program: Program, home: Home, path: Path, *, force: bool) -> None:
    """Puts the database of a file in the place of that of the server.

    It is loaded beside the one that is there, and takes its place once it is whole.

    Args:
        program: the server.
        home: of the server, which does not run.
        path: of the file.
        force: whether a database that is there is replaced.

    Raises:
        ServerError: there is a database, the file cannot be read, or is no dump.
    """
    refuse_to_replace(home, force=force)
    with replacing(home) as conf:
        try:
            with path.open("rb") as file:
                administer(program, home, ["database", "load", DATABASE, "--from-stdin"], conf=conf, read=file)
        except OSError as error:
            raise ServerError(f"cannot read {path}: {error.strerror}") from None
        except ServerError as error:
            raise ServerError(f"{path} could not be restored, all is as it was: {error}") from None


@contextmanager
def replacing(home: Home) -> Iterator[Path]:
    """Lets the block make a database beside that of the server; it takes its place once the block is done.

    If the block fails, all is as it was.

    Args:
        home: of the server, which does not run.

    Yields:
        Folder of the neo4j.conf that neo4j-admin is to have in the block.

    Raises:
        ServerFilesError: the files cannot be written or moved.
    """
    loading, data = home.neo4j / "restoring", _data(home)
    settle(home)
    with writing(loading):
        shutil.rmtree(loading, ignore_errors=True)
    try:
        for folder in (loading, loading / "conf", data, *(data / part.parent for part in _PARTS)):
            make_folder(folder)
        write_private(loading / "conf" / "neo4j.conf", f"server.directories.data={loading}\n")
        yield loading / "conf"
        with writing(data):
            _swap(home, loading)
    finally:
        shutil.rmtree(loading, ignore_errors=True)


def refuse_to_replace(home: Home, *, force: bool) -> None:
    """Raises ServerError if there is a database, and `force` does not say to replace it."""
    if not force and (_data(home) / _PARTS[0]).exists():
        raise ServerError(
            f"the server of {home.root} has a database; --force replaces it by the one of the file "
            "(`allegiance server dump FILE` keeps what is there)"
        )


def settle(home: Home) -> None:
    """Puts back what a restoring that was cut off has taken away.

    Args:
        home: of the server, which does not run.

    Raises:
        ServerFilesError: the files cannot be moved.
    """
    replaced = _replaced(home)
    if replaced.is_dir():
        with writing(replaced):
            for part in _PARTS:
                if (replaced / part).exists():
                    shutil.rmtree(_data(home) / part, ignore_errors=True)
                    (replaced / part).rename(_data(home) / part)
            shutil.rmtree(replaced)


def _swap(home: Home, loaded: Path) -> None:
    """Four renamings; what is cut off in between is put back by :func:`settle`."""
    data, replaced = _data(home), _replaced(home)
    try:
        for part in _PARTS:
            make_folder((replaced / part).parent)
            if (data / part).exists():
                (data / part).rename(replaced / part)
        for part in _PARTS:
            (loaded / part).rename(data / part)
    except BaseException:
        settle(home)
        raise
    gone = loaded / "replaced"
    replaced.rename(gone)  # from here on the new one counts
    shutil.rmtree(gone, ignore_errors=True)


def _data(home: Home) -> Path:
    return home.neo4j / "data"


def _replaced(home: Home) -> Path:
    return home.neo4j / "replaced"
