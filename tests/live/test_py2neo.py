"""The library over py2neo's Graph."""

from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

import graph_samples as samples
import pytest
import rich_graph

from allegiance import Library
from graph.ask import UnknownNameError
from graph.errors import GraphError
from graph.py2neo_runner import Py2neoRunner

py2neo = pytest.importorskip("py2neo")
pytestmark = pytest.mark.live


@pytest.fixture
def runner(neo4j_server):
    address = urlsplit(neo4j_server.uri)
    return Py2neoRunner(py2neo.Graph(f"bolt://{address.netloc}", auth=neo4j_server.auth, name=neo4j_server.database))


def test_every_query_answers_as_over_the_driver(kg, runner):
    made = rich_graph.rich()
    kg.load(made)
    assert rich_graph.differences(Library(kg.reader), Library(runner), made) == {}


def test_its_rows_are_the_typed_records_of_the_library(kg, runner):
    kg.load([samples.seed(), samples.promises()])
    rows = Library(runner).supporters_of(actor="Ukraine", language="en")
    assert {(row.supporter, row.status) for row in rows} == {
        ("Emmanuel Macron", "given"),
        ("France", "promised"),
        ("коалиция", "planned"),
    }
    assert str(rows.to_df()["date"].dtype) == "datetime64[s]"


def test_nodes_and_dates_come_through(kg, runner):
    kg.load(samples.seed())
    (row,) = Library(runner).run("MATCH (a:Article {id: $id}) RETURN a, a.published AS day", id="seed")
    assert row["a"]["title"] == "О seed"
    assert row["day"] == date(2025, 9, 4)


def test_times_come_as_over_the_driver(kg, runner):
    query = """
    RETURN date('2025-09-04') AS day, localtime('12:30:15') AS hour,
           localdatetime('2025-09-04T12:30:15') AS local, datetime('2025-09-04T12:30:15Z') AS moment,
           [date('2025-09-04')] AS days, {on: date('2025-09-04')} AS named
    """
    (over_driver,), (over_py2neo,) = kg.run(query), runner.run(query)
    assert over_py2neo == over_driver
    assert over_driver == {
        "day": date(2025, 9, 4),
        "hour": time(12, 30, 15),
        "local": datetime(2025, 9, 4, 12, 30, 15),  # noqa: DTZ001 - it is meant
        "moment": datetime(2025, 9, 4, 12, 30, 15, tzinfo=UTC),
        "days": [date(2025, 9, 4)],
        "named": {"on": date(2025, 9, 4)},
    }


def test_an_unknown_name_is_told(kg, runner):
    kg.load(samples.seed())
    with pytest.raises(UnknownNameError, match="did you mean"):
        Library(runner).actor_profile(actor="Макрн")


def test_a_bad_query_is_told(kg, runner):
    with pytest.raises(GraphError, match="py2neo could not run the query"):
        runner.run("MATCH (n RETURN n")


def test_nothing_is_written(kg, runner):
    with pytest.raises(GraphError, match=r"(?i)read"):
        runner.run("CREATE (n:Written)")
