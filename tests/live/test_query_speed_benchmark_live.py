"""The benchmark of queries on a small graph that is made up, and its naive forms."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "benchmarks" / "queries"
pytestmark = pytest.mark.live
ASKED = ("supporters-of", "articles-behind", "who-supports-whom")


@pytest.fixture
def made_up(kg, monkeypatch):
    monkeypatch.syspath_prepend(FOLDER)
    from made import articles

    kg.load(articles(60, 20))
    return kg


def test_queries_are_timed_beside_their_naive_forms_which_only_read(neo4j_server, made_up, complaints):
    environment = dict(os.environ, NEO4J_URI=neo4j_server.uri)
    if neo4j_server.auth:
        environment |= dict(zip(("NEO4J_USERNAME", "NEO4J_PASSWORD"), neo4j_server.auth, strict=True))
    command = [sys.executable, "benchmarks/queries", "--repeat", "1", "--to", "jsonl"]
    command += [word for name in ASKED for word in ("--query", name)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert "60 claims" in done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["query"] for row in rows} == set(ASKED)
    assert all(row["p95 ms"] > 0 and float(row["naive ms"]) > 0 and float(row["ratio"]) >= 0 for row in rows)
    assert any(row["rows"] for row in rows)
    import cypher

    for path in sorted((FOLDER / "naive").glob("*.cypher")):
        query = cypher.query(path.stem)
        values = {parameter.name: parameter.example for parameter in query.parameters if parameter.required}
        made_up.reader.run("EXPLAIN\n" + path.read_text("utf-8"), **query.bind(values))
    complaints.clear()  # naive forms may be what the server warns of
