"""Corrections of who is meant, on the graph: applied to what is there and to what comes, and undone without a trace."""

import graph_samples as samples
import pytest

from graph.decisions import Decision
from graph.errors import GraphError

pytestmark = pytest.mark.live

MERGE = Decision("merge", "person:starmer", "person:macron", decided="2026-01-01T00:00:00+00:00")


def articles():
    return [samples.seed(), samples.promises(), samples.refusals()]


@pytest.fixture
def kg(holding):
    """A connection to the graph of these articles, without any decision."""
    return holding(articles())


def test_a_merge_undone_leaves_the_graph_as_it_was(kg):
    before = list(kg.export())
    assert kg.decide(MERGE) >= 1
    merged = list(kg.export())
    assert merged != before
    assert not kg.run("MATCH (e:Entity {id: 'person:starmer'}) RETURN e")
    assert kg.undo(MERGE.id) >= 1
    assert list(kg.export()) == before


def test_decisions_hold_for_articles_that_come_later_and_come_again(kg):
    kg.decide(MERGE)
    at_once = list(kg.export())
    for article in articles():
        kg.retract(article.article.id)
    kg.load(articles())
    assert list(kg.export()) == at_once
    report = kg.load(articles())
    assert (report.new, report.changed, report.unchanged) == (0, 0, 3)


CONVENED = """
MATCH (e:Entity)-[r:CONVENED]->()
WHERE e.id IN ['person:macron', 'person:starmer']
UNWIND r.claims AS claim
WITH r, claim ORDER BY claim
RETURN count(DISTINCT r) AS triples, collect(claim) AS claims
"""


def test_triples_of_the_merged_are_one_with_the_evidence_of_both(kg):
    (before,) = kg.run(CONVENED)
    kg.decide(MERGE)
    (after,) = kg.run(CONVENED)
    assert (before["triples"], after["triples"]) == (2, 1)
    assert after["claims"] == before["claims"]


def test_a_split_moves_one_article_s_mentions_to_another_actor(kg):
    kg.decide(Decision("split", "person:macron", "person:rutte", article=samples.seed().article.id))
    rows = kg.run(
        "MATCH (c:Claim)-[:SUBJECT|OBJECT|SPEAKER]->(e:Entity {id: 'person:rutte'}) "
        "WHERE c.subject_resolved = 'person:macron' OR c.object_resolved = 'person:macron' "
        "RETURN c.id AS id"
    )
    assert len(rows) >= 1


def test_a_new_name_is_shown_and_the_old_one_still_finds_the_actor(kg):
    kg.decide(Decision("rename", "person:macron", name="Макрон, президент", name_en="President Macron"))
    for name in ("эммануэль макрон", "макрон, президент", "president macron", "person:macron"):
        (row,) = kg.run("MATCH (:Name {id: $name})-[:NAMES]->(e:Entity) RETURN e.name AS name", name=name)
        assert row["name"] == "Макрон, президент"


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision("merge", "person:nobody", "person:macron"), "no actor of the graph"),
        (Decision("merge", "person:macron", "person:nobody"), "no actor of the graph or the registry"),
        (Decision("merge", "person:macron", "person:macron"), "would be itself"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_kept(kg, decision, words):
    before = list(kg.export())
    with pytest.raises(GraphError, match=words):
        kg.decide(decision)
    assert list(kg.export()) == before


def test_merging_in_a_circle_is_refused(kg):
    kg.decide(MERGE)
    with pytest.raises(GraphError, match="undo that decision first"):
        kg.decide(Decision("merge", "person:macron", "person:starmer"))


def test_undoing_what_was_not_decided_says_what_was(kg):
    kg.decide(MERGE)
    with pytest.raises(GraphError, match="merge person:starmer"):
        kg.undo("merge person:nobody")
