"""Corrections as a pure function of what was extracted."""

import graph_samples as samples
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.decisions import Decision, Decisions, corrected
from graph.rows import check

ACTORS = ["a", "b", "c", "d", "e"]
merges = st.builds(Decision, st.just("merge"), st.sampled_from(ACTORS), st.sampled_from(ACTORS))
splits = st.builds(
    Decision,
    st.just("split"),
    st.sampled_from(ACTORS),
    st.sampled_from(ACTORS),
    st.sampled_from(["Макрон", "союзники", None]),
    st.sampled_from(["x", "y", None]),
)


@given(st.lists(merges | splits, max_size=8), st.sampled_from(ACTORS), st.sampled_from(["x", "y"]))
def test_following_decisions_always_ends_whatever_their_order(decided, actor, article):
    end = Decisions(tuple(decided)).stands_for(actor, ["Макрон"], article)
    assert end in ACTORS


@given(st.lists(merges, max_size=8, unique_by=lambda d: d.actor), st.randoms(), st.sampled_from(ACTORS))
def test_the_order_in_which_decisions_are_kept_does_not_matter(decided, random, actor):
    shuffled = random.sample(decided, len(decided))
    ends = {Decisions(tuple(order)).stands_for(actor, [], "x") for order in (decided, shuffled)}
    assert len(ends) == 1


def test_the_narrowest_decision_prevails():
    decided = Decisions(
        (
            Decision("merge", "a", "b"),
            Decision("split", "a", "c", spelling="Союзники"),
            Decision("split", "a", "d", article="x"),
        )
    )
    assert decided.stands_for("a", ["лидеры"], "y") == "b"
    assert decided.stands_for("a", ["союзники"], "y") == "c"
    assert decided.stands_for("a", ["союзники"], "x") == "d"


def test_without_decisions_on_its_actors_an_article_is_itself():
    extraction = samples.seed()
    assert corrected(extraction, Decisions((Decision("merge", "person:nobody", "person:macron"),))) is extraction


def test_a_merge_moves_every_part_of_a_claim_and_leaves_its_words():
    merged = corrected(samples.seed(), Decisions((Decision("merge", "person:starmer", "person:macron"),)))
    check(merged)
    ids = {a.entity for c in merged.claims for a in (c.subject, c.object, c.speaker) if a}
    assert "person:starmer" not in ids
    moved = [c.subject for c in merged.claims if c.subject.resolved == "person:starmer"]
    assert moved
    assert {(a.entity, a.name, a.method) for a in moved} == {("person:macron", "Эммануэль Макрон", "decision")}
    assert all("Стармер" in a.span.text for a in moved)


def test_a_split_moves_only_the_mentions_that_it_names():
    target = samples.NATO
    decided = Decision("split", "person:starmer", target.id, article="another", target=target)
    assert corrected(samples.seed(), Decisions((decided,))).claims == samples.seed().claims


def test_a_renamed_actor_keeps_its_old_name_as_an_alias():
    renamed = corrected(samples.seed(), Decisions((Decision("rename", "person:macron", name="Макрон Э."),)))
    (macron,) = [e for e in renamed.entities if e.id == "person:macron"]
    assert (macron.name, macron.name_en) == ("Макрон Э.", "Emmanuel Macron")
    assert "Эммануэль Макрон" in macron.aliases


@pytest.mark.parametrize(
    "decision",
    [
        Decision("merge", "a", "b", reason="one man", decided="2026-01-01T00:00:00+00:00", target=samples.NATO),
        Decision("split", "a", "b", spelling="Буш", article="x"),
        Decision("rename", "a", name="Имя", name_en="Name"),
    ],
)
def test_a_decision_is_read_back_from_its_node_as_it_was(decision):
    assert Decision.of_row(decision.row()) == decision
