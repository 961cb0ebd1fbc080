"""What several folders of tests share. Being here, it puts this folder on their path, for the samples."""

import pytest

import graph


@pytest.fixture
def kg(neo4j_server, empty_graph):
    """A connection to the live server, whose graph is empty."""
    server = neo4j_server
    with graph.connect(server.uri, server.username, server.password, server.database) as connection:
        yield connection
