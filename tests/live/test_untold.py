"""Commitments that are told after the articles are written: the same as those told at once, whatever comes between."""

import itertools
from functools import partial

import graph_samples as samples
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lifecycle_facts import invented

from allegiance.loading import Options, load_all
from extract.errors import ExtractError
from graph import untold
from graph.commitment_lists import listed
from graph.load import write_articles
from graph.prepared import prepare
from graph.turn import turn

pytestmark = [pytest.mark.live, pytest.mark.model]

LEFT = "MATCH (n:Untold|Stale|Loose) RETURN labels(n) AS labels"


@pytest.fixture(scope="module")
def articles(seed_extraction):
    """By id."""
    made = [seed_extraction, invented("second.txt"), invented("third.txt"), samples.promises(), samples.seed()]
    return {extraction.article.id: extraction for extraction in made}


def emptied(kg):
    kg.run("MATCH (n) DETACH DELETE n")
    return kg


def clean(kg, *extractions):
    """What the graph is where each article is told at once."""
    emptied(kg)
    for extraction in extractions:
        kg.load(extraction)
    return list(kg.export())


def write_later(kg, *extractions):
    """What a load of many does with some of them, up to the moment in which it is killed."""
    kg.ensure_schema()
    for extraction in extractions:
        ((_, outcome),) = write_articles(kg, [prepare(extraction)], later=True)
        assert outcome in {"new", "changed", "unchanged"}


@pytest.mark.parametrize(("facts", "pairs", "most"), [(2000, 500, 0.2), (3, 2, 2.0), (1, 1, 0.0)])
def test_what_is_told_later_is_what_is_told_at_once(kg, articles, monkeypatch, facts, pairs, most):
    expected = clean(kg, *articles.values())
    monkeypatch.setattr(untold, "FACTS_AT_ONCE", facts)
    monkeypatch.setattr(untold, "PAIRS_AT_ONCE", pairs)
    monkeypatch.setattr(untold, "MOST", most)
    for order in list(itertools.permutations(articles.values()))[::29]:
        write_later(emptied(kg), *order)
        assert untold.waits(kg)
        told = []
        untold.tell_untold(kg, lambda *progress, seen=told: seen.append(progress))
        assert told[-1][0] == told[-1][1] > 0
        assert not untold.waits(kg)
        assert kg.run(LEFT).rows == ()
        assert list(kg.export()) == expected


def test_a_load_of_more_than_one_transaction_tells_at_its_end(kg, articles, monkeypatch):
    expected = clean(kg, *articles.values())
    monkeypatch.setattr("graph.load.BATCH_ARTICLES", 1)
    emptied(kg).load(articles.values())
    assert kg.run(LEFT).rows == ()
    assert listed(kg)
    assert list(kg.export()) == expected


def test_the_next_load_tells_what_a_killed_one_left_also_if_nothing_is_new(kg, articles):
    expected = clean(kg, *articles.values())
    write_later(emptied(kg), *articles.values())
    assert listed(kg) == []
    report = kg.load(articles.values())
    assert report.unchanged == len(articles)
    assert kg.run(LEFT).rows == ()
    assert listed(kg)
    assert list(kg.export()) == expected


def test_a_load_that_a_failure_ends_tells_what_it_has_loaded(kg, tmp_path, monkeypatch):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("allegiance.loading.pipeline.BATCH_ARTICLES", 1)
    for name in ("a", "b", "c"):
        text = f"date 2025-09-01 Макрон пообещал Украине передать 1{name} танков."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"\x00\x01\x02")

    def end(failure):
        raise ExtractError(str(failure))

    with pytest.raises(ExtractError, match=r"d\.txt"):
        load_all(kg, [str(tmp_path / f"{name}.txt") for name in "abcd"], Options(), end)
    assert kg.run("MATCH (a:Article) RETURN count(a) AS articles")[0]["articles"] == 3
    assert kg.run(LEFT).rows == ()
    assert listed(kg)


def test_an_export_tells_first(kg, articles):
    expected = clean(kg, *articles.values())
    write_later(emptied(kg), *articles.values())
    assert list(kg.export()) == expected


def test_deadlines_pass_and_are_open_again_as_the_newest_article_comes_and_goes(kg, articles):
    expected = clean(kg, articles["promises"], articles["second.txt"])
    before = clean(kg, articles["second.txt"])
    write_later(kg, articles["promises"])
    untold.tell_untold(kg)
    assert list(kg.export()) == expected
    assert kg.retract("promises")
    assert list(kg.export()) == before


def test_an_actor_whom_only_a_condition_awaits_outlasts_the_withdrawal_of_others(kg, articles):
    """Until the commitment is told, nothing in the graph refers to that actor."""
    awaited = "MATCH (:Commitment)-[:AWAITS]->(e:Entity) RETURN DISTINCT e.id AS id ORDER BY id"
    expected = clean(kg, *articles.values())
    ids = [row["id"] for row in kg.run(awaited)]
    assert ids
    write_later(emptied(kg), *articles.values())
    for identifier in ("promises", "third.txt"):
        kg.retract(identifier)
        write_later(kg, articles[identifier])
    untold.tell_untold(kg)
    assert [row["id"] for row in kg.run(awaited)] == ids
    assert list(kg.export()) == expected


def test_all_commitments_can_be_told_anew(kg, articles):
    expected = clean(kg, *articles.values())
    kg.run("MATCH (k:Commitment) SET k.state = 'active', k.fingerprint = ''")
    kg.run("MATCH (:Commitment)-[r:MOVED_BY]->() DELETE r")
    kg.run("MATCH (k:Commitment) WITH k LIMIT 3 DETACH DELETE k")
    assert list(kg.export()) != expected
    with turn(kg):
        untold.tell_all(kg)
    assert list(kg.export()) == expected


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_history_ends_in_the_graph_of_what_is_loaded_last(kg, articles, data):
    step = st.tuples(st.sampled_from(["load", "later", "retract"]), st.sampled_from([*articles, "corrected"]))
    emptied(kg)
    kg.ensure_schema()
    there = {}
    for what, which in data.draw(st.lists(step | st.just(("tell", "")), max_size=9)):
        extraction = samples.corrected_seed() if which == "corrected" else articles.get(which)
        if extraction is None:
            untold.tell_untold(kg)
        elif what == "retract":
            identifier = extraction.article.id
            assert kg.retract(identifier) == (there.pop(identifier, None) is not None)
        else:
            there[extraction.article.id] = extraction
            (kg.load if what == "load" else partial(write_later, kg))(extraction)
    kg.load(())
    assert list(kg.export()) == clean(kg, *there.values())
