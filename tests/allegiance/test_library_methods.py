"""The query library over a runner that answers by the headers, without a database."""

import asyncio
import inspect
from datetime import date

import pytest

from allegiance import AsyncLibrary, Library
from allegiance.library import RECORDS
from allegiance.records import WordSpan
from cypher import ParameterError, QueryError, UnknownQueryError, queries
from graph import Result

#: A value of each type, as a driver gives it.
VALUES = {
    "text": "слова",
    "integer": 3,
    "number": 0.5,
    "date": date(2025, 9, 4),
    "boolean": True,
    "texts": ["а", "б"],
    "spans": [["subject", "слова", 0, 5]],
}


class HeaderRunner:
    """Knows every name, and answers a query with one row that fits its header, drawn columns included."""

    def __init__(self, values=VALUES):
        self.calls = []
        self.values = values

    def run(self, query, /, **parameters):
        if "names" in parameters:
            return Result(("name",), tuple((name,) for name in parameters["names"]))
        self.calls.append((query, parameters))
        (asked,) = [known for known in queries().values() if known.text == query]
        row = (*(self.values[column.type] for column in asked.columns), *(object() for _ in asked.picture))
        return Result(tuple(column.name for column in (*asked.columns, *asked.picture)), (row,))


class AsyncHeaderRunner(HeaderRunner):
    async def run(self, query, /, **parameters):
        await asyncio.sleep(0)
        return super().run(query, **parameters)


def required(query):
    return {parameter.name: parameter.example for parameter in query.parameters if parameter.required}


@pytest.mark.parametrize("query", queries().values(), ids=queries())
def test_each_query_is_a_method_that_passes_its_parameters_on_and_returns_records(query):
    runner = HeaderRunner()
    method = getattr(Library(runner), query.name.replace("-", "_"))
    rows = method(**required(query))
    assert [text for text, _ in runner.calls] == [query.text]
    given = query.bind(required(query))
    assert runner.calls[0][1].keys() == given.keys()
    assert all(runner.calls[0][1][p.name] == given[p.name] for p in query.parameters if p.type != "name")
    assert rows.columns == tuple(column.name for column in query.columns)
    (row,) = rows
    assert type(row) is RECORDS[query.name]
    wanted = VALUES | {"texts": ("а", "б"), "spans": (WordSpan("subject", "слова", 0, 5),)}
    assert {column.name: getattr(row, column.name) for column in query.columns} == {
        column.name: wanted[column.type] for column in query.columns
    }
    assert query.title in inspect.getdoc(method)
    assert all(f"``{column.name}``" in inspect.getdoc(method) for column in query.columns)


@pytest.mark.parametrize("query", queries().values(), ids=queries())
def test_each_query_is_a_coroutine_method_that_answers_the_same(query):
    method = getattr(AsyncLibrary(AsyncHeaderRunner()), query.name.replace("-", "_"))
    plain = getattr(Library(HeaderRunner()), query.name.replace("-", "_"))
    assert asyncio.run(method(**required(query))) == plain(**required(query))
    assert inspect.signature(method).parameters == inspect.signature(plain).parameters
    assert inspect.getdoc(method) == inspect.getdoc(plain)


def test_values_that_runners_give_in_other_forms_become_what_the_header_says():
    as_json = VALUES | {"date": "2025-09-04", "number": 1}
    (row,) = Library(HeaderRunner(as_json)).evidence_for()
    assert (row.date, row.confidence, type(row.confidence)) == (date(2025, 9, 4), 1.0, float)
    assert row.words[0].text == "слова"
    (row,) = Library(HeaderRunner(dict.fromkeys(VALUES))).evidence_for()
    assert set(row.values()) == {None}


def test_asking_by_name_is_the_same_as_by_method():
    library = Library(HeaderRunner())
    assert library.ask("Supporters_Of", actor="НАТО") == library.supporters_of(actor="НАТО")
    with pytest.raises(UnknownQueryError, match="did you mean supporters-of"):
        library.ask("suporters-of")
    with pytest.raises(ParameterError, match="needs actor"):
        library.ask("supporters-of")
    with pytest.raises(TypeError, match="actor"):
        library.supporters_of()


OWN = """\
// Who likes whom
// Likings, one row each.
//
// Parameters
//   $actor text  who, e.g. "Украина"
// Columns
//   liker text   who likes
//   liked text?  whom
//   since date?  since when

MATCH (a {name: $actor})-[r:LIKES]->(b)
RETURN a.name AS liker, b.name AS liked, r.since AS since
"""


class OneRow:
    def run(self, query, /, **parameters):
        return Result(("liker", "liked", "since"), ((parameters["actor"], None, "2025-09-04"),))


class AsyncOneRow(OneRow):
    async def run(self, query, /, **parameters):
        return super().run(query, **parameters)


def test_own_queries_join_the_library_as_methods_and_records(tmp_path):
    (tmp_path / "who-likes-whom.cypher").write_text(OWN, encoding="utf-8")
    library = Library(OneRow(), queries=tmp_path)
    (row,) = library.who_likes_whom(actor="Украина")
    assert (row.liker, row["liked"], row.since) == ("Украина", None, date(2025, 9, 4))
    assert library.ask("who-likes-whom", actor="Украина") == [row]
    assert "who_likes_whom" in dir(library)
    assert "supporters_of" in dir(library)
    assert inspect.getdoc(library.who_likes_whom) == "Who likes whom.\n\nLikings, one row each."
    assert asyncio.run(AsyncLibrary(AsyncOneRow(), tmp_path).who_likes_whom(actor="Украина")) == [row]
    with pytest.raises(AttributeError, match="no attribute 'who_hates_whom'"):
        _ = library.who_hates_whom
    with pytest.raises(AttributeError):
        _ = Library(OneRow()).who_likes_whom


def test_own_queries_that_are_not_well_formed_stop_the_library(tmp_path):
    (tmp_path / "bad.cypher").write_text("MATCH (n) RETURN n", encoding="utf-8")
    with pytest.raises(QueryError, match=r"bad\.cypher:1: a query file starts with its title"):
        Library(OneRow(), queries=tmp_path)
