"""The benchmark of queries: what it makes up is loaded as any article is, and every query is asked in every role."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import cypher
from graph.rows import rows

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "benchmarks" / "queries"


@pytest.fixture
def made(monkeypatch):
    monkeypatch.syspath_prepend(FOLDER)
    import made

    return made


@pytest.fixture
def naive(monkeypatch):
    monkeypatch.syspath_prepend(FOLDER)
    import naive

    return naive


@pytest.fixture
def timing(monkeypatch):
    monkeypatch.syspath_prepend(FOLDER)
    import timing

    return timing


def test_articles_made_up_have_as_many_claims_as_asked_and_are_the_same_each_time(made):
    first = list(made.articles(205, 50))
    assert sum(len(each.claims) for each in first) == 205
    assert first == list(made.articles(205, 50))
    assert first != list(made.articles(205, 50, seed=2))


def test_the_graph_takes_what_is_made_up(made):
    for extraction in made.articles(200, 50):
        assert len(rows(extraction).claims) == len(extraction.claims)
        for claim in extraction.claims:
            text = next(s.text for s in extraction.sentences if s.id == claim.sentence)
            for span in (claim.subject.span, *claim.trigger):
                assert text[span.start : span.end] == span.text
            assert claim.object is None or claim.object.entity != claim.subject.entity


def test_few_actors_are_named_often(made):
    named = Counter(claim.subject.entity for each in made.articles(2000, 500) for claim in each.claims)
    most = named.most_common()
    assert most[0][0] == "made:0"
    assert most[0][1] > 10 * most[len(most) // 2][1]


def test_texts_vary_and_tell_of_events_deadlines_conditions_and_each_other(made):
    claims = [claim for each in made.articles(2000, 500) for claim in each.claims]
    texts = {sentence.text for each in made.articles(2000, 500) for sentence in each.sentences}
    assert len(texts) > 900
    kinds = {entity.kind for each in made.articles(2000, 500) for entity in each.entities}
    assert {"event", "topic", "person", "state"} <= kinds
    for told in ("due", "condition", "time", "about", "awaits", "speaker", "content"):
        share = sum(bool(getattr(claim, told)) for claim in claims) / len(claims)
        assert 0.005 < share < 0.9, told
    assert len({claim.subject.method for claim in claims}) == 4


@pytest.mark.parametrize("name", sorted(cypher.queries()))
def test_every_query_can_be_asked_about_actors_or_all(timing, name):
    query = cypher.query(name)
    values = {"article": "a1", "outlet": "Издание", "claim": "c1", "commitment": "k1"}
    actors = timing.Who(("один", "два"), "главный", "второй", values)
    asked = list(timing.questions(query, actors))
    names = {p.name for p in query.parameters if p.type == "name"}
    assert {question.asked for question in asked if question.scope == "most connected"} == names
    assert ("all" in {question.scope for question in asked}) == (
        not any(p.required for p in query.parameters if p.type == "name")
    )
    for question in asked:
        for bound in map(query.bind, question.values):
            if question.scope == "most connected":
                assert bound[question.asked] == "главный"


def test_a_query_misses_its_target_by_its_slow_askings(timing):
    query = cypher.query("supporters-of")
    typical = timing.Question("actor", "typical", [])
    slow = timing.figures(query, typical, [10.0, 10.0, 90.0], 3)
    assert (slow["p50 ms"], slow["met"]) == (10.0, "no")
    most = timing.Question("actor", "most connected", [])
    assert timing.figures(query, most, [10.0, 10.0, 90.0], 3)["met"] == "yes"
    given_up = timing.figures(query, most, [10.0, None], 3)
    assert (given_up["p95 ms"], given_up["met"]) == (None, "no")


def test_naive_forms_ask_what_a_query_asks(naive):
    files = sorted(path.stem for path in naive.FOLDER.glob("*.cypher"))
    assert len(files) > 50
    for name in files:
        query = cypher.query(name)
        text = naive.naive(query)
        assert naive.parameters(text) <= {parameter.name for parameter in query.parameters}
        assert {p.name for p in query.parameters if p.required} <= naive.parameters(text)
        assert ":Name" not in text
        assert "_id" not in text


def test_rows_are_printed_as_they_come(monkeypatch, capsys):
    monkeypatch.syspath_prepend(FOLDER)
    from printing import Printer

    for form, first in (("table", "query"), ("csv", "query,p50 ms"), ("jsonl", '{"query"')):
        printer = Printer(form)
        for number in (1.25, None):
            printer.row({"query": "a", "p50 ms": number})
            assert capsys.readouterr().out.startswith(first) == (number is not None or form == "jsonl")


def run(*options):
    command = [sys.executable, "benchmarks/queries", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_unknown_query_is_told():
    done = run("--query", "no-such-query")
    assert done.returncode == 2
    assert "no-such-query" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_that_does_not_answer_is_told():
    done = run("--uri", "bolt://127.0.0.1:1", "--query", "supporters-of")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
