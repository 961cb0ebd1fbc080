"""The commands on a real Neo4j, each in a process of its own as a person starts it."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.live, pytest.mark.model]

TEXT = "date 2025-09-04 Макрон проинформирует президента США Дональда Трампа о ходе переговоров."


@pytest.fixture
def allegiance(neo4j_server, tmp_path):
    """Run a command; gives what subprocess.run gives."""

    def allegiance(*arguments, cwd=tmp_path, **environment):
        server = {
            "NEO4J_URI": neo4j_server.uri,
            "NEO4J_USERNAME": neo4j_server.username or "neo4j",
            "NEO4J_PASSWORD": neo4j_server.password or "",
            "NEO4J_DATABASE": neo4j_server.database,
        }
        done = subprocess.run(
            [sys.executable, "-m", "allegiance", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, **server, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        if neo4j_server.password:
            assert neo4j_server.password not in done.stdout + done.stderr
        return done

    return allegiance


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def report(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_loading_twice_changes_nothing(allegiance, article, empty_graph, seed_graph):
    first = report(allegiance("load", article, "--to", "jsonl"))
    before = list(seed_graph.export())
    second = report(allegiance("load", article, "--to", "jsonl"))
    assert (first["new"], second["new"], second["unchanged"]) == (1, 0, 1)
    assert first["claims"] > 0
    assert list(seed_graph.export()) == before


def test_a_corrected_file_of_the_same_name_replaces_what_it_said(allegiance, article, empty_graph):
    report(allegiance("load", article, "--to", "jsonl"))
    article.write_text(TEXT.replace("проинформирует", "поддержал"), encoding="utf-8")
    assert report(allegiance("load", article, "--to", "jsonl"))["changed"] == 1


def test_a_file_in_cp1251_says_the_same_as_in_utf8_and_is_told(allegiance, article, tmp_path, empty_graph):
    report(allegiance("load", article, "--to", "jsonl"))
    article.write_bytes(TEXT.encode("cp1251"))
    done = allegiance("load", article, "--to", "jsonl")
    assert report(done)["unchanged"] == 1
    assert "article.txt: not UTF-8, read as cp1251" in done.stderr


BAD = {
    "empty.txt": (b"", "empty.txt: empty"),
    "blank.txt": (b" \n ", "blank.txt: empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture.txt: not a text file"),
    "date.txt": (b"date 2025-02-30 \xd0\x9c.", "date.txt: '2025-02-30' is not a date"),
    "rows.jsonl": (b'{"id": "1", "doc": "d", "text": "x"}\n{"id": 2', "rows.jsonl: line 2: not JSON"),
    "big.txt": (TEXT.encode() * 40_000, "big.txt: 6,040,000 bytes, but one article has at most 1,000,000"),
}


def test_bad_sources_are_told_and_leave_the_graph_as_it_was(allegiance, article, seed_graph, tmp_path):
    allegiance("load", article)
    before = list(seed_graph.export())
    for name, (content, _) in BAD.items():
        (tmp_path / name).write_bytes(content)
    done = allegiance("load", article, *BAD, "--to", "jsonl", "--failures", "failed.jsonl")
    assert done.returncode == 1
    assert json.loads(done.stdout).items() >= {"unchanged": 1, "failed": 7}.items()  # of the rows, the article too
    for _, message in BAD.values():
        assert f"Error: {message}" in done.stderr
    assert "allegiance load failed.jsonl" in done.stderr
    assert len((tmp_path / "failed.jsonl").read_text("utf-8").splitlines()) == 7
    (tmp_path / "folder").mkdir()
    for path, message in {"folder": "a directory without any", "missing.txt": "no such file"}.items():
        done = allegiance("load", article, path)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"Error: {path}: {message}" in done.stderr
    assert list(seed_graph.export()) == before


def test_a_wrong_password_is_told(allegiance, article, neo4j_server):
    if neo4j_server.auth is None:
        pytest.skip("this server takes any password")
    done = allegiance("load", article, NEO4J_PASSWORD="wrong-password")
    assert (done.returncode, done.stdout) == (1, "")
    assert "check NEO4J_USERNAME and NEO4J_PASSWORD" in done.stderr
    assert "wrong-password" not in done.stderr


def test_a_server_that_is_down_is_told(allegiance, article):
    done = allegiance("load", article, NEO4J_URI="bolt://127.0.0.1:1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no Neo4j answers at bolt://127.0.0.1:1" in done.stderr


def test_no_server_at_all_is_told_with_what_to_do(allegiance, article, tmp_path):
    done = allegiance("ask", "who-convened", NEO4J_URI="", ALLEGIANCE_HOME=str(tmp_path / "home"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "allegiance up" in done.stderr


def test_the_demo_prints_nothing_before_it_has_reached_the_server(allegiance):
    done = allegiance("demo", NEO4J_URI="bolt://127.0.0.1:1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no Neo4j answers at bolt://127.0.0.1:1" in done.stderr


def test_the_password_may_be_in_a_file(allegiance, neo4j_server, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text(f"{neo4j_server.password or 'any'}\n", encoding="utf-8")
    done = allegiance("ask", "who-convened", "--password-file", secret, NEO4J_PASSWORD="wrong-password")
    assert done.returncode == 0, done.stderr
    missing = allegiance("ask", "who-convened", "--password-file", tmp_path / "none")
    assert missing.returncode == 2
    assert "No such file" in missing.stderr


@pytest.mark.parametrize("actor", ["Украина", "украина", "Ukraine", "UKRAINE", "Киев"])
def test_actors_are_asked_for_by_any_of_their_names(allegiance, seed_graph, actor):
    done = allegiance("ask", "supporters-of", "--actor", actor, "--to", "jsonl")
    assert done.returncode == 0, done.stderr
    assert {json.loads(line)["supported"] for line in done.stdout.splitlines()} == {"Украина"}


def test_an_answer_is_a_table_with_its_sentences_or_rows_for_programs(allegiance, seed_graph):
    table = allegiance("ask", "who-convened", "--event", "коалиция").stdout
    assert "[1] Лидеры 34 стран" in table
    assert "Стармер" in table
    rows = list(csv.DictReader(io.StringIO(allegiance("ask", "who-convened", "--to", "csv").stdout)))
    assert {row["article"] for row in rows} >= {"000_49932adc0efb10e7"}


def test_a_name_that_nobody_has_is_told(allegiance, seed_graph):
    done = allegiance("ask", "supporters-of", "--actor", "Укrайна Xyz")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing in the graph is called" in done.stderr


def test_a_value_of_the_wrong_kind_is_a_misuse(allegiance):
    done = allegiance("ask", "who-convened", "--limit", "many")
    assert (done.returncode, done.stdout) == (2, "")
    assert "limit='many' is not a whole number" in done.stderr


def test_doctor_reaches_the_server(allegiance):
    done = allegiance("doctor", "--to", "jsonl")
    rows = {row["part"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, done.stdout
    assert rows["NEO4J_URI"]["state"] == "ok"
    assert rows["Russian models"]["state"] == "ok"
    assert rows["Russian models"]["found"].endswith(" созвал")


def test_doctor_says_what_is_broken(allegiance):
    done = allegiance("doctor", NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 1
    assert "broken" in done.stdout


def test_an_article_that_is_retracted_leaves_the_graph_as_it_was(allegiance, article, seed_graph):
    allegiance("retract", "article")
    before = allegiance("export").stdout
    report(allegiance("load", article, "--to", "jsonl"))
    assert allegiance("export").stdout != before
    assert allegiance("retract", "article").returncode == 0
    assert allegiance("export").stdout == before
    again = allegiance("retract", "article")
    assert (again.returncode, again.stderr) == (1, "article: no such article in the graph\n")
