"""The query files: each tells the truth about itself, and only reads."""

import subprocess
import sys

import pytest

import cypher
from cypher.lint import lint

ASKED_FOR = {
    *("who-supports-whom", "supporters-of", "opponents-of", "stance-between", "relations-between", "actor-profile"),
    *("participants-of", "who-convened", "commitments-of", "statements-of", "evidence-for", "article-claims", "search"),
}


@pytest.mark.parametrize("query", cypher.queries().values(), ids=lambda query: query.name)
def test_every_file_passes_the_linter(query):
    assert lint(query) == []


def test_the_questions_of_the_design_are_there():
    assert set(cypher.queries()) >= ASKED_FOR


#: What answers one row a claim, and so must tell what a reader needs to judge it.
CLAIMS = [
    query for query in cypher.queries().values() if {"claim", "date"} <= {column.name for column in query.columns}
]


@pytest.mark.parametrize("query", CLAIMS, ids=lambda query: query.name)
def test_every_claim_comes_with_what_tells_how_far_it_can_be_trusted(query):
    assert {"status", "sentence", "article"} <= {column.name for column in query.columns}


def test_a_name_may_be_written_with_underscores_or_capitals():
    assert cypher.query("Who_Convened") is cypher.queries()["who-convened"]


def test_an_unknown_name_is_answered_with_near_ones():
    with pytest.raises(cypher.UnknownQueryError, match=r"'suporters-of'; did you mean supporters-of"):
        cypher.query("suporters-of")


def test_the_library_cannot_be_changed_by_accident():
    with pytest.raises(TypeError):
        cypher.queries()["mine"] = None


def test_importing_and_reading_the_library_loads_nothing_heavy():
    program = (
        "import sys, cypher; cypher.queries();"
        "heavy = {'neo4j', 'spacy', 'numpy', 'rich', 'extract', 'graph'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
