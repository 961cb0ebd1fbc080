"""The grammar of a query file: what its leading ``//`` lines say.

::

    // Title
    // What it answers, in as many lines as it takes.
    //
    // Parameters
    //   $actor name           who, e.g. "Украина"
    //   $limit integer = 100  at most this many rows, e.g. 20
    // Columns
    //   supporter             who supports
    // Picture
    //   triple                the relationship, drawn by Neo4j Browser

A parameter without ``=`` is required. Two spaces or more separate a name from what it means.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from cypher.errors import QueryError
from cypher.model import TYPES, Column, Parameter, Query, Value

if TYPE_CHECKING:
    from pathlib import Path

SECTIONS = ("Parameters", "Columns", "Picture")

_PARAMETER = re.compile(
    r"\$(?P<name>\w+) (?P<type>\w+)(?: = (?P<default>\S+))? {2,}(?P<description>.+), e\.g\. (?P<example>.+)"
)
_COLUMN = re.compile(r"(?P<name>\w+) {2,}(?P<description>.+)")


def parse(text: str, path: Path) -> Query:
    """Read one query file.

    Args:
        text: The file's text.
        path: Where it is; the name of the query is the file's, its folder the parent's.

    Raises:
        QueryError: The header does not follow the grammar; the message names the file and the line.
    """
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line.removeprefix("//").removeprefix(" ").rstrip())
    if not lines or not lines[0]:
        raise QueryError(f"{path}:1: a query file starts with its title, as in: // Who supports whom")
    prose: list[str] = []
    sections: dict[str, list[tuple[int, str]]] = {}
    current: list[tuple[int, str]] | None = None
    for number, line in enumerate(lines[1:], start=2):
        if line in SECTIONS:
            if line in sections:
                raise QueryError(f"{path}:{number}: {line} comes twice; put them under one heading")
            current = sections.setdefault(line, [])
        elif current is None:
            prose.append(line)
        elif line:
            current.append((number, line.strip()))
    return Query(
        name=path.stem,
        title=lines[0],
        description="\n".join(prose).strip(),
        parameters=tuple(_parameter(line, path, number) for number, line in sections.get("Parameters", ())),
        columns=tuple(_column(line, path, number) for number, line in sections.get("Columns", ())),
        picture=tuple(_column(line, path, number) for number, line in sections.get("Picture", ())),
        text=text,
        folder=path.parent.name,
        path=path,
    )


def _parameter(line: str, path: Path, number: int) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise QueryError(f'{path}:{number}: not a parameter: {line!r}; write: $actor name  who it is, e.g. "Украина"')
    if found["type"] not in TYPES:
        raise QueryError(f"{path}:{number}: unknown type {found['type']!r}; use one of {', '.join(TYPES)}")
    default = found["default"]
    return Parameter(
        name=found["name"],
        type=found["type"],
        description=found["description"],
        example=_value(found["example"], path, number),
        required=default is None,
        default=None if default is None else _value(default, path, number),
    )


def _column(line: str, path: Path, number: int) -> Column:
    found = _COLUMN.fullmatch(line)
    if not found:
        raise QueryError(f"{path}:{number}: not a column: {line!r}; write: supporter  who supports")
    return Column(found["name"], found["description"])


def _value(text: str, path: Path, number: int) -> Value:
    try:
        value = json.loads(text)
    except ValueError:
        value = ...
    if value is None or isinstance(value, (str, int)):
        return value
    raise QueryError(f'{path}:{number}: {text} is not a value; write a number, null, or text in quotes: "Украина"')
