"""Which database is meant, and what is refused before anything is sent."""

import pytest

from graph import connect
from graph.errors import GraphError
from graph.settings import Settings, settings

ENV = {"NEO4J_URI": "neo4j://host:7687", "NEO4J_USERNAME": "ann", "NEO4J_PASSWORD": "s3cret", "NEO4J_DATABASE": "news"}


def test_variables_name_the_database():
    assert settings(environ=ENV) == Settings("neo4j://host:7687", "ann", "s3cret", "news")


def test_options_win_over_variables():
    found = settings("bolt+s://other", "bob", "pw", "db", environ=ENV)
    assert found == Settings("bolt+s://other", "bob", "pw", "db")


def test_without_a_password_no_login_is_sent():
    assert settings(environ={"NEO4J_URI": "bolt://localhost"}) == Settings("bolt://localhost", "neo4j", None, None)


def test_an_empty_variable_counts_as_not_set():
    assert settings(environ={**ENV, "NEO4J_DATABASE": "", "NEO4J_USERNAME": ""}).username == "neo4j"


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_every_scheme_of_the_driver_is_taken(scheme):
    assert settings(f" {scheme}://[::1]:7687 ", environ={}).uri == f"{scheme}://[::1]:7687"


@pytest.mark.parametrize(
    "uri",
    ["http://host:7474", "host:7687", "localhost", "bolt://", "bolt:/host", "bolt://host:port", "bolt://[::1", "x"],
)
def test_other_addresses_are_refused_with_one_that_works(uri):
    with pytest.raises(GraphError, match="write for example neo4j://localhost:7687"):
        settings(uri, environ={})


@pytest.mark.parametrize(
    "uri", ["bolt://ann:s3cret@host", "neo4j://s3cret@host", "bolt://ann:s3cret@", "bolt://a:s3cret@[x"]
)
def test_a_password_in_the_address_is_refused_and_not_repeated(uri):
    with pytest.raises(GraphError, match="set NEO4J_USERNAME and NEO4J_PASSWORD instead") as caught:
        settings(uri, environ={})
    assert "s3cret" not in str(caught.value)


def test_with_nothing_set_the_managed_server_must_run(monkeypatch, tmp_path):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path))
    with pytest.raises(GraphError, match="start it with `allegiance up`, or set NEO4J_URI"):
        settings(environ={})


def test_a_password_never_shows():
    assert "s3cret" not in repr(settings(environ=ENV))
    assert "s3cret" not in repr(connect("bolt://localhost", "ann", "s3cret"))
