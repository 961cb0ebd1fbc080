"""What a query answers: named columns and rows of plain values; and what runs queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Result(Sequence[dict[str, Any]]):
    """Columns and rows. It is a sequence of rows as dicts, so it iterates, indexes, and goes to pandas in one call.

    Dates are ``datetime.date``; nodes, relationships and paths are the driver's own objects.
    ``query`` is the Cypher that was run and ``parameters`` what it was given.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    query: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401 - an index gives a row, a slice a list of them
        if isinstance(index, slice):
            return [dict(zip(self.columns, row, strict=True)) for row in self.rows[index]]
        return dict(zip(self.columns, self.rows[index], strict=True))

    def only(self, columns: Sequence[str]) -> Result:
        """The same rows with these columns alone, in this order."""
        places = [self.columns.index(column) for column in columns]
        rows = tuple(tuple(row[place] for place in places) for row in self.rows)
        return Result(tuple(columns), rows, self.query, self.parameters)


class Runner(Protocol):
    """Anything that runs Cypher: over the driver, py2neo, the server's HTTP API, or something of your own.

    The library asks a runner for nothing else, and asks it to read only: a runner that can, does so in read mode. Its
    values are as the database's: text, numbers, booleans, lists, mappings and None; a date may be a ``datetime.date``,
    ISO text, or an object with ``to_native()``.
    """

    def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows.

        Raises:
            GraphError: The server was not reached or refused the query.
        """
        ...


class AsyncRunner(Protocol):
    """A :class:`Runner` whose ``run`` is a coroutine."""

    async def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows; raises as :meth:`Runner.run`."""
        ...


def plain(value: Any) -> Any:  # noqa: ANN401 - as a driver gives it
    """A driver's value as Python's own: dates, times and datetimes, alone or in lists and mappings.

    Durations, points, nodes, relationships and paths stay as the driver gives them.
    """
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if not hasattr(value, "to_native"):
        return value
    native = value.to_native()
    if isinstance(native, datetime) and native.tzinfo is None and value.utcoffset() is not None:
        native = native.replace(tzinfo=timezone(value.utcoffset()))  # py2neo's own conversion forgets it
    return native
