"""The bulk load: the graph of the ordinary one, in the empty database of the managed server, whatever texts hold."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from graph_samples import FRANCE, UKRAINE, Writer
from rich_graph import rich

import graph
from extract.model import Entity
from graph.bulk import folder_for, import_files, write_files
from graph.bulk.files import MARK
from graph.errors import GraphError
from graph.prepared import prepare
from graph.server import ManagedServer

pytestmark = pytest.mark.live

QUICK = {"server.jvm.additional": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"}
HOSTILE = 'он "сказал": a;b,c|d\t\\" \\ \'x\'\r\nновая строка\n,;\x00\x01\x1f \u2028\u202eRTL\ufeff\ufdd1 😀 {$x} `'


def hostile(name="hostile", words=HOSTILE):
    """An article that holds what is special to CSV, to Cypher or to a shell wherever it can."""
    article = f"{name} {words}"
    made = Writer(article, [f"Франция {words} помогла {words} Украине, если {words}."])
    group = Entity(f"group:{words}", "group", words, aliases=(words, f"{words}2"))
    made.claim(0, ("Франция", FRANCE), "AIDED", ("Украине", UKRAINE), trigger="помогла", condition=words)
    made.claim(0, ("Франция", FRANCE), "SUPPORTS", (words, group), trigger="помогла", content=words)
    made.office(FRANCE, group, words, date(2020, 1, 1))
    done = made.done()
    return replace(done, article=replace(done.article, title=words, outlet=words))


def undated():
    """An article without a day, that names an actor of another article otherwise."""
    made = Writer("undated", ["Франция помогла Иванову."], published=None)
    made.claim(0, ("Франция", FRANCE), "AIDED", ("Иванову", Entity("person:one", "person", "Абрам")), trigger="помогла")
    return made.done()


EARLIER = hostile("hostile", HOSTILE + "!"), hostile("twice")
CORPUS = [*EARLIER, *rich(), undated(), hostile(), replace(hostile("twice"), claims=hostile("twice").claims[:1])]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A managed server that the corpus was loaded into at once; before it was ever started, one without any article."""
    server = ManagedServer(tmp_path_factory.mktemp("bulk") / "home, with a comma", settings=QUICK)
    try:
        with folder_for(server) as folder:
            server.import_files(folder, write_files([], folder).options)
        with folder_for(server) as folder:
            import_files(server, write_files(map(prepare, CORPUS), folder))
        assert not folder.exists()
        yield server
    finally:
        server.down()


@pytest.fixture
def bulk(server):
    info = server.up()
    with graph.connect(info.uri, info.username, info.password, info.database) as connection:
        yield connection


def test_the_graph_is_that_of_the_ordinary_load(bulk, kg):
    kg.load(CORPUS)
    ordinary = list(kg.export())
    assert list(bulk.export()) == ordinary
    assert bulk.load(CORPUS[len(EARLIER) :]).unchanged == len(CORPUS) - len(EARLIER)
    gone = CORPUS[-1].article.id
    assert bulk.retract(gone)
    assert kg.retract(gone)
    assert list(bulk.export()) == list(kg.export()) != ordinary


def test_it_has_the_schema(bulk, kg):
    kg.ensure_schema()
    indexes = (
        "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN * ORDER BY name"
    )
    assert bulk.run(indexes).rows == kg.run(indexes).rows
    assert "importing" not in bulk.run("MATCH (m:Meta) RETURN properties(m) AS properties")[0]["properties"]


def test_a_database_that_holds_a_graph_is_left_alone(server, bulk, tmp_path):
    before = bulk.run("MATCH (n) RETURN count(n) AS nodes")[0]["nodes"]
    with pytest.raises(GraphError, match="not empty"):
        import_files(server, write_files([], tmp_path))
    (tmp_path / "article.txt").write_text("Франция поддержала Украину.", "utf-8")
    command = [sys.executable, "-m", "allegiance", "load", "--bulk", str(tmp_path / "article.txt")]
    done = subprocess.run(
        command, env={"ALLEGIANCE_HOME": str(server.home)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "not empty" in done.stderr
    assert "Traceback" not in done.stderr
    assert bulk.run("MATCH (n) RETURN count(n) AS nodes")[0]["nodes"] == before


def test_files_that_cannot_be_imported_change_nothing(tmp_path):
    server, folder = ManagedServer(tmp_path / "home"), tmp_path / "files"
    folder.mkdir()
    files = write_files([prepare(undated())], folder)
    (folder / "claims.csv").write_text("")
    with pytest.raises(GraphError, match="missing node undated/0#0"):
        server.import_files(folder, files.options)
    assert not list((server.home / "neo4j").rglob("*store*"))
    assert server.status() is None


def test_nothing_is_loaded_into_what_is_not_finished(kg):
    kg.run("MERGE (m:Meta {id: 'allegiance'}) SET m.importing = $mark, m.model = 2", mark=MARK)
    try:
        with pytest.raises(GraphError, match=MARK):
            kg.ensure_schema()
    finally:
        kg.run("MATCH (m:Meta) REMOVE m.importing")
