"""Articles for a bulk load: read and extracted as by the ordinary one, and handed on instead of written."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from allegiance.loading.pipeline import FEW, Progress, workers_for
from allegiance.loading.problems import Failure
from allegiance.loading.ray_workers import check_ray
from allegiance.loading.sources import check, items
from extract.articles import ReadArticle
from graph.bulk import write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from allegiance.loading.pipeline import Options
    from allegiance.loading.sources import Item
    from graph.bulk import Files
    from graph.load import LoadReport
    from graph.prepared import Prepared


def write_all(
    paths: Sequence[str],
    folder: Path,
    options: Options,
    failed: Callable[[Failure], None],
    progress: Callable[[Progress], None] | None = None,
) -> Files:
    """Write the articles of files, folders and standard input (``-``) as files for the importer.

    Args:
        paths: see :func:`allegiance.loading.sources.items`.
        folder: where to write; it is there and empty.
        options: how to read.
        failed: called with each article that could not be read; what it raises ends all.
        progress: called after each article.

    Returns:
        The files, with a report of what became of how many articles.

    Raises:
        ExtractError: a path leads nowhere.
        GraphError: an article holds what cannot be written.
    """
    check(paths)
    check_ray(options.ray)
    reading = _Reading(options, failed)

    def show(report: LoadReport) -> None:
        if progress:
            progress(Progress(replace(report, failed=reading.failures), reading.size))

    files = write_files(reading.articles(items(paths, options.published)), folder, show, jobs=options.jobs)
    return replace(files, report=replace(files.report, failed=reading.failures))


class _Reading:
    """The articles of items, and how many of them could not be read, and how many bytes all took."""

    def __init__(self, options: Options, failed: Callable[[Failure], None]) -> None:
        self.failures = self.size = 0
        self._options = options
        self._failed = failed

    def articles(self, read: Iterator[Item]) -> Iterator[Prepared]:
        """Read them, in several processes if there are more than a few."""
        readable = self._readable(read)
        first = list(islice(readable, FEW))
        with workers_for(self._options, len(first)) as workers:
            for item, made in workers.read(chain(first, readable)):
                self.size += item.size
                if not isinstance(made, str):
                    yield made
                elif isinstance(item.what, ReadArticle):
                    self._fail(Failure(f"article {item.what.article.id!r}", made, item.what))

    def _readable(self, read: Iterator[Item]) -> Iterator[Item]:
        for item in read:
            if isinstance(item.what, Failure):
                self.size += item.size
                self._fail(item.what)
            else:
                yield item

    def _fail(self, failure: Failure) -> None:
        self.failures += 1
        self._failed(failure)
