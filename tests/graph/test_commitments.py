"""Which claims bind whom to what."""

import graph_samples as samples
import pytest

from graph.lifecycle import lifecycle
from graph.lifecycle.facts import facts

TEXT = "Франция и Украина решили план помощи, если США согласятся."
FRANCE, UKRAINE = ("Франция", samples.FRANCE), ("Украина", samples.UKRAINE)
PLAN = ("план", samples.PLANS)


def commit(relation, object_=UKRAINE, **qualities):
    """The one commitment of a claim of France's, with its parties; None if it makes none."""
    made = samples.Writer("x", [TEXT])
    made.claim(0, FRANCE, relation, object_, trigger="решили", **qualities)
    told = lifecycle(facts(made.done()))
    return told[0] if told else None


@pytest.mark.parametrize(
    ("relation", "kind", "state", "debtor", "creditor"),
    [
        ("PROMISED", "pledge", "active", "state:FR", "state:UA"),
        ("AGREED_WITH", "pledge", "active", "state:FR", "state:UA"),
        ("REJECTED", "refusal", "active", "state:FR", "state:UA"),
        ("THREATENED", "threat", "active", "state:FR", "state:UA"),
        ("DEMANDED", "demand", "requested", "state:UA", "state:FR"),
        ("REQUESTED", "request", "requested", "state:UA", "state:FR"),
    ],
)
def test_who_owes_whom(relation, kind, state, debtor, creditor):
    made = commit(relation, content="план помощи")
    assert (made.kind, made.state) == (kind, state)
    assert (made.debtor, made.creditor, made.consequent) == (debtor, creditor, "план помощи")


def test_a_plan_binds_though_it_is_only_planned():
    made = commit("PLANS", None, content="план помощи", modality="planned")
    assert (made.kind, made.state, made.debtor, made.creditor) == ("pledge", "active", "state:FR", None)


def test_a_pledge_on_a_condition_waits_for_it():
    made = commit("PROMISED", condition="если США согласятся")
    assert (made.state, made.antecedent) == ("conditional", "если США согласятся")


def test_a_request_on_a_condition_is_still_only_requested():
    made = commit("REQUESTED", condition="если США согласятся")
    assert (made.state, made.antecedent) == ("requested", "если США согласятся")


def test_what_is_agreed_upon_is_no_creditor_but_the_consequent():
    made = commit("AGREED_WITH", PLAN)
    assert (made.creditor, made.consequent) == (None, "план")


@pytest.mark.parametrize("relation", ["PROMISED", "REJECTED", "THREATENED", "DEMANDED", "REQUESTED", "PLANS"])
def test_what_is_denied_binds_nobody(relation):
    assert commit(relation, polarity="negated", modality="planned" if relation == "PLANS" else "actual") is None


def test_an_announced_deed_is_a_pledge_and_one_that_is_ruled_out_a_refusal():
    made = commit("AIDED", content="план помощи", modality="planned")
    assert (made.kind, made.state, made.debtor, made.creditor) == ("pledge", "active", "state:FR", "state:UA")
    made = commit("AIDED", content="план помощи", modality="planned", polarity="negated")
    assert (made.kind, made.state) == ("refusal", "active")
    assert commit("ATTACKED", modality="planned").creditor is None


def test_what_another_announces_of_somebody_binds_nobody():
    assert commit("AIDED", modality="planned", speaker=UKRAINE) is None
    assert commit("AIDED", modality="planned", speaker=FRANCE) is not None


@pytest.mark.parametrize("modality", ["planned", "possible", "required"])
def test_a_promise_that_was_not_made_yet_binds_nobody(modality):
    assert commit("PROMISED", modality=modality) is None


@pytest.mark.parametrize("relation", ["SUPPORTS", "AIDED", "MET", "STATED"])
def test_other_claims_bind_nobody(relation):
    assert commit(relation) is None


def test_a_demand_to_nobody_in_particular_makes_none():
    assert commit("DEMANDED", PLAN) is None
    assert commit("DEMANDED", None, content="план помощи") is None


def test_a_demand_that_somebody_act_is_put_to_who_should_act():
    made = samples.Writer("x", [TEXT])
    wanted = made.claim(0, UKRAINE, "AIDED", ("США", samples.USA), trigger="решили", modality="required")
    made.claim(0, FRANCE, "DEMANDED", trigger="решили", content="план помощи", about=[wanted])
    (told,) = lifecycle(facts(made.done()))
    assert (told.debtor, told.creditor) == ("state:UA", "state:FR")
