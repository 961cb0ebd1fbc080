"""The grammar of a query file: what its leading ``//`` lines say.

::

    // Title
    // What it answers, in as many lines as it takes.
    //
    // Parameters
    //   $actor name           who, e.g. "Украина"
    //   $limit integer = 100  at most this many rows, e.g. 20
    // Columns
    //   supporter text        who supports
    //   said_by text?         whom the article credits with it, if anybody
    // Picture
    //   triple path           the relationship, drawn by Neo4j Browser

A parameter without ``=`` is required. A column whose type ends in ``?`` may be null. Two spaces or more separate what
it is from what it means.
"""

from __future__ import annotations

import json
import keyword
import re
from typing import TYPE_CHECKING

from cypher.errors import QueryError
from cypher.model import COLUMN_TYPES, PICTURE_TYPES, TYPES, Column, Parameter, Query, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SECTIONS = ("Parameters", "Columns", "Picture")

#: What the file of a query may be called, so that its name can be that of a command and a method.
_NAME = re.compile(r"[^\W\d_][^\W_]*(-[^\W_]+)*")

_PARAMETER = re.compile(
    r"\$(?P<name>\w+) (?P<type>\w+)(?: = (?P<default>\S+))? {2,}(?P<description>.+), e\.g\. (?P<example>.+)"
)
_COLUMN = re.compile(r"(?P<name>\w+) (?P<type>\w+)(?P<nullable>\??) {2,}(?P<description>.+)")

#: What a row has already as a mapping, so that no column can be called so.
_OF_MAPPINGS = frozenset({"get", "items", "keys", "values"})


def parse(text: str, path: Path) -> Query:
    """Read one query file.

    Args:
        text: The file's text.
        path: Where it is; the name of the query is the file's, its folder the parent's.

    Raises:
        QueryError: The header does not follow the grammar; the message names the file and the line.
    """
    if path.stem != path.stem.lower() or not _NAME.fullmatch(path.stem):
        raise QueryError(
            f"{path}: the file of a query is named in small letters, digits and hyphens, as supporters-of.cypher"
        )
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
        columns=tuple(_column(line, COLUMN_TYPES, path, number) for number, line in sections.get("Columns", ())),
        picture=tuple(_column(line, PICTURE_TYPES, path, number) for number, line in sections.get("Picture", ())),
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


def _column(line: str, types: Mapping[str, str], path: Path, number: int) -> Column:
    found = _COLUMN.fullmatch(line)
    if not found:
        like = f"supporter {next(iter(types))}  who supports"
        raise QueryError(f"{path}:{number}: not a column with a type: {line!r}; write: {like}")
    name = found["name"]
    if found["type"] not in types:
        raise QueryError(f"{path}:{number}: unknown type {found['type']!r}; use one of {', '.join(types)}")
    if not name.isidentifier() or name.startswith("_") or keyword.iskeyword(name) or name in _OF_MAPPINGS:
        raise QueryError(f"{path}:{number}: a column cannot be called {name}, which Python reserves; rename it")
    return Column(name, found["type"], found["description"], nullable=bool(found["nullable"]))


def _value(text: str, path: Path, number: int) -> Value:
    try:
        value = json.loads(text)
    except ValueError:
        value = ...
    if value is None or isinstance(value, (str, int)):
        return value
    raise QueryError(f'{path}:{number}: {text} is not a value; write a number, null, or text in quotes: "Украина"')
