"""The way of many articles: read, skipped where they are known, extracted, written in batches; all at the same time."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from allegiance.loading.problems import Failure
from allegiance.loading.ray_workers import RayWorkers, check_ray
from allegiance.loading.resuming import Marks, Order
from allegiance.loading.sources import check, items
from allegiance.loading.workers import Workers
from extract.articles import ReadArticle
from extract.errors import ExtractError
from graph.errors import GraphError
from graph.load import BATCH_ARTICLES, BATCH_ROWS, LoadReport, replan, write_articles
from graph.stored import sources
from graph.translate import ConnectionFailedError
from graph.untold import tell_untold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from allegiance.loading.sources import Item, Place
    from graph import Connection
    from graph.load import Outcome
    from graph.prepared import Prepared

#: So many articles are looked up in the graph at once, to skip those that are there.
LOOKED_UP = 200
#: Batches that wait while one is written; reading waits for them.
WAITING_BATCHES = 1
#: Once the writer has nothing to do, it takes so few articles.
SMALL_BATCH = 20
#: So few articles are read in this process: others would start for longer than they read.
FEW = 4
#: How often writing is tried where the connection was lost; the driver itself tries for some seconds each time.
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are loaded.

    ``published`` is the date of those that do not give their own; claims below ``min_confidence`` (0..1) are left out;
    ``jobs`` processes read; ``resume`` goes on where the same load was stopped. ``ray`` is the address of a Ray cluster
    that reads, see :class:`allegiance.loading.ray_workers.RayWorkers`; None: this machine does.
    """

    published: date | None = None
    min_confidence: float = 0.0
    jobs: int = 1
    resume: bool = False
    ray: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is.

    ``report`` is what became of how many articles, ``size`` how many bytes of the sources that were. Once all articles
    are in, ``told`` is the number of pairs of debtor and creditor whose commitments are told, and of all.
    """

    report: LoadReport
    size: int
    told: tuple[int, int] | None = None


def load_all(
    connection: Connection,
    paths: Sequence[str],
    options: Options,
    failed: Callable[[Failure], None],
    progress: Callable[[Progress], None] | None = None,
) -> LoadReport:
    """Load the articles of files, folders and standard input (``-``), in bounded memory.

    Args:
        connection: the graph.
        paths: see :func:`allegiance.loading.sources.items`.
        options: how.
        failed: called with each article that could not be loaded; what it raises ends the load, once what was read
            before is in.
        progress: called whenever something is done.

    Returns:
        What became of how many articles.

    Raises:
        ExtractError: a path leads nowhere, or there is nothing to resume; then nothing is loaded.
        GraphError: the server was not reached or refused; the articles of the last report are in.
    """
    check(paths)
    check_ray(options.ray)
    connection.ensure_schema()
    load = _Load(
        connection, Marks(paths, connection.settings, (options.published, options.min_confidence)), failed, progress
    )
    start = load.start(options)
    report = load.run(items(paths, options.published, start), options)
    replan(connection, report)
    return report


def workers_for(options: Options, articles: int) -> Workers | RayWorkers:
    """What reads, if there are so many articles: fewer than a few are read in this process."""
    if articles < FEW:
        return Workers(1, options.min_confidence)
    if options.ray is None:
        return Workers(options.jobs, options.min_confidence)
    return RayWorkers(options.ray, options.jobs, options.min_confidence)


@dataclass(slots=True)
class _Batch:
    """Articles that are written together, with what they were read from."""

    articles: list[Prepared] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    rows: int = 0

    def holds(self, article: Prepared) -> bool:
        """Whether there is room for one more."""
        full = len(self.articles) >= BATCH_ARTICLES or self.rows + _rows(article) > BATCH_ROWS
        return not self.articles or not (full or article.article in self.ids)

    def add(self, item: Item, article: Prepared) -> None:
        """Take one more."""
        self.articles.append(article)
        self.items.append(item)
        self.ids.add(article.article)
        self.rows += _rows(article)


_Made = TypeVar("_Made")
_Written = list[tuple["Prepared", "Outcome | GraphError"]]


class _Load:
    def __init__(
        self,
        connection: Connection,
        marks: Marks,
        failed: Callable[[Failure], None],
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self._connection = connection
        self._marks = marks
        self._failed = failed
        self._progress = progress
        self._order = Order()
        self._numbers: dict[int, int] = {}
        self._report = LoadReport()
        self._size = 0
        self._place: Place | None = None
        self._last: tuple[str | None, str | None] = None, None
        self._batch = _Batch()
        self._later = False
        self._ended: Exception | None = None
        self._writing: deque[tuple[_Batch, Future[_Written]]] = deque()

    def start(self, options: Options) -> Place | None:
        """Where to begin, as the options have it."""
        mark = self._marks.read() if options.resume else None
        if mark is None:
            return None
        if mark.article is not None and sources(self._connection, [mark.article]).get(mark.article) != mark.source:
            raise ExtractError(
                f"article {mark.article!r}, which was loaded last, is not in the graph as it was: load without --resume"
            )
        return mark.place

    def run(self, read: Iterator[Item], options: Options) -> LoadReport:
        """Load what is read, and tell the commitments of all that is in."""
        self._run(read, options)
        _again(partial(tell_untold, self._connection, self._tell))
        if self._ended is not None:
            raise self._ended
        self._marks.remove()
        return self._report

    def _run(self, read: Iterator[Item], options: Options) -> None:
        wanted = self._unknown(map(self._numbered, read), options)
        first = list(islice(wanted, FEW))
        with ThreadPoolExecutor(1) as writer, workers_for(options, len(first)) as workers:
            for item, made in workers.read(chain(first, wanted)):
                if isinstance(made, str):
                    self._fail(item, made)
                    continue
                if not self._batch.holds(made):
                    self._write(writer)
                self._batch.add(item, made)
                self._collect(wait=False)
                if not self._writing and len(self._batch.articles) >= SMALL_BATCH:
                    self._write(writer)
            self._write(writer, last=True)
            while self._writing:
                self._collect(wait=True)

    def _numbered(self, item: Item) -> Item:
        self._numbers[id(item)] = self._order.add(item.after)
        return item

    def _unknown(self, read: Iterable[Item], options: Options) -> Iterator[Item]:
        """The articles that the graph does not have as they are; the others are done."""
        from allegiance.origin import source_of

        rest = iter(read)
        while some := list(islice(rest, LOOKED_UP)):
            articles = [item.what.article.id for item in some if isinstance(item.what, ReadArticle)]
            known = sources(self._connection, articles)
            for item in some:
                if self._ended is not None:
                    return
                if isinstance(item.what, Failure):
                    self._fail(item, "")
                elif (source := known.get(item.what.article.id)) == source_of(item.what, options.min_confidence):
                    self._report = replace(self._report, unchanged=self._report.unchanged + 1)
                    self._done(item, source)
                else:
                    yield item
            self._mark()

    def _write(self, writer: ThreadPoolExecutor, *, last: bool = False) -> None:
        """Hand the batch to the writer, once there is room; if it is all there is, its commitments are told with it."""
        self._later = self._later or not last
        while len(self._writing) > WAITING_BATCHES:
            self._collect(wait=True)
        if self._batch.articles:
            self._writing.append((self._batch, writer.submit(_again, self._writer(self._batch))))
            self._batch = _Batch()

    def _writer(self, batch: _Batch) -> Callable[[], _Written]:
        later = self._later
        return lambda: list(write_articles(self._connection, batch.articles, later=later))

    def _tell(self, done: int, pairs: int) -> None:
        if self._progress:
            self._progress(Progress(self._report, self._size, (done, pairs)))

    def _collect(self, *, wait: bool) -> None:
        """Take what the writer has done; wait for it if asked to."""
        while self._writing and (wait or self._writing[0][1].done()):
            wait = False
            batch, future = self._writing.popleft()
            for item, (article, outcome) in zip(batch.items, future.result(), strict=True):
                if isinstance(outcome, GraphError):
                    self._fail(item, str(outcome))
                else:
                    self._report = self._report.with_article(article, outcome)
                    self._done(item, article.source)
            self._mark()

    def _fail(self, item: Item, reason: str) -> None:
        what = item.what
        failure = what if isinstance(what, Failure) else Failure(f"article {what.article.id!r}", reason, what)
        try:
            self._failed(failure)
        except Exception as error:  # noqa: BLE001 - whatever it is, it ends the load, and what was read before is loaded
            self._ended = self._ended or error
            return
        self._report = replace(self._report, failed=self._report.failed + 1)
        self._done(item, None)

    def _done(self, item: Item, source: str | None) -> None:
        self._size += item.size
        self._place = self._order.done(self._numbers.pop(id(item))) or self._place
        if source is not None and isinstance(item.what, ReadArticle):
            self._last = item.what.article.id, source
        if self._progress:
            self._progress(Progress(self._report, self._size))

    def _mark(self) -> None:
        if self._place is not None:
            self._marks.write(self._place, *self._last)
            self._place = None


def _again(work: Callable[[], _Made]) -> _Made:
    """Do what may be done again: where the connection was lost, it is; what is in already is found to be so."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return work()
        except ConnectionFailedError:
            if attempt == ATTEMPTS:
                raise
    raise AssertionError


def _rows(article: Prepared) -> int:
    return len(article.rows.sentences) + len(article.rows.claims)
