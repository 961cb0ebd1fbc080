"""``allegiance commitments`` on a real graph."""

import json
import os
import subprocess
import sys
from functools import partial

import pytest
from lifecycle_facts import invented

from graph.load import write_articles
from graph.prepared import prepare
from graph.untold import tell_untold

pytestmark = [pytest.mark.live, pytest.mark.model]


@pytest.fixture
def allegiance(neo4j_server, tmp_path):
    environment = os.environ | {
        "NEO4J_URI": neo4j_server.uri,
        "NEO4J_USERNAME": neo4j_server.username or "neo4j",
        "NEO4J_PASSWORD": neo4j_server.password or "",
        "NEO4J_DATABASE": neo4j_server.database,
        "ALLEGIANCE_HOME": str(tmp_path),
    }

    def run(*arguments):
        command = [sys.executable, "-m", "allegiance", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    return run


@pytest.fixture
def commitments(allegiance, holding):
    holding([invented("second.txt"), invented("third.txt")])
    return partial(allegiance, "commitments")


def rows(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_commitments_are_listed_and_shown_with_their_sentences(commitments):
    (poland,) = rows(commitments("list", "--actor", "Польша", "--state", "rejected", "--to", "jsonl"))
    assert (poland["kind"], poland["debtor"], poland["creditor"]) == ("request", "Польша", "Украина")
    told, moved = rows(commitments("show", poland["id"], "--lang", "en", "--to", "jsonl"))
    assert (told["state"], moved["state"], moved["date"]) == ("requested", "rejected", "2025-09-24")
    assert moved["why"] == "refused: Польша (“направить на Украину войска”)"
    assert moved["sentence"] == "Варшава отказалась направить на Украину войска."


def test_what_cannot_be_is_told_without_a_traceback(commitments):
    done = commitments("show", "nothing")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Error: no commitment of the graph has the id 'nothing'; `allegiance commitments list` shows them\n"
    )
    assert commitments("list", "--state", "kept").returncode == 2
    assert commitments("undo", "nothing").returncode == 1


def test_commitments_between_others_are_not_merged(commitments):
    (poland,) = rows(commitments("list", "--actor", "Польша", "--kind", "request", "--to", "jsonl"))
    (denmark,) = rows(commitments("list", "--actor", "Дания", "--kind", "request", "--to", "jsonl"))
    done = commitments("merge", poland["id"], denmark["id"])
    assert done.returncode == 1
    assert "never one" in done.stderr
    assert rows(commitments("decisions", "--to", "jsonl")) == []


def test_who_asks_while_commitments_wait_to_be_told_is_told_so(allegiance, holding):
    kg = holding([invented("second.txt")])
    questions = (
        ("commitments", "list"),
        ("ask", "commitments-of", "--actor", "Польша"),
        ("report", "Польша", "--output", "-"),
    )
    for asked in questions:
        assert "not told yet" not in allegiance(*asked).stderr
    list(write_articles(kg, [prepare(invented("third.txt"))], later=True))
    for asked in questions:
        done = allegiance(*asked)
        assert done.returncode == 0
        assert "not told yet" in done.stderr, asked
    (graph,) = [row for row in rows(allegiance("doctor", "--to", "jsonl")) if row["part"] == "graph"]
    assert (graph["state"], "wait to be told" in graph["found"]) == ("later", True)
    assert "not told yet" not in allegiance("ask", "supporters-of", "--actor", "Украина").stderr
    tell_untold(kg)
    assert "not told yet" not in allegiance(*questions[0]).stderr
