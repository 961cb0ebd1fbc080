"""Rows to the database, a thousand a statement; and work on batches in other processes."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from neo4j import ManagedTransaction

    from graph.rows import Row

BATCH = 1000

_T = TypeVar("_T")
_R = TypeVar("_R")


def batched(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """The items, as many at a time as ``size`` says."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def in_order(pool: Executor, work: Callable[[_T], _R], items: Iterable[_T], ahead: int) -> Iterator[_R]:
    """What the work gives for each item, in their order; at most so many are begun and not yet given out."""
    waiting: deque[Future[_R]] = deque()
    for item in items:
        waiting.append(pool.submit(work, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def each(tx: ManagedTransaction, query: str, rows: Sequence[Row | list[Any]], **parameters: Any) -> list[Row]:  # noqa: ANN401
    """Run ``query`` over the rows, as many at a time as a batch holds, and give all that it returns."""
    found: list[Row] = []
    for start in range(0, len(rows), BATCH):
        found += tx.run(query, rows=rows[start : start + BATCH], **parameters).data()
    return found
