"""Library queries over anything that runs Cypher.

What is asked of the database, and in which order, is told by generators that yield queries and are sent results; the
blocking and the asyncio way of asking only run what they yield.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, TypeVar, cast

import cypher
from graph.errors import GraphError
from graph.names import normal_name, shown

if TYPE_CHECKING:
    from cypher import Query
    from graph.results import AsyncRunner, Result, Runner

_T = TypeVar("_T")

KNOWN = """
UNWIND $names AS name
MATCH (known:Name {id: name})
RETURN known.id AS name
"""
HAS_INDEX = "SHOW FULLTEXT INDEXES YIELD name WHERE name = 'names' RETURN name"
NEAR = """
CALL db.index.fulltext.queryNodes('names', $words, {limit: 30}) YIELD node, score
MATCH (node)-[:NAMES]->(entity:Entity)
WITH entity, max(score) AS score
ORDER BY score DESC, entity.id
LIMIT 3
RETURN coalesce(entity.name_ru, entity.name) AS name, entity.name_en AS name_en
"""


#: Yields queries with their parameters, is sent their results, and returns what it was all for.
Steps = Generator[tuple[str, dict[str, Any]], "Result", _T]


class UnknownNameError(GraphError):
    """No entity of the graph is called so; ``near`` are names that are."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


def ask(runner: Runner, query: Query | str, /, **parameters: object) -> Result:
    """Run a query of the library; columns that are there for Neo4j Browser to draw are left out.

    Args:
        runner: What runs it.
        query: The query, or the name of one that comes with the library, e.g. ``supporters-of``.
        parameters: Its parameters; those left out take their default.

    Returns:
        The columns of the query's header, in that order.

    Raises:
        QueryError: No such query, or a parameter is missing, unknown or not of its type.
        UnknownNameError: A name is not in the graph; the message proposes near ones.
        GraphError: The server was not reached or refused the query.
    """
    steps = answer(query, parameters)
    try:
        text, values = next(steps)
        while True:
            text, values = steps.send(runner.run(text, **values))
    except StopIteration as done:
        return cast("Result", done.value)


async def ask_async(runner: AsyncRunner, query: Query | str, /, **parameters: object) -> Result:
    """Run a query of the library as :func:`ask` does, with a runner whose ``run`` is a coroutine."""
    steps = answer(query, parameters)
    try:
        text, values = next(steps)
        while True:
            text, values = steps.send(await runner.run(text, **values))
    except StopIteration as done:
        return cast("Result", done.value)


def answer(query: Query | str, parameters: dict[str, object]) -> Steps[Result]:
    """The steps of :func:`ask`."""
    query = cypher.query(query) if isinstance(query, str) else query
    bound = query.bind(parameters)
    names = {p.name: str(bound[p.name]) for p in query.parameters if p.type == "name" and bound[p.name] is not None}
    bound |= yield from resolve(names)
    result = yield query.text, dict(bound)
    columns = [column.name for column in query.columns]
    return result if list(result.columns) == columns else result.only(columns)


def resolve(names: dict[str, str]) -> Steps[dict[str, str]]:
    """The names as the graph compares them.

    Args:
        names: Names as typed, by parameter.

    Raises:
        UnknownNameError: One of them is no entity's.
    """
    normal = {parameter: normal_name(name) for parameter, name in names.items()}
    if not normal:
        return {}
    tried = {*normal.values(), *(name.replace("ё", "е") for name in normal.values())}
    found = yield KNOWN, {"names": sorted(tried)}
    known = {row["name"] for row in found}
    for parameter, name in normal.items():
        if name not in known and name.replace("ё", "е") in known:
            normal[parameter] = name.replace("ё", "е")
        elif name not in known:
            near = yield from _near(name)
            hint = f"did you mean {' or '.join(map(shown, near))}?" if near else "load an article that names it first"
            raise UnknownNameError(f"{parameter}: nothing in the graph is called {names[parameter]!r}; {hint}", near)
    return normal


def _near(name: str) -> Steps[tuple[str, ...]]:
    words = " ".join(f"{word}~" for word in re.findall(r"\w{3,}", name))  # near to shorter ones is anything
    if not words:
        return ()
    searchable = yield HAS_INDEX, {}
    if not searchable:
        return ()
    rows = yield NEAR, {"words": words}
    return tuple(f"{row['name']} ({row['name_en']})" if row["name_en"] else str(row["name"]) for row in rows)
