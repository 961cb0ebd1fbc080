"""Every query, on a graph in which it finds something: each value has the type that the header declares."""

from datetime import date
from itertools import islice

import pytest
import rich_graph

import cypher
from allegiance import Library
from allegiance.records import WordSpan
from graph import GraphError

pytestmark = pytest.mark.live

FITS = {
    "text": lambda value: type(value) is str,
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) is float,
    "date": lambda value: type(value) is date,
    "boolean": lambda value: type(value) is bool,
    "texts": lambda value: type(value) is tuple and all(type(item) is str for item in value),
    "spans": lambda value: type(value) is tuple and all(type(item) is WordSpan for item in value),
}
DRAWN = {
    "path": lambda value: hasattr(value, "nodes"),
    "node": lambda value: hasattr(value, "labels"),
    "relationship": lambda value: hasattr(value, "start_node") and hasattr(value, "type"),
}


def wrong(columns, rows, tests):
    """What columns hold that their header does not say."""
    return {
        f"{column.name} {column.type}{'?' * column.nullable}: {value!r}"
        for column in columns
        for value in (row[column.name] for row in rows)
        if not (column.nullable if value is None else tests(column.type)(value))
    }


def drawn(kind):
    if kind in DRAWN:
        return DRAWN[kind]
    return lambda value: isinstance(value, list) and all(map(DRAWN[kind.removesuffix("s")], value))


@pytest.fixture(scope="module")
def made():
    return rich_graph.rich()


def test_every_value_has_the_type_that_its_header_declares(kg, made):
    kg.load(made)
    library = Library(kg.reader)
    problems, unanswered = {}, set()
    for query in cypher.queries().values():
        rows, drawings = [], []
        limit = {"limit": 1000} if "limit" in {parameter.name for parameter in query.parameters} else {}
        try:
            for values in islice(rich_graph.questions(query, made), 8):
                rows += library.ask(query.name, **values, **limit)
                if query.picture and not drawings:
                    drawings += kg.run(query.text, **query.bind(values))
        except GraphError as error:
            problems[query.name] = {str(error)}
            continue
        found = wrong(query.columns, rows, FITS.__getitem__) | wrong(query.picture, drawings, drawn)
        if found:
            problems[query.name] = found
        if not rows:
            unanswered.add(query.name)
    assert not problems
    assert unanswered <= {"decisions"}, "make rich_graph richer"  # it is of a graph that nobody corrected
