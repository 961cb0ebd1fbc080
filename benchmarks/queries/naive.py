"""The same questions in Cypher as one writes it without the model's help: by names, over the claims."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timing import ninety_five, targets, timed

if TYPE_CHECKING:
    from timing import Question

    from cypher import Query
    from graph.connection import Connection

FOLDER = Path(__file__).with_name("naive")


def naive(query: Query) -> str | None:
    """The naive form of a query, None if there is none: ``naive/NAME.cypher``, with some of its parameters."""
    path = FOLDER / f"{query.name}.cypher"
    return path.read_text("utf-8") if path.exists() else None


def parameters(text: str) -> set[str]:
    """The parameters that a text takes."""
    return set(re.findall(r"\$(\w+)", text))


def beside(connection: Connection, query: Query, question: Question, ours: float | None) -> dict[str, Any]:
    """Columns of the naive form: its p95, and how many times that of the query it is."""
    text = naive(query)
    if text is None or not (question.asked == "" or question.asked in parameters(text)):
        return {"naive ms": "–", "ratio": "–"}
    values = [
        {name: value for name, value in query.bind(bound).items() if name in parameters(text)}
        for bound in question.values[: targets()["naive_asked"]]
    ]
    taken, _ = timed(connection, text, values, 1)
    limit = targets()["limit_seconds"]
    told = [ms for ms in taken if ms is not None]
    over = len(told) < len(taken)
    ms = limit * 1000 if over else ninety_five(told)
    sign = "> " if over else ""
    return {"naive ms": f"{sign}{ms:.1f}", "ratio": f"{sign}{ms / ours:.1f}" if ours else "–"}
