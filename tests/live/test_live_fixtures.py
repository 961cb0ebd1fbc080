"""The fixtures of the live tests hold what they promise."""

from __future__ import annotations

import neo4j
import pytest

pytestmark = pytest.mark.live


def test_the_server_answers_and_its_record_hides_the_password(neo4j_server, driver):
    records, _, _ = driver.execute_query("RETURN 'Макрон' AS name", database_=neo4j_server.database)
    assert records[0]["name"] == "Макрон"
    assert not neo4j_server.password or neo4j_server.password not in repr(neo4j_server)


def test_an_empty_graph_has_no_nodes_and_keeps_its_constraints(request, driver, neo4j_server):
    database = neo4j_server.database
    driver.execute_query("CREATE CONSTRAINT kept IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE", database_=database)
    driver.execute_query("UNWIND range(1, 10) AS id CREATE (:Kept {id: id})-[:OF]->(:Other)", database_=database)

    request.getfixturevalue("empty_graph")

    assert driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=database).records[0]["n"] == 0
    names = [record["name"] for record in driver.execute_query("SHOW CONSTRAINTS", database_=database).records]
    driver.execute_query("DROP CONSTRAINT kept", database_=database)
    assert "kept" in names


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("MATCH (a), (b) RETURN count(*)", id="cartesian product"),
        pytest.param("MATCH (a) RETURN id(a)", id="deprecated function"),
    ],
)
def test_a_bad_query_is_noticed(driver, neo4j_server, complaints, query):
    driver.execute_query(query, database_=neo4j_server.database)
    assert complaints
    complaints.clear()


def test_a_good_query_is_not(driver, neo4j_server, complaints):
    result: neo4j.EagerResult = driver.execute_query("MATCH (n:NotThereYet) RETURN n", database_=neo4j_server.database)
    assert not result.records
    assert not complaints
