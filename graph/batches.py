"""Rows to the database, a thousand a statement."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neo4j import ManagedTransaction

    from graph.rows import Row

BATCH = 1000

_T = TypeVar("_T")


def batched(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """The items, as many at a time as ``size`` says."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def each(tx: ManagedTransaction, query: str, rows: list[Row], **parameters: Any) -> list[Row]:  # noqa: ANN401
    """Run ``query`` over the rows, as many at a time as a batch holds, and give all that it returns."""
    found: list[Row] = []
    for start in range(0, len(rows), BATCH):
        found += tx.run(query, rows=rows[start : start + BATCH], **parameters).data()
    return found
