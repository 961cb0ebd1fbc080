"""`allegiance ask` and `queries` without a server: help, names, forms of output, completion."""

import json
import os
import subprocess
import sys

import pytest

from allegiance.cli import main
from cypher import queries

OWN = """// Count of nodes
// How many nodes there are.
//
// Parameters
//   $actor name  who, e.g. "Украина"
// Columns
//   nodes integer  how many

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(n)
RETURN count(n) AS nodes
"""


@pytest.fixture
def run(capsys):
    """Run the command line; gives exit code, standard output and standard error."""

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(list(map(str, arguments)))
        captured = capsys.readouterr()
        return ended.value.code, captured.out, captured.err

    return run


@pytest.fixture
def own(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "count-nodes.cypher").write_text(OWN, encoding="utf-8")
    return tmp_path


def complete(*words, **environment):
    """What Bash is told to propose for the last word, and what is on standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "allegiance"],
        env={
            **os.environ,
            "_ALLEGIANCE_COMPLETE": "bash_complete",
            "COMP_WORDS": "\n".join(["allegiance", *words]),
            "COMP_CWORD": str(len(words)),
            "NEO4J_URI": "bolt://127.0.0.1:1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize("name", queries())
def test_help_has_the_examples_of_the_header(run, name):
    code, out, _ = run("ask", name, "--help")
    assert code == 0
    assert f"  allegiance ask {name}" in out
    for parameter in queries()[name].parameters:
        assert f"--{parameter.name.replace('_', '-')}" in out


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(run):
    code, out, err = run("ask", "suporters-of", "--actor", "x")
    assert (code, out) == (2, "")
    assert "no query is called 'suporters-of'; did you mean supporters-of" in err


def test_queries_are_listed_by_folder(run):
    _, out, _ = run("queries")
    headings = [line for line in out.splitlines() if line in {q.folder.capitalize() for q in queries().values()}]
    assert headings == sorted({q.folder.capitalize() for q in queries().values()})
    rows = [json.loads(line) for line in run("queries", "--to", "jsonl")[1].splitlines()]
    assert [(row["folder"], row["name"]) for row in rows] == [(q.folder, q.name) for q in queries().values()]


def test_the_query_is_printed_with_lines_that_set_its_parameters(run):
    _, out, _ = run("ask", "supporters-of", "--actor", 'Ки"ев', "--limit", "5", "--as-of", "2025-09-30", "--cypher")
    lines, _, text = out.partition("\n\n")
    assert lines.splitlines()[0] == ':param actor => "Ки\\"ев";'
    assert ':param as_of => "2025-09-30";\n' in lines
    assert ":param limit => 5;" in lines
    assert text == queries()["supporters-of"].text.strip() + "\n"


def test_the_query_is_printed_as_one_statement(run):
    _, out, _ = run("ask", "supporters-of", "--actor", "НАТО", "--cypher", "--inline")
    assert 'toLower("НАТО")' in out
    assert ":param" not in out
    code, _, err = run("ask", "supporters-of", "--actor", "НАТО", "--inline")
    assert code == 2
    assert "--inline says how --cypher prints" in err


@pytest.mark.parametrize("before", [True, False])
def test_queries_of_a_folder_of_ones_own_are_asked_wherever_it_is_named(run, own, before):
    named = ("--queries", own)
    parts = ("count-nodes", "--actor", "x", "--cypher")
    code, out, _ = run("ask", *((*named, *parts) if before else (*parts, *named)))
    assert code == 0
    assert "RETURN count(n) AS nodes" in out
    assert "count-nodes" in run("ask", *named, "--help")[1]
    assert "count-nodes" in run("queries", f"--queries={own}")[1]


def test_a_folder_that_is_not_well_formed_is_told(run, own):
    (own / "mine" / "bad.cypher").write_text("RETURN 1", encoding="utf-8")
    code, out, err = run("ask", "--queries", own, "count-nodes", "--actor", "x")
    assert (code, out) == (1, "")
    assert "bad.cypher:1: a query file starts with its title" in err


def test_names_of_queries_are_completed_those_of_ones_own_too(own):
    assert "supporters-of" in complete("ask", "supp")
    assert complete("ask", "--queries", str(own), "count-") == ["count-nodes"]
    assert "supporters-of" in complete("ask", "--queries", str(own / "none"), "supp")


@pytest.mark.parametrize(("typed", "proposed"), [("укра", "Украина"), ("Ukr", "Ukraine"), ("макр", "Макрон")])
def test_actors_are_completed_from_the_registry_where_no_graph_answers(typed, proposed):
    assert proposed in complete("ask", "supporters-of", "--actor", typed)


@pytest.mark.parametrize(
    ("typed", "proposed"), [("Emmanuel M", "Emmanuel\\\\ Macron"), ('"Emmanuel M', "Emmanuel Macron")]
)
def test_names_of_several_words_are_marked_for_bash_unless_a_quotation_is_begun(typed, proposed):
    assert proposed in complete("ask", "supporters-of", "--actor", typed)


def test_nothing_is_proposed_and_nothing_told_where_nothing_fits():
    assert complete("ask", "supporters-of", "--actor", "ъъъ") == []
    assert complete("ask", "no-such-query", "--actor", "укр") == []
    assert complete("ask", "supporters-of", "--actor", "ъъъ", NEO4J_URI="nonsense") == []


def test_languages_and_relations_are_completed():
    assert complete("ask", "supporters-of", "--language", "") == ["ru", "en"]
    assert "SUPPORTS" in complete("ask", "evidence-for", "--relation", "supp")
