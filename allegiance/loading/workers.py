"""Articles to rows, in this process or in several others that hold the models."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain
from multiprocessing import connection
from typing import TYPE_CHECKING, Self

from extract.errors import ExtractError
from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import FrameType, TracebackType

    from allegiance.loading.sources import Item
    from extract.articles import ReadArticle
    from graph.prepared import Prepared

#: Parcels of articles that wait in front of each process.
WAITING = 3
#: Short articles are handed over together, up to so many characters: some tens of milliseconds of reading.
PARCEL = 4000
#: An article may take so many seconds, and one more for so many characters.
SECONDS = 30.0
CHARACTERS_A_SECOND = 500.0
#: What linear algebra reads at its start: else the processes share out small matrices among all cores.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

#: What became of an article: the rows, or why there are none.
Read = tuple["Item", "Prepared | str"]
_Running = dict[Future[list["Prepared | str"]], list["Item"]]


def prepared(article: ReadArticle, min_confidence: float) -> Prepared | str:
    """All that is to be written of an article; a text tells why it could not be read."""
    from allegiance.reading import extracted
    from graph.prepared import prepare

    try:
        return prepare(extracted(article, min_confidence))
    except (ExtractError, GraphError) as error:
        return str(error)
    except RecursionError:
        return "its text is nested too deep to be read"
    except MemoryError:
        return "there is not enough memory to read it"
    except Exception as error:  # noqa: BLE001 - one article must not end a load of many
        return f"reading it failed ({type(error).__name__}: {error}): this is a fault of Allegiance, please report it"


def prepared_in_time(article: ReadArticle, min_confidence: float) -> Prepared | str:
    """The same in a process of its own; given up when it takes far longer than its length explains."""
    seconds = SECONDS + len(article.article.text) / CHARACTERS_A_SECOND
    try:
        with _alarm(seconds):
            return prepared(article, min_confidence)
    except TimeoutError:
        return f"reading it took more than {seconds:.0f} seconds"


def _parcel_prepared(articles: Sequence[ReadArticle], min_confidence: float) -> list[Prepared | str]:
    return [prepared_in_time(article, min_confidence) for article in articles]


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _TooLongError:
        raise TimeoutError from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class _TooLongError(BaseException):
    """Time is up; no handler of errors on the way takes it for one of its own."""


def _begin() -> None:
    """Set a process up: it ends with its parent, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Workers:
    """Processes that read articles; results come in any order. Use it in a ``with`` block.

    A single one is this process, unless it is to be ``apart``.
    """

    def __init__(self, jobs: int, min_confidence: float, *, apart: bool = False) -> None:
        self._jobs = jobs
        self._here = jobs == 1 and not apart
        self._min_confidence = min_confidence
        self._pool: ProcessPoolExecutor | None = None
        self._begun = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error is None, cancel_futures=True)

    def read(self, items: Iterable[Item]) -> Iterator[Read]:
        """What the articles of ``items`` say; no more of them are taken than the processes have room for.

        Raises:
            ExtractError: no process can be started.
        """
        if self._here:
            yield from ((item, prepared(read_article(item), self._min_confidence)) for item in items)
            return
        running: _Running = {}
        for parcel in _parcels(items):
            while len(running) >= self._jobs * WAITING:
                yield from self._done(running)
            try:
                self._submit(parcel, running)
            except BrokenProcessPool:
                yield from self._one_by_one([*chain.from_iterable(running.values()), *parcel])
                running.clear()
        while running:
            yield from self._done(running)

    def _submit(self, parcel: list[Item], running: _Running) -> None:
        articles = [read_article(item) for item in parcel]
        running[self._processes().submit(_parcel_prepared, articles, self._min_confidence)] = parcel

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            for name in THREADS:
                os.environ.setdefault(name, "1")
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_begin)
        return self._pool

    def _done(self, running: _Running) -> Iterator[Read]:
        finished, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in finished:
            parcel = running.pop(future)
            try:
                made = future.result()
            except BrokenProcessPool:
                yield from self._one_by_one([*parcel, *chain.from_iterable(running.values())])
                running.clear()
                return
            self._begun = True
            yield from zip(parcel, made, strict=True)

    def _one_by_one(self, items: list[Item]) -> Iterator[Read]:
        """Read articles again of which one has killed its process, to find out which."""
        self._pool = None
        if not self._begun:
            self._check_that_they_begin()
        for item in items:
            yield item, self._alone(item)

    def _check_that_they_begin(self) -> None:
        try:
            self._processes().submit(os.getpid).result()
        except BrokenProcessPool:
            raise ExtractError(
                "the processes that are to read articles end before they begin; they start the program anew, so in a "
                'program of your own what loads must stand below `if __name__ == "__main__":`'
            ) from None

    def _alone(self, item: Item) -> Prepared | str:
        for _ in (1, 2):  # a process that somebody else killed is no fault of the article's
            running: _Running = {}
            try:
                self._submit([item], running)
                (made,) = next(iter(running)).result()
            except BrokenProcessPool:
                self._pool = None
            else:
                return made
        return "the process that read it ended at once: out of memory, or killed"


def _parcels(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Articles that are handed over together."""
    parcel: list[Item] = []
    size = 0
    for item in items:
        length = len(read_article(item).article.text)
        if parcel and size + length > PARCEL:
            yield parcel
            parcel, size = [], 0
        parcel.append(item)
        size += length
    if parcel:
        yield parcel


def read_article(item: Item) -> ReadArticle:
    """The article of an item, which is no failure."""
    from extract.articles import ReadArticle

    assert isinstance(item.what, ReadArticle)  # noqa: S101 - failures are not sent here
    return item.what
