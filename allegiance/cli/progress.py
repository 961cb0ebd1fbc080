"""A progress bar for a person who waits; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def track(items: Sequence[Item], doing: str) -> Iterator[Item]:
    """Yield ``items``, and show on standard error how many are done, if that is a terminal and there are several."""
    if len(items) < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - one is no progress
        yield from items
        return
    from rich.console import Console
    from rich.progress import track as bar

    yield from bar(items, description=doing, console=Console(stderr=True), transient=True)
