"""Values as fields of the importer's CSV files, and the types that its headers name.

Every text is quoted, so that quotes, commas and line breaks in it are part of it and an empty text is no missing one.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from graph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: What stands between the elements of a list: a code point that Unicode keeps free of any character.
BETWEEN = "\ufdd0"

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double", date: "date"}
_BYTES = tuple(str(value - 256 if value > 127 else value) for value in range(256))  # noqa: PLR2004 - Java's are signed


def kind(value: Any) -> str | None:  # noqa: ANN401 - values of properties
    """The type of a value as a header names it, e.g. ``string[]``; None for an empty list, which is of any.

    Raises:
        GraphError: There is no type for it.
    """
    if isinstance(value, bytes):
        return "byte[]"
    if isinstance(value, list | tuple):
        return f"{kind(value[0])}[]" if value else None
    try:
        return _TYPES[type(value)]
    except KeyError:
        raise GraphError(f"a value of type {type(value).__name__} cannot be written for import: {value!r}") from None


def cell(value: Any) -> str:  # noqa: ANN401 - values of properties
    """A value as a field; None gives an empty one, which the importer leaves out.

    Raises:
        GraphError: It is a list that cannot be told from another one.
    """
    return _CELLS[type(value)](value)


def quoted(text: str) -> str:
    """A text as a field."""
    return '"' + text.replace('"', '""') + '"'


def _list(values: Sequence[Any]) -> str:
    if values and isinstance(values[0], str):
        if BETWEEN in "".join(values):
            raise GraphError(f"{values!r} holds the code point U+FDD0, which no text should hold; take it out of it")
        if values[0] == "" and len(values) == 1:
            raise GraphError("a list of one empty text cannot be written for import; leave the text out")
        return quoted(BETWEEN.join(values))
    return BETWEEN.join(cell(value) for value in values)


_CELLS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    str: quoted,
    bool: lambda value: "true" if value else "false",
    int: str,
    float: repr,
    date: date.isoformat,
    bytes: lambda value: BETWEEN.join([_BYTES[byte] for byte in value]),
    list: _list,
    tuple: _list,
}
