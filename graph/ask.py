"""Library queries over anything that runs Cypher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cypher
from graph.errors import GraphError

if TYPE_CHECKING:
    from graph.results import Result, Runner

KNOWN = """
UNWIND $names AS name
RETURN name, EXISTS { MATCH (e:Entity) WHERE name IN e.names } AS known
"""
NEAR = """
CALL db.index.fulltext.queryNodes('entity_names', $words, {limit: 3}) YIELD node
RETURN coalesce(node.name_ru, node.name) AS name, node.name_en AS name_en
"""


class UnknownNameError(GraphError):
    """No entity of the graph is called so; ``near`` are names that are."""

    def __init__(self, message: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.near = near


def ask(runner: Runner, name: str, /, **parameters: object) -> Result:
    """Run a query of the library; columns that are there for Neo4j Browser to draw are left out.

    Args:
        runner: What runs it.
        name: The query, e.g. ``supporters-of``.
        parameters: Its parameters; those left out take their default.

    Raises:
        QueryError: No such query, or a parameter is missing, unknown or not of its type.
        UnknownNameError: A name is not in the graph; the message proposes near ones.
        GraphError: The server was not reached or refused the query.
    """
    query = cypher.query(name)
    bound = query.bind(parameters)
    names = {p.name: str(bound[p.name]) for p in query.parameters if p.type == "name" and bound[p.name] is not None}
    bound |= resolve(runner, names)
    result = runner.run(query.text, **bound)
    return result.only([column.name for column in query.columns]) if query.picture else result


def resolve(runner: Runner, names: dict[str, str]) -> dict[str, str]:
    """The names as the graph compares them.

    Args:
        runner: What runs the look-up.
        names: Names as typed, by parameter.

    Raises:
        UnknownNameError: One of them is no entity's.
    """
    from graph.rows import normal_name  # loads the relations

    normal = {parameter: normal_name(name) for parameter, name in names.items()}
    if not normal:
        return {}
    tried = {*normal.values(), *(name.replace("ё", "е") for name in normal.values())}
    known = {row["name"] for row in runner.run(KNOWN, names=sorted(tried)) if row["known"]}
    for parameter, name in normal.items():
        if name not in known and name.replace("ё", "е") in known:
            normal[parameter] = name.replace("ё", "е")
        elif name not in known:
            near = _near(runner, name)
            hint = f"did you mean {' or '.join(near)}?" if near else "load an article that names it first"
            raise UnknownNameError(f"{parameter}: nothing in the graph is called {names[parameter]!r}; {hint}", near)
    return normal


def _near(runner: Runner, name: str) -> tuple[str, ...]:
    words = " ".join(f"{word}~" for word in re.findall(r"\w{3,}", name))  # near to shorter ones is anything
    if not words or not runner.run("SHOW FULLTEXT INDEXES YIELD name WHERE name = 'entity_names' RETURN name"):
        return ()
    rows = runner.run(NEAR, words=words)
    return tuple(f"{row['name']} ({row['name_en']})" if row["name_en"] else str(row["name"]) for row in rows)
