"""What becomes of a commitment by what is told later."""

from dataclasses import replace
from datetime import date

import pytest
from lifecycle_facts import FRANCE, RUSSIA, UKRAINE, fact

from graph.lifecycle import Joined, lifecycle
from graph.lifecycle.records import Party

TANKS = "передать танки"


def only(*facts, kind="pledge", as_of=None):
    (made,) = [c for c in lifecycle(facts, as_of=as_of) if c.kind == kind]
    return made


def asked(**more):
    return fact(UKRAINE, "REQUESTED", FRANCE, TANKS, deed="AIDED", to=UKRAINE, **more)


def promised(**more):
    return fact(FRANCE, "PROMISED", UKRAINE, TANKS, **{"deed": "AIDED", "to": UKRAINE, **more})


def given(words=TANKS, **more):
    return fact(FRANCE, "AIDED", UKRAINE, words, **{"day": 5, **more})


def states(made):
    return [made.first, *(move.target for move in made.moves)]


def test_a_promise_answers_a_request_and_the_act_satisfies_both():
    facts = [asked(), promised(day=2), given()]
    request = only(*facts, kind="request")
    assert states(request) == ["requested", "active", "satisfied"]
    assert [m.claim for m in request.moves] == [facts[1].id, facts[2].id]
    assert [m.day for m in request.moves] == [date(2025, 9, 2), date(2025, 9, 5)]
    assert states(only(*facts)) == ["active", "satisfied"]


def test_reasons_name_who_and_what_in_both_languages():
    move = only(promised(), given("передала танки")).moves[0]
    assert move.reason == "сделано: Франция («передала танки»)"
    assert move.reason_en == "done: Франция (“передала танки”)"


def test_a_refusal_rejects_a_request_and_a_later_promise_takes_the_refusal_back():
    facts = [asked(), fact(FRANCE, "REJECTED", None, TANKS, day=2), promised(day=3)]
    assert states(only(*facts, kind="request")) == ["requested", "rejected", "active"]
    assert states(only(*facts, kind="refusal")) == ["active", "cancelled"]


def test_a_refusal_of_what_was_promised_cancels_it():
    assert states(only(promised(), fact(FRANCE, "REJECTED", None, TANKS, day=2))) == ["active", "cancelled"]


def signed(words):
    return fact(FRANCE, "AGREED_WITH", UKRAINE, words)


def broke(words):
    return fact(FRANCE, "VIOLATED", Party(f"topic:{words}", words, acts=False), words, day=4)


@pytest.mark.parametrize(
    ("agreed", "broken", "state"),
    [
        ("торговый договор", "торговый договор", "violated"),
        ("торговый договор", "договор", "violated"),
        ("договор", "договор о границе", "violated"),
        ("торговый договор", "договор о границе", "active"),
        ("договор о границе", "торговый договор", "active"),
        ("передать танки", "торговый договор", "active"),
    ],
)
def test_the_breach_of_a_treaty_breaks_what_was_agreed_in_that_one(agreed, broken, state):
    assert only(signed(agreed), broke(broken)).state == state


def test_a_breach_violates_and_so_does_the_contrary_act():
    assert states(only(promised(), fact(FRANCE, "VIOLATED", None, TANKS, day=2))) == ["active", "violated"]
    assert states(only(promised(), fact(FRANCE, "SANCTIONED", UKRAINE, "санкции", day=2))) == ["active", "violated"]
    assert states(only(promised(), fact(FRANCE, "SANCTIONED", RUSSIA, "санкции", day=2))) == ["active"]


def test_a_condition_that_came_true_detaches():
    pledge = promised(condition="в случае прекращения огня с Россией", awaits=("ru",))
    truce = fact(RUSSIA, "AGREED_WITH", None, "прекращение огня", day=3)
    assert states(only(pledge)) == ["conditional"]
    detached = [c for c in lifecycle([pledge, truce]) if c.debtor == "fr"]
    assert states(detached[0]) == ["conditional", "active"]
    elsewhere = fact(RUSSIA, "AGREED_WITH", None, "поставки газа", day=3)
    assert [states(c) for c in lifecycle([pledge, elsewhere]) if c.debtor == "fr"] == [["conditional"]]


def test_a_promise_on_a_condition_answers_a_request_on_that_condition():
    assert states(only(asked(), promised(day=2, condition="если США согласятся"), kind="request")) == [
        "requested",
        "conditional",
    ]


def test_who_asked_may_take_it_back():
    back = fact(UKRAINE, "CONCEDED_TO", FRANCE, day=2, withdraws=True)
    assert states(only(asked(), back, kind="request")) == ["requested", "cancelled"]


