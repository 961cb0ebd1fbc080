"""A question about somebody starts at an index: no plan reads all nodes, all of a label, or a whole index.

Read where the server has counted anew what the graph holds, as it has after a load: what it plans by the counts of
an earlier graph is by chance.
"""

import graph_samples as samples
import pytest
from neo4j.exceptions import CypherSyntaxError
from plans import ASKED, examples, notices, scans

pytestmark = pytest.mark.live

NAMES = """
UNWIND range(1, 5000) AS i
CREATE (:Name {id: 'name ' + i})-[:NAMES]->(:Entity:Actor:Person {id: 'many:' + i, kind: 'person', name: 'Name ' + i})
"""
CLAIMS = """
UNWIND range(1, 20000) AS i
MATCH (a:Entity {id: 'many:' + (1 + i * 7919 % 5000)})
MATCH (b:Entity {id: 'many:' + (1 + i * i % 300)})
MATCH (s:Sentence {id: 'seed/' + i % 7})
CREATE (s)<-[:STATED_IN]-(c:Claim {
         id: 'many/' + i, relation: ['SUPPORTS', 'CONVENED', 'MET', 'STATED', 'PARTICIPATES_IN'][i % 5],
         stance: i % 3 - 1, date: date('2020-01-01') + duration({days: i % 2000})
       })-[:SUBJECT]->(a),
       (c)-[:OBJECT]->(b),
       (c)-[:SPEAKER]->(a)
"""


def wrong(driver, database, text, parameters, version):
    """What a query's plan reads in whole, what the server warns of, or that it starts at no index."""
    try:
        summary = driver.execute_query(f"CYPHER {version} EXPLAIN {text}", parameters, database_=database).summary
    except CypherSyntaxError as error:
        return [str(error)]
    return [*notices(summary), *scans(summary.plan)]


def by_itself(query):
    """The required parameters of a query with one name or id besides, where those are not all parameters there are."""
    required = {parameter.name: parameter.example for parameter in query.parameters if parameter.required}
    asked = [query.bind(required | {p.name: p.example}) for p in query.parameters if p.type in {"name", "id"}]
    return [bound for place, bound in enumerate(asked) if bound != examples(query) and bound not in asked[:place]]


def wrong_plans(driver, database, version, questions):
    """What is wrong with the plans of the library's questions, one line each."""
    return [
        f"{query.name}: {words}"
        for query in ASKED.values()
        for parameters in questions(query)
        for words in wrong(driver, database, query.text, parameters, version)
    ]


def with_all(query):
    """A query with all its parameters."""
    return [examples(query)]


def test_in_a_graph_just_loaded_a_question_about_somebody_starts_at_an_index(
    planned_anew, kg, driver, neo4j_server, cypher_versions
):
    kg.load([samples.seed(), samples.promises(), samples.refusals()])
    assert not wrong_plans(driver, neo4j_server.database, max(cypher_versions, key=int), with_all)


def test_in_a_large_graph_a_question_about_somebody_starts_at_an_index(
    planned_anew, kg, driver, neo4j_server, cypher_versions
):
    kg.load([samples.seed(), samples.promises(), samples.refusals()])
    kg.run(NAMES)
    kg.run(CLAIMS)
    kg.run("CALL db.prepareForReplanning()")
    newest = max(cypher_versions, key=int)
    assert not wrong_plans(driver, neo4j_server.database, newest, lambda query: [examples(query), *by_itself(query)])
    for version in cypher_versions & {"5"} - {newest}:
        assert not wrong_plans(driver, neo4j_server.database, version, with_all)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("MATCH (a:Entity) WHERE toLower($actor) IN a.aliases RETURN a", "NodeByLabelScan"),
        ("MATCH (n:Name) WHERE n.id CONTAINS $actor RETURN n", "Scan"),
        ("MATCH (n) WHERE n.id = $actor RETURN n", "AllNodesScan"),
        ("MATCH (a)-[r:SUBJECT]->(b) RETURN r", "RelationshipTypeScan"),
        ("RETURN $actor AS actor", "no seek"),
    ],
)
def test_a_query_that_reads_all_is_found_out(holding, driver, neo4j_server, text, operator):
    holding([samples.seed()])
    found = wrong(driver, neo4j_server.database, text, {"actor": "Макрон"}, "5")
    assert any(operator in words for words in found)
