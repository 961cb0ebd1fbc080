"""A real Neo4j for the tests: one that is named, one in Docker, or the managed one.

`NEO4J_URI` (with `NEO4J_USERNAME` and `NEO4J_PASSWORD`) names a server whose data these tests may delete.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import neo4j
import pytest

from allegiance import KnowledgeGraph, connect
from allegiance.cli.demo import seed_article
from allegiance.reading import extracted
from extract.model import Extraction
from graph.server import ManagedServer

DOCKER_IMAGE = "neo4j:2026.09.0-community"


@dataclass(frozen=True)
class LiveServer:
    """How to reach the Neo4j of this test run."""

    uri: str
    username: str | None
    password: str | None = field(repr=False)
    database: str
    browser_url: str | None

    @property
    def auth(self) -> tuple[str, str] | None:
        return None if self.username is None or self.password is None else (self.username, self.password)


def from_environment() -> LiveServer | None:
    uri = os.environ.get("NEO4J_URI")
    if not uri:
        return None
    return LiveServer(
        uri,
        os.environ.get("NEO4J_USERNAME", "neo4j") if os.environ.get("NEO4J_PASSWORD") else None,
        os.environ.get("NEO4J_PASSWORD"),
        os.environ.get("NEO4J_DATABASE", "neo4j"),
        os.environ.get("NEO4J_BROWSER_URL"),
    )


def docker_answers() -> bool:
    try:
        import docker

        return bool(docker.from_env(timeout=5).ping())
    except Exception:  # noqa: BLE001 whatever Docker says, it is not usable here
        return False


def in_docker() -> Iterator[LiveServer]:
    from testcontainers.neo4j import Neo4jContainer

    with Neo4jContainer(DOCKER_IMAGE) as container:
        host, http_port = container.get_container_host_ip(), container.get_exposed_port(7474)
        uri = container.get_connection_url()
        browser_url = f"http://{host}:{http_port}/browser/?connectURL={uri}"
        yield LiveServer(uri, container.username, container.password, "neo4j", browser_url)


def managed(home: os.PathLike[str]) -> Iterator[LiveServer]:
    # a run is too short for what the optimising compiler gains
    quick = {"server.jvm.additional": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"}
    server = ManagedServer(home, settings=quick)
    info = server.up()
    try:
        yield LiveServer(info.uri, info.username, info.password, info.database, info.browser_url)
    finally:
        server.down()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The server of this run: started once, stopped at the end."""
    named = from_environment()
    if named is not None:
        yield named
    elif docker_answers():
        yield from in_docker()
    else:
        yield from managed(tmp_path_factory.mktemp("neo4j"))


@pytest.fixture(scope="session")
def driver(neo4j_server: LiveServer) -> Iterator[neo4j.Driver]:
    """A driver of that server."""
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        driver.verify_connectivity()
        yield driver


@pytest.fixture
def empty_graph(driver: neo4j.Driver, neo4j_server: LiveServer) -> neo4j.Driver:
    """The driver, once the database holds no nodes; constraints and indexes stay."""
    with driver.session(database=neo4j_server.database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    return driver


class Complaints(logging.Handler):
    """Keeps what the server says about queries: that they use what is deprecated, or are slow by their shape."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        printer = record.args[0] if isinstance(record.args, tuple) else None
        notification = getattr(printer, "notification", None)
        if getattr(notification, "raw_classification", None) in {"DEPRECATION", "PERFORMANCE"}:
            self.found.append(record.getMessage())


@pytest.fixture(autouse=True)
def complaints() -> Iterator[list[str]]:
    """What Neo4j had to say about the queries of a test: anything left in this list fails it.

    It hears every driver of this process. A test that means to be told clears the list.
    """
    logger, handler = logging.getLogger("neo4j.notifications"), Complaints()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield handler.found
    logger.setLevel(level)
    logger.removeHandler(handler)
    assert not handler.found, "Neo4j warns of a query:\n" + "\n".join(handler.found)


@pytest.fixture(scope="session")
def seed_extraction() -> Extraction:
    """What the seed article says."""
    return extracted(seed_article())


@pytest.fixture
def seed_graph(neo4j_server: LiveServer, seed_extraction: Extraction) -> Iterator[KnowledgeGraph]:
    """The graph with the seed article in it; what other tests left may be there too."""
    server = neo4j_server
    with connect(server.uri, username=server.username, password=server.password, database=server.database) as graph:
        graph.connection.load(seed_extraction)
        yield graph
