"""What is written for Neo4j Browser is Cypher that the server takes, in both versions of the language."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher import queries, query
from cypher.browser import inlined
from cypher.browser.guide import statements
from cypher.browser.script import literal

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.mark.parametrize("name", queries())
def test_a_saved_script_answers_what_the_query_answers(seed_graph, cypher_versions, name):
    found = query(name)
    values = found.bind({p.name: p.example for p in found.parameters if p.required})
    columns = [column.name for column in found.columns]

    def rows(cypher, /, **parameters):
        return [[row[column] for column in columns] for row in seed_graph.run(cypher, **parameters)]

    answer = rows(found.text, **values)
    assert inlined(found, values) == inlined(found)
    for version in cypher_versions:
        assert rows(f"CYPHER {version} {inlined(found)}") == answer


@pytest.mark.parametrize("language", ["ru", "en"])
def test_each_query_of_the_guide_has_an_answer(seed_graph, language):
    for text in statements(language):
        assert len(seed_graph.run(text)), text


@pytest.mark.parametrize("version", ["5", "25"])
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    text=st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["\\u0022", "\\\\u0022 ", 'a\\"', "\\"])
)
def test_any_text_stands_in_a_query_as_it_is(seed_graph, version, text):
    (row,) = seed_graph.run(f"CYPHER {version} RETURN {literal(text)} AS text")
    assert row["text"] == text
