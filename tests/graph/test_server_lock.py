"""The lock names every file of the server, and its content."""

from __future__ import annotations

import re

import pytest

from graph.server.lock import MAVEN_URL_VARIABLE, Jar, distribution


@pytest.fixture(autouse=True)
def _fresh():
    distribution.cache_clear()
    yield
    distribution.cache_clear()


def test_every_jar_has_a_checksum_a_size_and_a_name_of_its_own():
    jars = distribution().jars
    assert all(re.fullmatch("[0-9a-f]{64}", jar.sha256) and jar.size > 0 for jar in jars)
    assert len({jar.name for jar in jars}) == len(jars)


def test_the_lock_was_made_for_the_versions_that_are_asked_for():
    wanted = distribution()
    assert set(wanted.coordinates) <= {jar.coordinate for jar in wanted.jars}
    assert wanted.coordinates[0] == f"org.neo4j:neo4j:{wanted.version}"
    versions = {
        jar.version for jar in wanted.jars if jar.group == "org.neo4j" and jar.artifact.startswith("neo4j-kernel")
    }
    assert versions == {wanted.version}


def test_jars_come_from_maven_central_or_from_the_mirror_that_is_named(monkeypatch):
    monkeypatch.delenv(MAVEN_URL_VARIABLE, raising=False)
    assert distribution().repository == "https://repo.maven.apache.org/maven2"
    distribution.cache_clear()
    monkeypatch.setenv(MAVEN_URL_VARIABLE, "https://mirror.example/maven/")
    assert distribution().repository == "https://mirror.example/maven"


def test_a_jar_knows_its_place_in_a_repository():
    jar = Jar("io.netty", "netty-epoll", "4.2", "linux-x86_64", "", 0)
    assert jar.path == "io/netty/netty-epoll/4.2/netty-epoll-4.2-linux-x86_64.jar"
    assert jar.coordinate == "io.netty:netty-epoll:4.2:linux-x86_64"
    assert jar.name == "io.netty.netty-epoll-4.2-linux-x86_64.jar"
