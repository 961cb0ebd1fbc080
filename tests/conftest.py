"""What several folders of tests share. Being here, it puts this folder on their path, for the samples."""

import pytest

import graph


@pytest.fixture
def kg(neo4j_server, empty_graph):
    """A connection to the live server, whose graph is empty."""
    server = neo4j_server
    with graph.connect(server.uri, server.username, server.password, server.database) as connection:
        yield connection


@pytest.fixture(autouse=True, scope="session")
def no_own_actors(tmp_path_factory):
    """The registry as it comes with the package, whatever actors a developer keeps for himself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALLEGIANCE_ACTORS", str(tmp_path_factory.mktemp("actors")))
        yield
