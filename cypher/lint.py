"""Checks that a query file tells the truth about itself and only reads."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from cypher.errors import ParameterError
from cypher.model import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cypher.model import Query

_TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\s+)"""
    r"""|(?P<parameter>\$\w+)|(?P<word>\w+)|(?P<mark>.)""",
    re.DOTALL,
)
_WRITES = re.compile(
    "CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|DROP|ALTER|GRANT|DENY|REVOKE|INSERT|TRANSACTIONS", re.IGNORECASE
)
_OPEN, _CLOSE = "([{", ")]}"
_AFTER_RETURN = frozenset({"ORDER", "SKIP", "OFFSET", "LIMIT", "UNION", "NEXT", ";"})

#: The kind of a token (``parameter``, ``word`` or ``mark``) and its text.
Token = tuple[str, str]


def lint(query: Query) -> list[str]:
    """What is wrong with the query: one line a problem, beginning with its file; empty if all is well."""
    tokens = [
        (found.lastgroup or "", found.group()) for found in _TOKEN.finditer(query.text) if found.lastgroup != "skip"
    ]
    problems = chain(_prose(query), _names(query, tokens), _values(query), _writes(tokens), _returns(query, tokens))
    return [f"{query.path}: {problem}" for problem in problems]


def _prose(query: Query) -> Iterator[str]:
    if not query.description:
        yield "says nothing below its title; explain what it answers"


def _names(query: Query, tokens: list[Token]) -> Iterator[str]:
    declared = [parameter.name for parameter in query.parameters]
    used = {text[1:] for kind, text in tokens if kind == "parameter"}
    for name in sorted(used - set(declared)):
        yield f"uses ${name}, which its header does not declare"
    for name in sorted(set(declared) - used):
        yield f"declares ${name}, which it does not use"
    for name, times in Counter(declared).items():
        if times > 1:
            yield f"declares the parameter {name} twice"


def _values(query: Query) -> Iterator[str]:
    for parameter in query.parameters:
        values = {"example": parameter.example} | ({} if parameter.default is None else {"default": parameter.default})
        for what, value in values.items():
            try:
                fits = parameter.coerce(value) is not None
            except ParameterError:
                fits = False
            if not fits:
                yield f"the {what} of ${parameter.name} is not {TYPES[parameter.type]}"


def _writes(tokens: list[Token]) -> Iterator[str]:
    for (kind, text), (_, before) in zip(tokens, [("", ""), *tokens], strict=False):
        if kind == "word" and _WRITES.fullmatch(text) and before not in {".", ":"}:
            yield f"writes ({text}); queries of the library only read"


def _returns(query: Query, tokens: list[Token]) -> Iterator[str]:
    columns = [column.name for column in (*query.columns, *query.picture)]
    parts = _parts(tokens)
    if not parts:
        yield "returns nothing"
    for part in parts:
        returned = [_name(item) for item in part]
        if returned != columns:
            yield f"returns {', '.join(returned)}, but its header says {', '.join(columns) or 'nothing'}"


def _parts(tokens: list[Token]) -> list[list[list[str]]]:
    """The items, as token texts, of each outermost RETURN; there are several where UNION joins parts."""
    parts: list[list[list[str]]] = []
    depth = 0
    inside = False
    for _, text in tokens:
        depth += (text in _OPEN) - (text in _CLOSE)
        if depth == 0 and text.upper() in _AFTER_RETURN:
            inside = False
        elif depth == 0 and text.upper() == "RETURN":
            inside = True
            parts.append([[]])
        elif inside and depth == 0 and text == ",":
            parts[-1].append([])
        elif inside:
            parts[-1][-1].append(text)
    return parts


def _name(item: list[str]) -> str:
    """The column that an item of RETURN makes."""
    if item[0].upper() == "DISTINCT":
        item = item[1:]
    return item[-1] if len(item) > 1 and item[-2].upper() == "AS" else "".join(item)
