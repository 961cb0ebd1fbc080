"""The progress bar of a load, for a person who waits; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from allegiance.loading import Progress


@contextmanager
def showing(paths: Sequence[str]) -> Iterator[Callable[[Progress], None] | None]:
    """Show articles, claims, rate and the time left on standard error while the block runs, if that is a terminal.

    Yields:
        What is to be called with the progress; None where nothing is shown.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress as rich
    from rich.console import Console

    from allegiance.loading.sources import check, size_of

    check(paths)
    bar = rich.Progress(
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.TaskProgressColumn(),
        rich.TextColumn(
            "{task.fields[articles]:,} articles, {task.fields[claims]:,} claims, {task.fields[rate]:.1f}/s"
        ),
        rich.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("Loading", total=size_of(paths) or None, articles=0, claims=0, rate=0.0)

        def show(done: Progress) -> None:
            articles = done.report.articles
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = articles / elapsed if elapsed else 0.0
            if done.told is not None:  # the bar begins again, for the pairs of debtor and creditor
                told, pairs = done.told
                bar.update(task, description="Telling commitments", completed=told, total=pairs)
                return
            bar.update(task, completed=done.size, articles=articles, claims=done.report.claims, rate=rate)

        yield show