def test_a_deadline_passes_on_the_day_after_it_and_a_late_act_still_satisfies():
    pledge = promised(due=date(2025, 9, 3))
    assert only(pledge, as_of=date(2025, 9, 3)).state == "active"
    late = only(pledge, as_of=date(2025, 9, 4))
    assert (late.state, late.moves[0].claim, late.moves[0].day) == ("expired", pledge.id, date(2025, 9, 3))
    assert only(pledge).state == "active"
    assert states(only(pledge, given())) == ["active", "expired", "satisfied"]


def test_what_was_not_done_by_the_deadline_is_broken_only_after_it():
    denied = {"polarity": "negated", "modality": "actual"}
    assert states(only(promised(due=date(2025, 9, 9)), given(**denied))) == ["active"]
    assert states(only(promised(due=date(2025, 9, 3)), given(**denied))) == ["active", "expired", "violated"]


def test_a_new_deadline_reopens_what_was_rejected():
    facts = [
        asked(due=date(2025, 9, 4)),
        fact(FRANCE, "REJECTED", None, TANKS, day=2),
        asked(day=3, due=date(2025, 9, 20), renews=True),
    ]
    made = only(*facts, kind="request")
    assert states(made) == ["requested", "rejected", "requested"]
    assert (made.due, made.moves[-1].due) == (date(2025, 9, 20), date(2025, 9, 20))
    assert made.evidence[1].claim == facts[2].id


def test_the_same_promise_after_it_was_kept_is_a_new_one():
    made = lifecycle([promised(), given(), promised(day=8)])
    assert sorted(c.state for c in made) == ["active", "satisfied"]


@pytest.mark.parametrize(
    "other",
    [
        given("передать ракеты"),
        fact(RUSSIA, "AIDED", UKRAINE, TANKS, day=5),
        fact(FRANCE, "AIDED", RUSSIA, TANKS, day=5),
        given(polarity="negated"),
        given(modality="planned", embedded=True),
        given(modality="possible"),
    ],
)
def test_other_acts_satisfy_nothing(other):
    made = [c for c in lifecycle([promised(), other]) if c.debtor == "fr"]
    assert states(made[0]) == ["active"]


def test_what_was_told_before_moves_nothing():
    assert states(only(promised(day=6), given())) == ["active"]


def test_the_newest_request_between_two_is_meant_where_a_refusal_names_none():
    refusal = fact(FRANCE, "REJECTED", UKRAINE, day=4)
    old = fact(UKRAINE, "REQUESTED", FRANCE, "закрыть границу", day=1)
    made = {c.consequent: c.state for c in lifecycle([old, asked(day=3), refusal]) if c.kind == "request"}
    assert made == {"закрыть границу": "requested", TANKS: "rejected"}


def test_a_refusal_of_a_demand_told_beside_it_rejects_that_one():
    demand = fact(UKRAINE, "DEMANDED", RUSSIA, "вывести войска", article="x")
    refusal = fact(RUSSIA, "REJECTED", None, "срок", article="x", refers=(demand.id,))
    assert only(demand, refusal, kind="demand").state == "rejected"


def test_people_decide_what_is_one_commitment():
    one, other = promised(), promised(day=2)
    assert len(lifecycle([one, other])) == 1
    assert len(lifecycle([one, other], Joined(apart=frozenset({frozenset({one.id, other.id})})))) == 2
    third = fact(FRANCE, "PROMISED", UKRAINE, "построить мост", day=3)
    together = Joined(together=frozenset({frozenset({one.id, third.id})}))
    assert [len(c.evidence) for c in lifecycle([one, third], together)] == [2]
    elsewhere = replace(third, debtor=RUSSIA, subject=RUSSIA)
    assert len(lifecycle([one, elsewhere], together)) == 2


def test_what_is_taken_back_is_looked_for_in_each_pair_so_that_one_can_be_told_alone():
    request = fact(UKRAINE, "REQUESTED", FRANCE, TANKS, day=1)
    promise = fact(UKRAINE, "PROMISED", FRANCE, "построить мост", day=2)
    back = replace(fact(UKRAINE, "CONCEDED_TO", FRANCE, day=3, withdraws=True), deeds=())
    whole = lifecycle([request, promise, back])
    assert {(c.kind, c.state) for c in whole} == {("request", "cancelled"), ("pledge", "cancelled")}
    for made in whole:
        assert lifecycle([request, promise, back], pairs={made.group[:2]}) == (made,)
    assert lifecycle([request, back]) == tuple(c for c in whole if c.kind == "request")


def test_a_condition_that_tells_numbers_only_does_not_come_true_by_any_claim():
    promised_if = promised(condition="если их больше 100")
    assert only(promised_if, fact(FRANCE, "AIDED", RUSSIA, "осмотреть танки", day=4)).state == "conditional"


def test_a_condition_comes_true_by_a_noun_made_of_its_verb():
    promised_if = promised(condition="если Россия продаст ракеты")
    assert only(promised_if, fact(UKRAINE, "AIDED", RUSSIA, "начать продажу ракет", day=4)).state == "active"
