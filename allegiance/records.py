"""Rows of the library's queries: frozen records whose fields are the columns that a query's header names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import make_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

if TYPE_CHECKING:
    from cypher import Query

#: The Python type of each type of a header.
HINTS = {
    "text": "str",
    "integer": "int",
    "number": "float",
    "date": "date",
    "boolean": "bool",
    "texts": "tuple[str, ...]",
    "spans": "tuple[WordSpan, ...]",
}


class WordSpan(NamedTuple):
    """Words of a sentence: which part of the claim they are, and their place in characters."""

    part: str
    text: str
    start: int
    end: int


class Record(Mapping[str, Any]):
    """One row of a library query: a frozen dataclass that is a mapping from column to value as well.

    ``row.supporter`` and ``row["supporter"]`` are the same, ``dict(row)`` is a dict of it. It can be hashed, and equals
    any mapping with the same columns and values.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __getitem__(self, column: str) -> Any:  # noqa: ANN401 - columns hold values of many types
        if column in self.__match_args__:
            return getattr(self, column)
        raise KeyError(column)

    def __iter__(self) -> Iterator[str]:
        return iter(self.__match_args__)

    def __len__(self) -> int:
        return len(self.__match_args__)

    def __eq__(self, other: object) -> bool:
        """Whether ``other`` is a mapping with the same columns and values."""
        return dict(self) == dict(other) if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))


R = TypeVar("R", bound=Record)


def records(made: type[R], query: Query, rows: Sequence[Sequence[Any]]) -> Iterator[R]:
    """The rows of a query as records.

    Values become what the header says: a date also from its ISO text or a driver's own date, lists tuples.

    Args:
        made: the class of the records.
        query: the query.
        rows: the values of each row in the order of the query's columns.
    """
    readers = [(place, _READERS[c.type]) for place, c in enumerate(query.columns) if c.type in _READERS]
    for row in rows:
        values = list(row)
        for place, read in readers:
            if values[place] is not None:
                values[place] = read(values[place])
        yield made(*values)


@cache
def record_class(query: Query) -> type[Record]:
    """A class of records for a query that has none, as those of the user's own have not."""
    name = "".join(word.capitalize() for word in query.name.split("-")) + "Row"
    fields = [(c.name, HINTS[c.type] + (" | None" if c.nullable else "")) for c in query.columns]
    return make_dataclass(name, fields, bases=(Record,), frozen=True, slots=True, eq=False)


def _date(value: Any) -> Any:  # noqa: ANN401 - as a runner gives it
    if isinstance(value, str):
        return date.fromisoformat(value)
    native = getattr(value, "to_native", None)
    return native() if native else value


def _number(value: Any) -> Any:  # noqa: ANN401 - as a runner gives it
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _spans(value: Any) -> tuple[WordSpan, ...]:  # noqa: ANN401 - as a runner gives it
    return tuple(WordSpan(*span) for span in value)


#: How values of a type are read where runners differ in what they give.
_READERS: dict[str, Callable[[Any], Any]] = {"date": _date, "number": _number, "texts": tuple, "spans": _spans}
