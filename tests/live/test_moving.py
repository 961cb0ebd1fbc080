"""Export and import, and graphs of earlier models: what comes back is what was there."""

import hashlib
import subprocess
import sys
from pathlib import Path

import graph_samples as samples
import pytest

from graph.commitment_decisions import CommitmentDecision
from graph.decisions import Decision
from graph.errors import GraphError
from graph.export import dumped
from graph.importing import MARK
from graph.migrations import STEPS
from graph.rows import MODEL

pytestmark = pytest.mark.live

MODELS = Path(__file__).parents[1] / "data" / "models"
DECIDED = Decision(
    "merge", samples.ALLIES.id, samples.COALITION.id, reason="одни и те же", decided="2025-10-02T10:00:00+03:00"
)
#: Names that would end a string, a name or a query of Cypher, if they were ever part of one.
HOSTILE = ["'}) DETACH DELETE n //", "`]->() DELETE a", '"\\"', "\\u0027 OR 1=1", "$name", "{id: 1}", "\u202eабв\x07"]


def encoded(lines):
    return [line.encode() + b"\n" for line in lines]


def ended(lines):
    """Lines of an export with the last line that counts them."""
    nodes = sum(line.startswith(b'{"labels') for line in lines)
    counts = {"nodes": nodes, "relationships": len(lines) - 1 - nodes}
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    return [*lines, *encoded([dumped({"end": {**counts, "sha256": digest}})])]


def emptied(kg):
    kg.run("MATCH (n) DETACH DELETE n")
    kg._has_schema = False
    return kg


@pytest.fixture
def full(kg):
    """A graph with all that it may hold: decisions, commitments, and names that are no names."""
    made = samples.Writer("'}) DETACH DELETE n //", [" и ".join(HOSTILE) + " поддержали Украину."])
    for number, name in enumerate(HOSTILE):
        entity = samples.Entity(f"group:{name}", "group", name, name, name, (name,))
        made.claim(0, (name, entity), "SUPPORTS", ("Украину", samples.UKRAINE), trigger="поддержали", about=[])
        assert number == len(made.done().claims) - 1
    kg.load([samples.seed(), samples.promises(), samples.refusals(), made.done()])
    kg.decide(DECIDED)
    row = CommitmentDecision("split", "promises/0#0", ("seed/5#10",), decided="2025-10-02T10:00:00+03:00").row()
    kg.run("CREATE (d:CommitmentDecision) SET d = $row", row=row)
    return kg


def test_a_graph_comes_back_byte_for_byte_and_goes_on_like_the_first(full, tmp_path):
    before = list(full.export())
    counts = full.run("MATCH (n) WHERE NOT n:Meta RETURN count(n) AS nodes, COUNT { ()-->() } AS relationships")[0]
    path = tmp_path / "graph.jsonl"
    path.write_bytes(b"".join(encoded(before)))
    for name in HOSTILE:
        assert full.ask("names-of", actor=name), name
    with path.open("rb") as lines:
        assert emptied(full).import_lines(lines, path.name) == (counts["nodes"], counts["relationships"])
    assert list(full.export()) == before
    full.undo(DECIDED.id)
    full.decide(DECIDED)
    full.load(samples.seed())
    assert list(full.export()) == before
    with pytest.raises(GraphError, match="not empty"):
        full.import_lines(encoded(before))
    assert list(full.export()) == before


def test_an_import_that_fails_leaves_the_database_empty(full):
    lines = encoded(full.export())
    article, claim = (
        next(n for n, line in enumerate(lines) if kind in line) for kind in (b'["Article"]', b'"STATED_IN"')
    )
    broken = {
        "cut off": (lines[:-1], r"line \d+: the file ends here"),
        "cut in a line": ([*lines[:-2], lines[-2][:9]], "not a line of JSON"),
        "changed": ([*lines[:2], lines[2].replace(b"ru", b"en"), *lines[3:]], "the file was changed"),
        "twice": ([*lines[: article + 1], *lines[article:]], rf"x, line {article + 2}: Article .* comes twice"),
        "an end missing": (
            ended([line for line in lines[:-1] if b'["Sentence"], "p' not in line]),
            r"x, line \d+: HAS_SENTENCE from Article .* to Sentence .*: no line before it",
        ),
        "more": ([*lines, lines[1]], "more after the last line"),
    }
    assert claim > article
    for what, (given, told) in broken.items():
        emptied(full)
        with pytest.raises(GraphError, match=told):
            full.import_lines(given, "x")
        found = full.run("MATCH (n) RETURN labels(n)[0] AS label, n.importing AS importing")
        assert {tuple(row.values()) for row in found} == {("Meta", None)}, what


