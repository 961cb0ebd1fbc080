"""A real Neo4j for the tests: one that is named, one in Docker, or the managed one.

`NEO4J_URI` (with `NEO4J_USERNAME` and `NEO4J_PASSWORD`) names a server whose data these tests may delete.
"""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import neo4j
import pytest
from in_browser import logged_in, page  # noqa: F401 - fixtures

import graph
from allegiance import KnowledgeGraph, connect
from allegiance.cli.demo import seed_article
from allegiance.reading import extracted
from extract.model import Extraction
from graph import Connection
from graph.load import MUCH
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
    # a run is too short for what the optimising compiler gains; most of it is planning, which leaves much to collect
    java = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=256m -Xmn256m"
    quick = {"server.jvm.additional": java, "server.memory.heap.initial_size": "512m"}
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


@pytest.fixture(scope="session")
def cypher_versions(driver: neo4j.Driver, neo4j_server: LiveServer) -> set[str]:
    """The versions of Cypher that the server knows; those before Cypher 25 do not say that they know Cypher 5."""
    components = driver.execute_query(
        "CALL dbms.components() YIELD name, versions RETURN *", database_=neo4j_server.database
    ).records
    return {"5", *(version for row in components if row["name"] == "Cypher" for version in row["versions"])}


class Held:
    """What the database holds: it is written only where that is something else, or somebody has written since."""

    def __init__(self, driver: neo4j.Driver, connection: Connection, database: str) -> None:
        self._driver, self._connection, self._database = driver, connection, database
        self._articles: list[Extraction] = []
        self._state: frozenset[str] = frozenset()

    def hold(self, extractions: Iterable[Extraction]) -> Connection:
        """Let the database hold these articles and nothing else; constraints and indexes stay."""
        articles = list(extractions)
        if self._state != self._last_written() or self._articles != articles:
            with self._driver.session(database=self._database) as session:
                session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
            if articles:
                self._connection.load(articles)
            self._articles, self._state = articles, self._last_written()
        return self._connection

    def _last_written(self) -> frozenset[str]:
        """The bookmark of the last transaction that wrote."""
        with self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
            session.run("RETURN 1").consume()
            return frozenset(session.last_bookmarks().raw_values)


@pytest.fixture(scope="session")
def held(driver: neo4j.Driver, neo4j_server: LiveServer) -> Iterator[Held]:
    """What the database holds."""
    server = neo4j_server
    with graph.connect(server.uri, server.username, server.password, server.database) as connection:
        yield Held(driver, connection, server.database)


@pytest.fixture
def holding(held: Held) -> Callable[[Iterable[Extraction]], Connection]:
    """A function: it lets the graph hold articles and nothing else, and gives a connection, for tests that read.

    Tests that ask for the same articles one after another have them loaded once.
    """
    return held.hold


@pytest.fixture
def empty_graph(driver: neo4j.Driver, held: Held) -> neo4j.Driver:
    """The driver, once the database holds no nodes; constraints and indexes stay."""
    held.hold(())
    return driver


@pytest.fixture(autouse=True, scope="session")
def plans_are_kept() -> Iterator[None]:
    """After a load the server does not plan all anew: in graphs so small that takes longer than the load."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.load.MUCH", math.inf)
        yield


@pytest.fixture
def planned_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the tests that are about plans: they are made anew after a load, as they are for everybody."""
    monkeypatch.setattr("graph.load.MUCH", MUCH)


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
def seed_graph(neo4j_server: LiveServer, seed_extraction: Extraction, held: Held) -> Iterator[KnowledgeGraph]:
    """The graph with the seed article in it, and nothing else."""
    server = neo4j_server
    held.hold([seed_extraction])
    with connect(server.uri, username=server.username, password=server.password, database=server.database) as graph:
        yield graph
