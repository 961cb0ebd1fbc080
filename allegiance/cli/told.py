"""What is told of loads: their report, the articles that could not be loaded, and what is left to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from typing import TYPE_CHECKING

import click

from allegiance.cli.output import write

if TYPE_CHECKING:
    from allegiance import KnowledgeGraph
    from allegiance.loading import Failure
    from graph.load import LoadReport

#: So many failures are told one by one; the others are counted.
TOLD = 10


@contextmanager
def failures_to(path: str | None, *, go_on: bool = False) -> Iterator[Callable[[Failure], None]]:
    """Tell failures as they come, and write them to a file.

    Args:
        path: of the file; None for none.
        go_on: whether they are added to those that are in it.

    Yields:
        What is to be called with each.
    """
    from allegiance.loading.problems import FailuresFile

    told = 0
    with FailuresFile(path, go_on=go_on) as kept:

        def tell(failure: Failure) -> None:
            nonlocal told
            told += 1
            kept.add(failure)
            if told <= TOLD:
                click.echo(f"Error: {failure}", err=True)

        yield tell
    if told > TOLD:
        click.echo(f"and {told - TOLD} more failed", err=True)


def show(report: LoadReport, to: str, failures: str | None) -> None:
    """Print a report; exit with 1 if some articles failed, and name the file that they can be loaded from."""
    if report.articles > report.failed or not report.failed:
        write([asdict(report)], [field.name for field in fields(report)], to)
    if report.failed:
        if failures:
            click.echo(f"Load them again: allegiance load {failures}", err=True)
        raise SystemExit(1)


def waiting(graph: KnowledgeGraph) -> None:
    """Say on standard error that commitments of the graph are not told yet, if that is so."""
    from graph.untold import waits

    if waits(graph.connection):
        click.echo(
            "Commitments of some articles are not told yet: a load goes on, or was stopped. It tells them at its end; "
            "if none goes on, the next load does, of any article",
            err=True,
        )