def test_what_an_import_left_that_was_killed_stands_in_nobodys_way(full):
    lines = encoded(full.export())
    full.run(MARK, name="half.jsonl", model=MODEL)
    full._has_schema = False
    with pytest.raises(GraphError, match=r"an import of half\.jsonl .* was cut off"):
        full.load(samples.seed())
    full.import_lines(lines)
    assert encoded(full.export()) == lines


def test_what_is_not_of_the_model_is_left_out_and_told(kg, caplog):
    kg.load(samples.promises())
    before = list(kg.export())
    kg.run("MATCH (e:Entity {id: $id}) SET e:Mine, e.note = 'x' CREATE (e)-[:SEEN_BY]->(:Me)", id=samples.UKRAINE.id)
    assert not caplog.messages
    assert list(kg.export()) == before
    assert "1 labels, 1 nodes, 1 properties, 1 relationships" in caplog.text


@pytest.mark.parametrize("model", range(1, MODEL))
def test_a_graph_of_an_earlier_model_becomes_what_a_load_makes_today(kg, model):
    kg.load([samples.seed(), samples.promises()])
    kg.decide(DECIDED)
    today = list(kg.export())
    with (MODELS / f"{model}.jsonl").open("rb") as lines:
        emptied(kg).import_lines(lines, f"{model}.jsonl")
    assert list(kg.export()) == today
    for again in range(model, MODEL):  # as if it had been stopped before the number was changed
        kg.run("MATCH (m:Meta) SET m.model = $again", again=again)
        assert kg.migrate() == (again, MODEL)
        assert list(kg.export()) == today
    assert kg.migrate() == (MODEL, MODEL)


def test_every_earlier_model_has_a_step_and_a_sample():
    assert STEPS.keys() == set(range(1, MODEL))
    assert {path.stem for path in MODELS.iterdir()} == {str(model) for model in STEPS}


def test_a_graph_that_is_older_or_newer_is_written_to_by_neither(kg):
    kg.load(samples.promises())
    for model, told in ((MODEL - 1, "`allegiance migrate` brings it to that"), (MODEL + 1, "update Allegiance")):
        kg.run("MATCH (m:Meta) SET m.model = $model", model=model)
        kg._has_schema = False
        with pytest.raises(GraphError, match=told):
            kg.load(samples.seed())
    with pytest.raises(GraphError, match="update Allegiance"):
        kg.migrate()


def test_the_commands_move_a_graph_through_files_and_pipes(full, neo4j_server, tmp_path):
    def allegiance(*arguments, given=None, code=0):
        environment = {
            "NEO4J_URI": neo4j_server.uri,
            "NEO4J_USERNAME": neo4j_server.username or "",
            "NEO4J_PASSWORD": neo4j_server.password or "",
            "NEO4J_DATABASE": neo4j_server.database,
        }
        command = [sys.executable, "-m", "allegiance", *arguments]
        done = subprocess.run(command, env=environment, input=given, capture_output=True, cwd=tmp_path, check=False)
        assert done.returncode == code, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        return done

    before = b"".join(encoded(full.export()))
    allegiance("export", "jsonl", "graph.jsonl")
    assert (tmp_path / "graph.jsonl").read_bytes() == before
    assert b"there already" in allegiance("export", "jsonl", "graph.jsonl", code=1).stderr
    assert allegiance("export").stdout == before
    emptied(full)
    told = allegiance("import", "-", given=before[:5000], code=1).stderr
    assert b"Error: standard input, line" in told
    allegiance("import", "graph.jsonl")
    assert b"".join(encoded(full.export())) == before
    assert b"already" in allegiance("migrate").stderr
    assert [path.name for path in tmp_path.iterdir()] == ["graph.jsonl"]
