"""The same claims give the same commitments, in whatever order they come, and only legal moves."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from lifecycle_facts import FRANCE, PARTIES, RUSSIA, UKRAINE, fact

from graph.lifecycle import LEGAL, Joined, lifecycle
from graph.lifecycle.bearing import bearing, general
from graph.lifecycle.finding import bears, marks, seeks, sought
from graph.lifecycle.life import Life
from graph.lifecycle.records import Party

RELATIONS = [
    "PROMISED", "AGREED_WITH", "PLANS", "THREATENED", "REQUESTED", "DEMANDED", "REJECTED", "VIOLATED", "AIDED",
    "SANCTIONED", "CONCEDED_TO",
]  # fmt: skip
WORDS = [None, "передать танки", "поставка танков", "передать ракеты", "прекратить огонь", "ввести санкции"]
CONDITIONS = ["в случае прекращения огня", "если Россия выполнит торговый договор", "если Россия согласится"]
TREATIES = [Party(f"topic:{name}", name, acts=False) for name in ("торговый договор", "договор о границе")]
sometimes = st.sampled_from([False, False, False, True])


@st.composite
def some_facts(draw):
    subject, target = draw(st.permutations([FRANCE, UKRAINE, RUSSIA]))[:2]
    relation = draw(st.sampled_from(RELATIONS))
    day = draw(st.none() | st.integers(1, 20))
    return fact(
        subject,
        relation,
        draw(st.sampled_from([target, target, None, *TREATIES])),
        draw(st.sampled_from([*WORDS, "торговый договор", "выполнить договор о границе"])),
        day=day,
        article=draw(st.sampled_from(["x", "y", "z"])),
        modality="planned" if relation == "PLANS" else draw(st.sampled_from(["actual", "actual", "planned"])),
        polarity=draw(st.sampled_from(["affirmed", "affirmed", "negated"])),
        condition=draw(st.sampled_from([None, None, None, *CONDITIONS])),
        due=date(2025, 9, draw(st.integers(1, 30))) if draw(sometimes) else None,
        renews=draw(sometimes),
        withdraws=draw(sometimes),
    )


many = st.lists(some_facts(), max_size=12)
days = st.none() | st.dates(date(2025, 8, 1), date(2025, 10, 31))


@settings(deadline=None)
@given(facts=many, as_of=days, data=st.data())
def test_any_order_gives_the_same(facts, as_of, data):
    shuffled = data.draw(st.permutations(facts))
    assert lifecycle(shuffled, as_of=as_of) == lifecycle(facts, as_of=as_of)
    assert lifecycle([*shuffled, *facts], as_of=as_of) == lifecycle(facts, as_of=as_of)


@settings(deadline=None)
@given(facts=many, as_of=days)
def test_only_legal_moves_each_from_where_the_last_led(facts, as_of):
    known = {f.id: f for f in facts}
    for made in lifecycle(facts, as_of=as_of):
        state = made.first
        for move in made.moves:
            assert move.source == state
            assert move.target in LEGAL[state]
            assert move.claim in known
            assert move.reason
            assert move.reason_en
            state = move.target
        assert state == made.state


@settings(deadline=None)
@given(facts=many, as_of=days, data=st.data())
def test_what_is_left_out_leaves_no_trace(facts, as_of, data):
    gone = data.draw(st.sampled_from([f.article for f in facts] or ["x"]))
    left = [f for f in facts if f.article != gone]
    told = lifecycle(left, as_of=as_of)
    ids = {e.claim for c in told for e in c.evidence} | {m.claim for c in told for m in c.moves}
    assert ids <= {f.id for f in left}


@settings(deadline=None)
@given(facts=many, as_of=days)
def test_every_claim_that_binds_is_evidence_of_one_commitment(facts, as_of):
    made = lifecycle(facts, as_of=as_of)
    told = [e.claim for c in made for e in c.evidence]
    binding = {f.id: f.group for f in facts if f.group}
    assert sorted(told) == sorted(binding)
    assert all(binding[e.claim] == c.group for c in made for e in c.evidence)


@settings(deadline=None)
@given(facts=many, data=st.data())
def test_decisions_hold_whatever_the_words(facts, data):
    binding = [f for f in facts if f.group]
    if not binding:
        return
    one, other = data.draw(st.sampled_from(binding)), data.draw(st.sampled_from(binding))
    if one.id == other.id:
        return
    pair = frozenset({frozenset({one.id, other.id})})
    of = {e.claim: c.id for c in lifecycle(facts, Joined(apart=pair)) for e in c.evidence}
    assert of[one.id] != of[other.id]
    of = {e.claim: c.id for c in lifecycle(facts, Joined(together=pair)) for e in c.evidence}
    assert (of[one.id] == of[other.id]) == (one.group == other.group)
    assert PARTIES


@settings(deadline=None)
@given(facts=many, as_of=days)
def test_the_claims_that_a_pair_seeks_are_enough_to_tell_its_commitments(facts, as_of):
    whole = lifecycle(facts, as_of=as_of)
    for pair in {c.group[:2] for c in whole}:
        makers = [f for f in facts if f.group and f.group[:2] == pair]
        wanted = frozenset().union(*map(sought, makers))
        few = [*makers, *(f for f in facts if marks(f) & wanted)]
        told = [c for c in lifecycle(few, as_of=as_of) if c.group[:2] == pair]
        assert told == [c for c in whole if c.group[:2] == pair]


@settings(deadline=None)
@given(facts=st.lists(some_facts(), min_size=1, max_size=12))
def test_a_claim_changes_only_commitments_that_seek_it_or_that_it_makes(facts):
    new, *before = facts
    old = {c.group[:2]: set() for c in lifecycle(facts)}
    for made in lifecycle(before):
        old[made.group[:2]].add(made)
    changed = {c.group[:2] for c in lifecycle(facts) if c not in old[c.group[:2]]}
    seeking = {f.group[:2] for f in facts if f.group and sought(f) & marks(new)}
    assert changed <= seeking | ({new.group[:2]} if new.group else set())


@settings(deadline=None)
@given(facts=many, states=st.lists(st.sampled_from(sorted(LEGAL)), min_size=1, max_size=3))
def test_a_claim_that_has_a_bearing_on_a_commitment_shares_a_mark_with_it(facts, states):
    for made in (f for f in facts if f.group):
        life = Life(made)
        for life.state in states:
            for told in facts:
                if bearing(told, life) or general(told, life):
                    assert bears(told) & seeks(made)
