"""Checks that a query file tells the truth about itself and only reads."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from cypher.errors import ParameterError
from cypher.model import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cypher.model import Query

#: One token of Cypher: ``skip`` is a comment, a text, a quoted name or blanks.
TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\s+)"""
    r"""|(?P<parameter>\$\w+)|(?P<word>\w+)|(?P<mark>.)""",
    re.DOTALL,
)
_WRITES = re.compile(
    "CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|DROP|ALTER|GRANT|DENY|REVOKE|INSERT|TERMINATE|TRANSACTIONS",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "([{", ")]}"
_AFTER_RETURN = frozenset({"ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", "NEXT", ";"})

#: A problem: the line of the file where it is, and what is wrong.
Problem = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a query: its kind (``parameter``, ``word`` or ``mark``), its text, and its line."""

    kind: str
    text: str
    line: int


def lint(query: Query) -> list[str]:
    """What is wrong with the query: one line a problem, beginning with its file and line; empty if all is well."""
    tokens = _tokens(query.text)
    problems = chain(_prose(query), _names(query, tokens), _values(query), _writes(tokens), _returns(query, tokens))
    return [f"{query.path}:{line}: {problem}" for line, problem in problems]


def _tokens(text: str) -> list[_Token]:
    tokens = []
    line = 1
    for found in TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if kind != "skip":
            tokens.append(_Token(kind, found.group(), line))
        line += found.group().count("\n")
    return tokens


def _declared_in(query: Query, name: str) -> int:
    """The line of the header that declares a ``$parameter`` or a column."""
    for number, line in enumerate(query.text.splitlines(), start=1):
        if line.startswith("//") and line.removeprefix("//").split()[:1] == [name]:
            return number
    return 1


def _prose(query: Query) -> Iterator[Problem]:
    if not query.description:
        yield 1, "says nothing below its title; explain what it answers"


def _names(query: Query, tokens: Sequence[_Token]) -> Iterator[Problem]:
    declared = [parameter.name for parameter in query.parameters]
    used = {token.text[1:]: token.line for token in reversed(tokens) if token.kind == "parameter"}
    for name in sorted(used.keys() - set(declared)):
        yield used[name], f"uses ${name}, which its header does not declare"
    for name in sorted(set(declared) - used.keys()):
        yield _declared_in(query, f"${name}"), f"declares ${name}, which it does not use"
    for name, times in Counter(declared).items():
        if times > 1:
            yield _declared_in(query, f"${name}"), f"declares the parameter {name} twice"
    for name, times in Counter(column.name for column in (*query.columns, *query.picture)).items():
        if times > 1:
            yield _declared_in(query, name), f"declares the column {name} twice"


def _values(query: Query) -> Iterator[Problem]:
    for parameter in query.parameters:
        values = {"example": parameter.example} | ({} if parameter.default is None else {"default": parameter.default})
        for what, value in values.items():
            try:
                fits = parameter.coerce(value) is not None
            except ParameterError:
                fits = False
            if not fits:
                line = _declared_in(query, f"${parameter.name}")
                yield line, f"the {what} of ${parameter.name} is not {TYPES[parameter.type]}"


def _writes(tokens: Sequence[_Token]) -> Iterator[Problem]:
    for token, before in zip(tokens, ["", *(token.text for token in tokens)], strict=False):
        if token.kind == "word" and _WRITES.fullmatch(token.text) and before not in {".", ":"}:
            yield token.line, f"writes ({token.text}); queries of the library only read"


def _returns(query: Query, tokens: Sequence[_Token]) -> Iterator[Problem]:
    columns = [column.name for column in (*query.columns, *query.picture)]
    parts = _parts(tokens)
    if not parts:
        yield len(query.text.splitlines()), "returns nothing"
    for line, part in parts:
        returned = [_name(item) for item in part]
        if returned != columns:
            yield line, f"returns {', '.join(returned)}, but its header says {', '.join(columns) or 'nothing'}"


def _parts(tokens: Sequence[_Token]) -> list[tuple[int, list[list[str]]]]:
    """Line and items, as texts of tokens, of each outermost RETURN; there are several where UNION joins parts."""
    parts: list[tuple[int, list[list[str]]]] = []
    depth = 0
    inside = False
    for token in tokens:
        text = token.text
        depth += (text in _OPEN) - (text in _CLOSE)
        if depth == 0 and text.upper() in _AFTER_RETURN:
            inside = False
        elif depth == 0 and text.upper() == "RETURN":
            inside = True
            parts.append((token.line, [[]]))
        elif inside and depth == 0 and text == ",":
            parts[-1][1].append([])
        elif inside:
            parts[-1][1][-1].append(text)
    return parts


def _name(item: list[str]) -> str:
    """The column that an item of RETURN makes."""
    if item[:1] and item[0].upper() == "DISTINCT":
        item = item[1:]
    return item[-1] if len(item) > 1 and item[-2].upper() == "AS" else "".join(item)
