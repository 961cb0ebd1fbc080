"""``allegiance actors`` on a real graph."""

import json
import os
import subprocess
import sys

import graph_samples as samples
import pytest

pytestmark = pytest.mark.live


@pytest.fixture
def kg(holding):
    return holding([samples.seed(), samples.promises(), samples.refusals()])


@pytest.fixture
def actors(kg, neo4j_server, tmp_path):
    environment = os.environ | {
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.username or "neo4j",
        "NEO4J_PASSWORD": neo4j_server.password or "",
        "NEO4J_DATABASE": neo4j_server.database,
        "ALLEGIANCE_HOME": str(tmp_path),
    }

    def run(*arguments):
        command = [sys.executable, "-m", "allegiance", "actors", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    return run


def rows(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_wrong_actor_is_merged_shown_and_restored(actors, kg):
    before = list(kg.export())
    done = actors("merge", "person:starmer", "person:macron", "--reason", "a test")
    assert done.returncode == 0, done.stderr
    assert "decided: merge person:starmer" in done.stdout
    (decision,) = rows(actors("decisions", "--to", "jsonl"))
    assert (decision["actor"], decision["other"], decision["reason"]) == ("person:starmer", "person:macron", "a test")
    assert "person:starmer" not in {row["id"] for row in rows(actors("list", "--to", "jsonl"))}
    shown = rows(actors("show", "person:macron", "--to", "jsonl"))
    assert ("Киром Стармером", "decision") in {(row["words"], row["method"]) for row in shown}
    assert actors("undo", decision["id"]).returncode == 0
    assert list(kg.export()) == before


def test_actors_may_be_given_by_a_name_that_means_one(actors):
    assert "decided: rename person:macron" in actors("rename", "Макрон", "Э. Макрон", "--en", "E. Macron").stdout
    assert "Э. Макрон" in {row["actor"] for row in rows(actors("list", "--kind", "person", "--to", "jsonl"))}


def test_a_split_says_which_mentions(actors):
    assert actors("split", "person:macron", "person:rutte").returncode == 2
    done = actors("split", "person:macron", "person:rutte", "--spelling", "Эммануэлем Макроном")
    assert "decided: split person:macron" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("merge", "person:nobody", "person:macron"), 1, "no actor of the graph"),
        (("merge", "Никто", "person:macron"), 1, "nothing in the graph is called 'Никто'"),
        (("undo", "merge person:nobody"), 1, "there is no decision"),
        (("rename", "person:macron", " "), 2, "NAME is empty"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(actors, kg, arguments, code, words):
    before = list(kg.export())
    done = actors(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert list(kg.export()) == before


def test_doubtful_words_and_likely_duplicates_are_listed(actors, kg):
    kg.run("MATCH (c:Claim {relation: 'CONVENED'}) SET c.subject_method = 'unresolved', c.subject_score = 0.0")
    assert {"эммануэлем макроном"} <= {row["words"] for row in rows(actors("unresolved", "--to", "jsonl"))}
    assert actors("duplicates", "--to", "csv").stdout.startswith("actor,actor_id,other,other_id,score,reasons")
