"""A query with its values, as Neo4j Browser takes it.

Where several statements are run at once, Neo4j Browser (the classic one and the newer) tells that they succeeded, and
shows no rows: after ``:param`` lines the query is run once more alone. One statement with the values in it is drawn
at once.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from cypher.lint import TOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cypher.model import Query, Value


def parameter_lines(query: Query, values: Mapping[str, Value] | None = None) -> str:
    """A line ``:param name => value;`` for each parameter of the query.

    Args:
        query: The query.
        values: Values by name; those left out are the examples of what is required and the defaults of the rest.
    """
    return "\n".join(f":param {name} => {literal(value)};" for name, value in filled(query, values).items())


def with_parameters(query: Query, values: Mapping[str, Value] | None = None) -> str:
    """The lines that set the query's parameters, then its whole file; to be pasted at once.

    Args:
        query: The query.
        values: As :func:`parameter_lines` takes them.
    """
    lines = parameter_lines(query, values)
    return f"{lines}\n\n{query.text.strip()}\n" if lines else f"{query.text.strip()}\n"


def inlined(query: Query, values: Mapping[str, Value] | None = None, *, header: bool = True) -> str:
    """The query as one statement that needs no parameters: each value stands where the parameter stood.

    Args:
        query: The query.
        values: As :func:`parameter_lines` takes them.
        header: Whether all lines of the header are kept, or only the title.
    """
    given = filled(query, values)

    def put(found: re.Match[str]) -> str:
        return literal(given[found["parameter"][1:]]) if found["parameter"] else found.group()

    text = query.text.strip()
    if not header:
        body = [line for line in text.splitlines() if not line.startswith("//")]
        text = "\n".join([f"// {query.title}", *body]).replace("\n\n", "\n", 1)
    return TOKEN.sub(put, text) + "\n"


def filled(query: Query, values: Mapping[str, Value] | None = None) -> dict[str, Value]:
    """A value for each parameter: the given one, else the example of a required one, else the default."""
    given = values or {}
    return {p.name: given.get(p.name, p.example if p.required else p.default) for p in query.parameters}


def literal(value: Value) -> str:
    """The value as written in Cypher; what a text holds cannot end it."""
    return json.dumps(value, ensure_ascii=False)
