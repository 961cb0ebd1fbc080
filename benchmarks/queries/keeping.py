"""A graph that is made up, in a server of its own whose folder is kept: made once, asked as often as one likes."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from made import articles
from timing import targets

from graph import connect
from graph.batches import batched, in_order
from graph.bulk import folder_for, import_files, refuse_unless_empty, write_files
from graph.prepared import prepare
from graph.server import ManagedServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from extract.model import Extraction
    from graph.connection import Connection
    from graph.prepared import Prepared

TOGETHER = 50
HELD = "MATCH (:Claim) RETURN count(*) AS claims"


@contextmanager
def kept(folder: Path, claims: int, actors: int, tell: Callable[[str], None]) -> Iterator[Connection]:
    """The graph of a folder; made by a bulk load if the folder has none.

    Args:
        folder: of the server.
        claims: to be made, if there are none.
        actors: made up with them.
        tell: called with what goes on.

    Raises:
        GraphError: the server holds something else, or failed.
    """
    server = ManagedServer(folder, settings=targets()["server"])
    ran = server.status() is not None
    info = server.up(auth=False)
    try:
        with connect(info.uri) as connection:
            held = connection.run(HELD)[0]["claims"]
        if not held:
            refuse_unless_empty(server)
            with folder_for(server) as files:
                tell(f"making {claims} claims up …")
                written = write_files(prepared(articles(claims, actors)), files, jobs=cores())
                import_files(server, written, lambda what: tell(f"{what} …"))
        with connect(server.up(auth=False).uri) as connection:
            yield connection
    finally:
        if not ran:
            server.down()


def prepared(made: Iterable[Extraction]) -> Iterator[Prepared]:
    """The rows of articles, in their order, made in a process a core."""
    jobs = cores()
    with ProcessPoolExecutor(jobs) as pool:
        for some in in_order(pool, _prepared, batched(made, TOGETHER), ahead=2 * jobs):
            yield from some


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def _prepared(made: list[Extraction]) -> list[Prepared]:
    return [prepare(extraction) for extraction in made]
