"""What a query file says of itself, as frozen records."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cypher.errors import ParameterError

#: What a parameter can be, and the words for it in messages and on the reference page.
TYPES = {
    "name": "a name or an id, in Russian or English, in any case",
    "id": "an id",
    "text": "words",
    "date": "a day, YYYY-MM-DD",
    "integer": "a whole number from 1",
    "language": "a language: ru or en",
}

#: What a column can hold, and the words for it on the reference page.
COLUMN_TYPES = {
    "text": "text",
    "integer": "a whole number",
    "number": "a number",
    "date": "a day",
    "boolean": "true or false",
    "texts": "a list of texts",
    "spans": "a list of [part, text, start, end]",
}

#: What Neo4j Browser can draw.
PICTURE_TYPES = {
    "path": "a path",
    "node": "a node",
    "relationship": "a relationship",
    "paths": "a list of paths",
    "nodes": "a list of nodes",
    "relationships": "a list of relationships",
}

LANGUAGES = ("ru", "en")

#: The largest number that the database takes.
LARGEST = 2**63 - 1

Value = str | int | None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _integer(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(LARGEST)):
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LARGEST else None


def _day(value: object) -> str | None:
    if isinstance(value, datetime):
        value = value.date()
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return None


def _language(value: object) -> str | None:
    return value.lower() if isinstance(value, str) and value.lower() in LANGUAGES else None


#: How a value of a type is read: as the query takes it, or None if it does not fit.
_READERS: dict[str, Callable[[object], Value]] = {"integer": _integer, "date": _day, "language": _language}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One ``$parameter``: its type (a key of :data:`TYPES`), default (None: no restriction) and an example."""

    name: str
    type: str
    description: str
    example: Value
    required: bool
    default: Value = None

    def coerce(self, value: object) -> Value:
        """The value as the query takes it: text trimmed, a ``date`` as ISO text, digits as a number.

        Raises:
            ParameterError: The value is not of the parameter's type, or None though it is required.
        """
        if isinstance(value, str):
            value = value.strip()
        if value is None or value == "":
            if self.required:
                raise ParameterError(f"{self.name} is empty; it takes {TYPES[self.type]}, e.g. {self.shown_example}")
            return None
        taken = _READERS.get(self.type, _text)(value)
        if taken is not None:
            return taken
        raise ParameterError(
            f"{self.name}={value!r} is not {TYPES[self.type]}; an example that works: {self.name}={self.shown_example}"
        )

    @property
    def shown_example(self) -> str:
        """The example as written in Cypher."""
        return json.dumps(self.example, ensure_ascii=False)

    @property
    def shown_default(self) -> str:
        """The default as written in Cypher."""
        return json.dumps(self.default, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer: its type is a key of :data:`COLUMN_TYPES`, or of :data:`PICTURE_TYPES` in a picture."""

    name: str
    type: str
    description: str
    nullable: bool = False

    @property
    def shown_type(self) -> str:
        """The type in words."""
        return {**COLUMN_TYPES, **PICTURE_TYPES}[self.type] + (" or null" if self.nullable else "")


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the library, as its file tells it.

    ``text`` is the whole file, header included, so that what is pasted into Neo4j Browser explains itself.
    ``columns`` are the values of a row; ``picture`` the columns after them that hold nodes and relationships
    for Neo4j Browser to draw (often none). ``folder`` is the question that it belongs to.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    picture: tuple[Column, ...]
    text: str
    folder: str
    path: Path

    def bind(self, values: dict[str, object]) -> dict[str, Value]:
        """All parameters of the query, checked and with defaults filled in.

        Args:
            values: Parameter values by name; those left out take their default.

        Raises:
            ParameterError: A parameter is missing, unknown, or not of its type.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                takes = ", ".join(known) or "none"
                raise ParameterError(f"{self.name} has no parameter {name!r}; it takes {takes}")
        bound: dict[str, Value] = {}
        for name, parameter in known.items():
            if name in values:
                value = parameter.coerce(values[name])
                bound[name] = parameter.default if value is None else value
            elif parameter.required:
                raise ParameterError(
                    f"{self.name} needs {name}: {parameter.description}, e.g. {name}={parameter.shown_example}"
                )
            else:
                bound[name] = parameter.default
        return bound

    def browser_parameters(self, values: dict[str, Value] | None = None) -> str:
        """The ``:params`` command that sets this query's parameters in Neo4j Browser.

        Args:
            values: Values to set; without them, examples for what is required and defaults for the rest.
        """
        if not self.parameters:
            return ""
        given = values or {}
        pairs = (
            f"{parameter.name}: "
            + json.dumps(
                given.get(parameter.name, parameter.example if parameter.required else parameter.default),
                ensure_ascii=False,
            )
            for parameter in self.parameters
        )
        return f":params {{{', '.join(pairs)}}}"
