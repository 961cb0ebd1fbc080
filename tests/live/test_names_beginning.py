"""Names that a graph proposes for what somebody begins to type."""

import pytest

from allegiance.cli.completion import matching
from graph.beginnings import names_beginning
from graph.settings import settings

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.fixture
def proposed(neo4j_server, seed_graph):
    where = settings(neo4j_server.uri, neo4j_server.username, neo4j_server.password, neo4j_server.database)

    def proposed(beginning, most=25):
        found = names_beginning(where, beginning, most=most, seconds=30)
        return [matching(names, beginning, person=person) for names, person in found]

    return proposed


@pytest.mark.parametrize(
    ("typed", "name"), [("коали", "коалиция"), ("украи", "Украина"), ("emmanuel m", "Emmanuel Macron")]
)
def test_names_of_the_graph_are_proposed_in_the_language_of_what_is_typed(proposed, typed, name):
    assert name in proposed(typed)


def test_persons_are_proposed_by_their_last_names(proposed):
    assert "Макрон" in proposed("макр")


def test_nobody_is_proposed_for_what_no_name_begins_with(proposed):
    assert proposed("ъъъ") == []
    assert len(proposed("", most=3)) == 3
