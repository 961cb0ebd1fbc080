"""What several folders of tests share. Being here, it puts this folder on their path, for the samples."""

import os

import pytest
from hypothesis import settings

import graph

settings.register_profile("any speed", deadline=None)  # a busy machine breaks nothing
settings.load_profile("any speed")

#: Each of the processes that share the tests has Neo4j and the models in memory.
MOST_WORKERS = 4


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """The whole suite is shared by several processes; what somebody names, and all on one named database, is not."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    workers = min(os.cpu_count() or 1, MOST_WORKERS) if whole and not os.environ.get("NEO4J_URI") else 1
    return workers if workers > 1 else 0


def pytest_collection_modifyitems(items):
    """What takes longest comes first, so that at the end no process waits for another."""
    items.sort(key=lambda item: "live" not in item.keywords)


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
