"""The schema: constraints and indexes on a real server."""

import graph_samples as samples
import pytest
from plans import examples, notices

import cypher
import graph
from graph.errors import GraphError
from graph.schema import FULLTEXT, KEYED, statements

pytestmark = pytest.mark.live


@pytest.fixture
def schema(kg):
    kg.ensure_schema()
    return kg


def test_every_keyed_node_has_a_unique_id(schema):
    found = schema.run("SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN *")
    unique = {row["labelsOrTypes"][0] for row in found if row["properties"] == ["id"] and "UNIQUE" in row["type"]}
    assert set(KEYED) <= unique


def test_words_are_indexed_in_the_language_of_their_text(schema):
    found = schema.run("SHOW FULLTEXT INDEXES YIELD name, options, state RETURN *")
    analyzers = {row["name"]: row["options"]["indexConfig"]["fulltext.analyzer"] for row in found}
    assert {name: analyzer for name, _, _, analyzer in FULLTEXT}.items() <= analyzers.items()
    assert {row["state"] for row in found} == {"ONLINE"}


@pytest.mark.parametrize("version", ["5", "25"])
def test_the_statements_may_be_repeated_in_both_languages(schema, cypher_versions, version):
    if version not in cypher_versions:
        pytest.skip("this server does not know Cypher 25")
    before = schema.run("SHOW INDEXES YIELD name, id RETURN * ORDER BY name").rows
    for statement in statements():
        schema.run(f"CYPHER {version} {statement}")
    assert schema.run("SHOW INDEXES YIELD name, id RETURN * ORDER BY name").rows == before


def test_a_graph_of_another_model_is_not_written_to(schema, neo4j_server):
    schema.run("MATCH (m:Meta) SET m.model = 99")
    schema._has_schema = False
    with pytest.raises(GraphError, match="holds graph model 99, this version writes model"):
        schema.load(samples.seed())
    assert schema.run("MATCH (a:Article) RETURN a").rows == ()


@pytest.fixture(scope="module")
def schema_is_there(held, neo4j_server):
    server = neo4j_server
    held.hold(())
    with graph.connect(server.uri, server.username, server.password, server.database) as connection:
        connection.ensure_schema()


@pytest.mark.parametrize("query", cypher.queries().values(), ids=lambda query: query.name)
def test_an_empty_graph_is_no_reason_to_warn(schema_is_there, empty_graph, neo4j_server, cypher_versions, query):
    text = f"CYPHER {max(cypher_versions, key=int)}\n{query.text}"
    _, summary, _ = empty_graph.execute_query(text, examples(query), database_=neo4j_server.database)
    assert notices(summary) == []
