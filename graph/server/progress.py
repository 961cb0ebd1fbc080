"""Shows how a download goes, to people: on a terminal, never in a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def showing(title: str, total: int, show: bool | Callable[[int, int], None]) -> Iterator[Callable[[int], None]]:  # noqa: FBT001 the caller's own argument
    """Shows the progress of the block.

    Args:
        title: what goes on.
        total: bytes that will come.
        show: True for a bar on standard error if that is a terminal; False for nothing; or a function that is called
            with the bytes that have come and the total.

    Yields:
        A function to be called with the number of bytes that have come since; any thread may call it.
    """
    if callable(show):
        yield _counter(total, show)
    elif show and total and sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

        columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
        with Progress(*columns, console=Console(stderr=True)) as progress:
            task = progress.add_task(title, total=total)
            yield lambda size: progress.advance(task, size)
    else:
        yield lambda _: None


def _counter(total: int, tell: Callable[[int, int], None]) -> Callable[[int], None]:
    done = 0
    lock = Lock()

    def advance(size: int) -> None:
        nonlocal done
        with lock:
            done += size
            tell(done, total)

    return advance
