"""The relations are a closed list; what each means for the graph is fixed here."""

import pytest

from extract.relations import relations

#: relation: (event class, stance)
TABLE = {
    "HOLDS_POSITION": ("ROLE", 0),
    "MEMBER_OF": ("ROLE", 0),
    "PARTICIPATES_IN": ("ROLE", 0),
    "APPOINTED": ("ROLE", +1),
    "DISMISSED": ("ROLE", -1),
    "CONVENED": ("CONSULT", 0),
    "MET": ("CONSULT", 0),
    "NEGOTIATED_WITH": ("CONSULT", 0),
    "INFORMED": ("CONSULT", 0),
    "MEDIATED": ("CONSULT", 0),
    "SUPPORTS": ("SUPPORT", +1),
    "PRAISED": ("SUPPORT", +1),
    "RECOGNIZED": ("SUPPORT", +1),
    "AGREED_WITH": ("AGREE", +1),
    "APPROVED": ("AGREE", +1),
    "PROMISED": ("AGREE", +1),
    "COOPERATES_WITH": ("COOPERATE", +1),
    "AIDED": ("AID", +1),
    "CONCEDED_TO": ("CONCEDE", +1),
    "REQUESTED": ("REQUEST", 0),
    "DEMANDED": ("REQUEST", -1),
    "REJECTED": ("REJECT", -1),
    "VIOLATED": ("REJECT", -1),
    "CRITICIZED": ("ACCUSE", -1),
    "ACCUSED": ("ACCUSE", -1),
    "OPPOSES": ("ACCUSE", -1),
    "FEARS": ("ACCUSE", -1),
    "THREATENED": ("THREATEN", -1),
    "PROTESTED_AGAINST": ("PROTEST", -1),
    "SANCTIONED": ("SANCTION", -1),
    "WITHDREW_FROM": ("SANCTION", -1),
    "MOBILIZED_AGAINST": ("MOBILIZE", -1),
    "COERCED": ("COERCE", -1),
    "ATTACKED": ("ASSAULT", -1),
    "STATED": ("STATEMENT", 0),
    "CONFIRMED": ("STATEMENT", 0),
    "DENIED": ("STATEMENT", 0),
    "CONSIDERS": ("STATEMENT", 0),
    "PLANS": ("STATEMENT", 0),
    "WORKS_ON": ("STATEMENT", 0),
}


def test_relations_their_classes_and_stances_are_those_of_the_table_in_its_order():
    assert [(r.name, r.event_class, r.stance) for r in relations().values()] == [(n, *of) for n, of in TABLE.items()]


def test_intensity_has_the_sign_of_the_stance_and_keeps_to_goldsteins_scale():
    for relation in relations().values():
        assert (relation.intensity > 0) - (relation.intensity < 0) == relation.stance, relation.name
        assert abs(relation.intensity) <= 10, relation.name


def test_relations_that_hold_both_ways():
    both = {name for name, relation in relations().items() if relation.symmetric}
    assert both == {"MET", "NEGOTIATED_WITH", "AGREED_WITH", "COOPERATES_WITH"}


def test_relations_that_make_a_commitment():
    assert {name: r.commitment for name, r in relations().items() if r.commitment} == {
        "PROMISED": "pledge",
        "AGREED_WITH": "pledge",
        "PLANS": "pledge",
        "REJECTED": "refusal",
        "THREATENED": "threat",
        "DEMANDED": "demand",
        "REQUESTED": "request",
    }


@pytest.mark.parametrize(
    ("relation", "polarity", "modality", "words"),
    [
        ("CONVENED", "affirmed", "actual", "convened"),
        ("CONVENED", "negated", "actual", "did not convene"),
        ("INFORMED", "affirmed", "planned", "will inform"),
        ("INFORMED", "negated", "planned", "will not inform"),
        ("SUPPORTS", "negated", "actual", "does not support"),
        ("MEMBER_OF", "affirmed", "actual", "is a member of"),
        ("MEMBER_OF", "negated", "actual", "is not a member of"),
        ("MEMBER_OF", "negated", "planned", "will not be a member of"),
        ("AIDED", "affirmed", "possible", "may aid"),
        ("SUPPORTS", "affirmed", "required", "is asked to support"),
        ("SUPPORTS", "negated", "required", "is asked not to support"),
    ],
)
def test_edges_are_worded_by_polarity_and_modality(relation, polarity, modality, words):
    assert relations()[relation].label(polarity, modality) == words


def test_every_wording_of_every_edge_is_a_different_one():
    for relation in relations().values():
        labels = {
            relation.label(polarity, modality)
            for polarity in ("affirmed", "negated")
            for modality in ("actual", "planned", "possible", "required")
        }
        assert len(labels) == 8
