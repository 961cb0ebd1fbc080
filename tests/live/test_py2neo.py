"""The library over py2neo's Graph."""

from datetime import date
from urllib.parse import urlsplit

import graph_samples as samples
import pytest

import cypher
from graph.ask import UnknownNameError, ask
from graph.errors import GraphError
from graph.py2neo_runner import Py2neoRunner

py2neo = pytest.importorskip("py2neo")
pytestmark = pytest.mark.live


@pytest.fixture
def runner(kg, neo4j_server):
    kg.load([samples.seed(), samples.promises(), samples.refusals()])
    address = urlsplit(neo4j_server.uri)
    auth = (neo4j_server.username, neo4j_server.password) if neo4j_server.password else None
    return Py2neoRunner(py2neo.Graph(f"bolt://{address.netloc}", auth=auth, name=neo4j_server.database))


@pytest.mark.parametrize("query", cypher.queries().values(), ids=lambda query: query.name)
def test_every_query_answers_as_over_the_driver(kg, runner, query):
    values = {p.name: p.example for p in query.parameters if p.required} | {"limit": 50}
    values |= {"article": "seed"} if "article" in values else {}
    assert ask(runner, query.name, **values).rows == kg.ask(query.name, **values).rows


def test_nodes_and_dates_come_through(runner):
    result = runner.run("MATCH (a:Article {id: $id}) RETURN a, a.published AS day", id="seed")
    assert result[0]["a"]["title"] == "О seed"
    assert result[0]["day"] == date(2025, 9, 4)


def test_an_unknown_name_is_told(runner):
    with pytest.raises(UnknownNameError):
        ask(runner, "actor-profile", actor="Макрн")


def test_a_bad_query_is_told(runner):
    with pytest.raises(GraphError, match="py2neo could not run the query"):
        runner.run("MATCH (n RETURN n")
