"""How long each query of the library takes: about typical actors, about the most connected one, and about all."""

from __future__ import annotations

import time
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cypher import Query
    from graph.connection import Connection

DEGREES = """
MATCH (a:Actor)
WITH a, COUNT { (a)<-[:SUBJECT|OBJECT|SPEAKER]-() } AS claims
WHERE claims > 0
RETURN a.id AS id, claims
ORDER BY claims DESC, id
"""
NAME = """
MATCH (n:Name)-[:NAMES]->(e:Entity {id: $id})
WHERE COUNT { (n)-[:NAMES]->() } = 1 AND n.id <> toLower(e.id)
RETURN n.id AS name
ORDER BY n.id = toLower(e.name) DESC, name
LIMIT 1
"""
ARTICLE = """
MATCH (a:Article)
WHERE a.outlet IS NOT NULL
RETURN a.id AS article, a.outlet AS outlet
LIMIT 1
"""
CLAIM = "MATCH (c:Claim) WHERE c.object_id IS NOT NULL RETURN c.id AS claim LIMIT 1"
COMMITMENT = "MATCH (k:Commitment) RETURN k.id AS commitment LIMIT 1"


@cache
def targets() -> dict[str, Any]:
    """What ``targets.toml`` says."""
    return tomllib.loads(Path(__file__).with_name("targets.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Who:
    """Names to ask about: several typical actors, the most connected one, and one to ask about together with it.

    ``values`` are those of parameters that name no actor, by parameter.
    """

    typical: tuple[str, ...]
    most: str
    second: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what it is asked about.

    ``asked`` is the parameter that names the actor, or ""; ``scope`` one of ``targets.toml``; ``values`` are bound in
    turn.
    """

    asked: str
    scope: str
    values: list[dict[str, Any]]


def who(connection: Connection) -> Who:
    """The actors of this graph that the queries are asked about; typical ones have the median number of claims.

    Raises:
        ValueError: The graph has too few actors with a name of their own.
    """
    degrees = [row["id"] for row in connection.run(DEGREES)]
    middle = degrees[len(degrees) // 2 :]
    most = _names(connection, degrees, 2)
    typical = _names(connection, middle, targets()["typical"])
    found = connection.run(ARTICLE)
    if len(most) < 2 or not typical or not found:  # noqa: PLR2004 - the two of a pair
        raise ValueError("the graph holds too little: it takes articles of an outlet with claims about two actors")
    values = {"article": found[0]["article"], "outlet": found[0]["outlet"]}
    for query in (CLAIM, COMMITMENT):
        for row in connection.run(query):
            values |= row
    return Who(tuple(typical), most[0], most[1], values)


def _names(connection: Connection, ids: Sequence[str], count: int) -> list[str]:
    names: list[str] = []
    for identifier in ids:
        if len(names) == count:
            break
        names += [row["name"] for row in connection.run(NAME, id=identifier)]
    return names


def questions(query: Query, actors: Who) -> Iterator[Question]:
    """What to ask a query."""
    names = [parameter for parameter in query.parameters if parameter.type == "name"]
    needed = {
        parameter.name: actors.values.get(parameter.name, parameter.example)
        for parameter in query.parameters
        if parameter.required and parameter.type != "name"
    }
    for asked in names:
        pair = {parameter.name for parameter in names if parameter.required and parameter is not asked}
        typical = [needed | dict.fromkeys(pair, actors.most) | {asked.name: name} for name in actors.typical]
        yield Question(asked.name, "typical", typical)
        most = needed | dict.fromkeys(pair, actors.second) | {asked.name: actors.most}
        yield Question(asked.name, "most connected", [most])
    if not any(parameter.required for parameter in names):
        yield Question("", "all", [needed])


def once(connection: Connection, text: str, values: dict[str, Any]) -> tuple[float | None, int]:
    """Milliseconds of one asking, all rows read, and the rows; None where it took too long, or too much memory."""
    from neo4j import unit_of_work
    from neo4j.exceptions import ClientError, TransientError

    limit = targets()["limit_seconds"]

    @unit_of_work(timeout=limit)
    def ask(tx: Any) -> int:  # noqa: ANN401 - the driver's own
        return len(list(tx.run(text, values)))

    started = time.perf_counter()
    try:
        with connection.session() as session:
            rows = session.execute_read(ask)
    except (ClientError, TransientError) as error:
        if not any(told in (error.code or "") for told in ("TransactionTimedOut", "MemoryPoolOutOfMemory")):
            raise
        return None, 0
    return (time.perf_counter() - started) * 1000, rows


def timed(
    connection: Connection, text: str, values: Sequence[dict[str, Any]], repeat: int
) -> tuple[list[float | None], int]:
    """Milliseconds of each asking, and the most rows; each is asked once before, to warm up."""
    taken: list[float | None] = []
    rows = 0
    for bound in values:
        first, found = once(connection, text, bound)
        rows = max(rows, found)
        if first is None:  # it would take as long again
            taken.append(None)
            continue
        taken += [once(connection, text, bound)[0] for _ in range(repeat)]
    return taken, rows


def figures(query: Query, question: Question, taken: Sequence[float | None], rows: int) -> dict[str, Any]:
    """One row of the table; without the naive form."""
    target = targets()["milliseconds"][question.scope]
    told = [ms for ms in taken if ms is not None]
    over = len(told) < len(taken)
    p95 = None if over else ninety_five(told)
    return {
        "query": query.name,
        "asked": question.asked or "–",
        "scope": question.scope,
        "rows": rows,
        "p50 ms": None if over else round(median(told), 1),
        "p95 ms": None if p95 is None else round(p95, 1),
        "target ms": target,
        "met": "yes" if p95 is not None and p95 < target else "no",
    }


def ninety_five(taken: Sequence[float]) -> float:
    """The milliseconds that 95 of 100 askings stay under."""
    return quantiles(taken, n=20, method="inclusive")[-1] if len(taken) > 1 else taken[0]
