"""Files of a corpus into the managed server: imported while it stands still, and made ready once it runs again."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.bulk.files import MARK
from graph.connection import Connection
from graph.errors import GraphError
from graph.settings import Settings
from graph.translate import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from graph.bulk.files import Files
    from graph.server import ManagedServer

USERNAME = "neo4j"

#: A node that is not of the set-up; the rest of a bulk load that was cut off counts for nothing.
HELD = """
MATCH (n) WHERE NOT n:Meta AND NOT EXISTS { MATCH (:Meta {id: 'allegiance', importing: $mark}) }
RETURN 1 LIMIT 1
"""


def refuse_unless_empty(server: ManagedServer) -> None:
    """Raise GraphError if the database of a server holds anything; the server is started if it does not run."""
    with _connected(server) as connection:
        if connection.run(HELD, mark=MARK):
            raise GraphError(
                f"the database of the server in {server.home} is not empty, and a bulk load makes it anew: load "
                "without --bulk, or keep what is there with `allegiance server dump FILE` and name another folder in "
                "ALLEGIANCE_HOME"
            )


@contextmanager
def folder_for(server: ManagedServer) -> Iterator[Path]:
    """A new, empty folder beside the data of a server, for the block; only its owner can read it."""
    from graph.server.paths import make_folder, writing

    folder = server.home / "bulk"
    with writing(folder):
        shutil.rmtree(folder, ignore_errors=True)
    make_folder(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def import_files(server: ManagedServer, files: Files, tell: Callable[[str], None] = lambda _: None) -> None:
    """Make the graph of files in the empty database of a server, which is stopped and started again.

    Args:
        server: which one.
        files: as :func:`graph.bulk.write_files` has written them.
        tell: called with what is done next.

    Raises:
        GraphError: the database is not empty, or the import failed: then all is as it was; or the server did.
    """
    refuse_unless_empty(server)
    tell("importing")
    server.import_files(files.folder, files.options)
    tell("indexing")
    with _connected(server) as connection:
        for statement in files.finish:
            # some commit as they go, so that no transaction of ours may hold them
            with translated(connection.settings), connection.session() as session:
                session.run(statement).consume()
        connection.ensure_schema()


@contextmanager
def _connected(server: ManagedServer) -> Iterator[Connection]:
    info = server.up()
    with Connection(Settings(info.uri, info.username or USERNAME, info.password, info.database)) as connection:
        yield connection
