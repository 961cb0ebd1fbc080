"""Questions about support, on a graph whose answers are known, with what a wrong question would take for an answer."""

from datetime import date
from math import log2

import pytest
from known_graph import articles, claim, entity

from graph.ask import UnknownNameError

pytestmark = pytest.mark.live

ONE, TWO = (entity("Иванов", "person", key, None, "Иванов") for key in ("minister", "deputy"))

HAILED = claim("2025-01-10", "Вести", "Франция", "SUPPORTS", "Украина")
AIDED = claim("2025-02-10", "Заря", "Франция", "AIDED", "Украина")
AIDED_TOO = claim("2025-02-10", "Маяк", "Франция", "AIDED", "Украина")
BLAMED = claim("2025-01-05", "Вести", "Польша", "CRITICIZED", "Украина")
SIDED = claim("2025-03-05", "Вести", "Польша", "SUPPORTS", "Украина")
BACKED = claim("2025-01-07", "Вести", "Венгрия", "SUPPORTS", "Украина")
SANCTIONED = claim("2025-03-07", "Вести", "Венгрия", "SANCTIONED", "Украина")
PLANNED = claim(
    "2025-02-01", "Вести", "Германия", "AIDED", "Украина", modality="planned", condition="если решит бундестаг"
)
PROMISED = claim("2025-03-01", "Заря", "Германия", "PROMISED", "Украина", condition="если согласятся союзники")
TRADED = claim("2025-02-20", "Вести", "Турция", "COOPERATES_WITH", "Украина")
WORKED = claim("2025-02-02", "Вести", "Германия", "COOPERATES_WITH", "Франция")
QUARREL = claim("2025-03-10", "Вести", "Польша", "CRITICIZED", "Турция")

FACTS = [
    *(HAILED, AIDED, AIDED_TOO, BLAMED, SIDED, BACKED, SANCTIONED, PLANNED, PROMISED, TRADED, WORKED, QUARREL),
    claim("2025-02-23", "Вести", "Турция", "SUPPORTS", "Украина", condition="если будет мир"),
    claim("2025-02-05", "Вести", "Италия", "SUPPORTS", "Украина", polarity="negated"),
    claim("2025-02-21", "Вести", "США", "SUPPORTS", "Украина", modality="required"),
    claim("2025-02-22", "Вести", "Китай", "SUPPORTS", "Украина", modality="possible"),
    claim("2025-02-11", "Вести", "Украина", "PRAISED", "Франция"),
    claim("2025-02-25", "Вести", "Франция", "PRAISED", "Турция"),
    claim("2025-02-03", "Вести", "США", "AGREED_WITH", "Китай"),
    claim("2025-01-01", "Вести", "Россия", "ATTACKED", "Украина"),
    claim("2025-01-20", "Вести", "Украина", "ATTACKED", "Россия"),
    claim("2025-01-11", "Вести", "Франция", "CRITICIZED", "Россия"),
    claim("2025-01-12", "Вести", "Польша", "CRITICIZED", "Россия"),
    claim("2025-02-15", "Вести", "Китай", "PROMISED", "Россия"),
    claim("2025-02-16", "Вести", "Китай", "SUPPORTS", "Россия", modality="planned"),
    claim("2025-02-17", "Вести", "Россия", "THREATENED", "Франция", modality="planned"),
    claim("2025-02-18", "Вести", "Россия", "ATTACKED", "Польша", polarity="negated"),
    claim("2025-02-24", "Вести", "Турция", "SUPPORTS", ONE),
    claim("2025-02-24", "Вести", "Китай", "SUPPORTS", TWO),
]


@pytest.fixture
def known(holding):
    return holding(articles(FACTS))


def rows(result, *columns):
    return [tuple(row[column] for column in columns) for row in result]


def weight(intensity, day, claims=1, outlets=1, today=date(2025, 3, 31), half_life=365):
    """What a relation adds to a score, as the header of the query says."""
    recency = 0.5 ** ((today - date.fromisoformat(day)).days / half_life)
    return intensity * recency * (log2(1 + claims) + log2(1 + outlets)) / 2


def test_scores_add_up_relations_by_intensity_recency_claims_and_outlets(known):
    found = known.ask("top-supporters-of", actor="Украина", as_of="2025-03-31")
    expected = [
        ("Франция", weight(7, "2025-02-10", 2, 2) + weight(3.8, "2025-01-10"), 3, 3, 3),
        ("Турция", weight(6, "2025-02-20"), 1, 1, 1),
        ("Польша", weight(3.8, "2025-03-05"), 1, 1, 1),
        ("Венгрия", weight(3.8, "2025-01-07"), 1, 1, 1),
        ("Италия", weight(-3.8, "2025-02-05"), 1, 1, 1),
    ]
    assert rows(found, "supporter", "claims", "articles", "outlets") == [(who, *counts) for who, _, *counts in expected]
    assert [row["score"] for row in found] == [round(score, 2) for _, score, *_ in expected]
    assert found[0]["makings"] == ["aided: 7.0 × 0.91 × 1.58", "supports: 3.8 × 0.86 × 1.0"]
    assert found[0]["sentence"] in {AIDED.sentence, AIDED_TOO.sentence}
    assert (found[0]["first"], found[0]["last"]) == (date(2025, 1, 10), date(2025, 2, 10))


def test_scores_are_as_of_a_day_and_since_one(known):
    def supporters(**period):
        return rows(known.ask("top-supporters-of", actor="Украина", language="en", **period), "supporter", "claims")

    assert supporters(as_of="2025-01-31") == [("France", 1), ("Hungary", 1)]
    assert supporters(since="2025-03-01") == [("Poland", 1)]


def test_a_shorter_half_life_forgets_sooner(known):
    old, new = (
        known.ask("top-supporters-of", actor="Украина", as_of="2025-03-31", half_life=days)[-2]["score"]
        for days in (30, 3650)
    )
    assert old < new


def test_namesakes_are_all_told_of(known):
    found = rows(known.ask("top-supporters-of", actor="Иванов"), "supporter", "supported")
    assert sorted(found) == [("Китай", "Иванов"), ("Турция", "Иванов")]
    assert rows(known.ask("top-supporters-of", actor=TWO.id), "supporter") == [("Китай",)]


def test_opponents_are_scored_the_most_hostile_first(known):
    found = known.ask("top-opponents-of", actor="Украина", as_of="2025-03-31")
    assert rows(found, "opponent", "score") == [
        ("Венгрия", round(weight(-8, "2025-03-07"), 2)),
        ("Россия", round(weight(-9, "2025-01-01"), 2)),
        ("Италия", round(weight(-3.8, "2025-02-05"), 2)),
        ("Польша", round(weight(-2, "2025-01-05"), 2)),
    ]
    assert rows(known.ask("top-opponents-of", actor="Польша"), "opponent") == []


def test_scores_of_all_pairs_tell_symmetric_support_both_ways(known):
    found = known.ask("support-scores", as_of="2025-03-31")
    pairs = rows(found, "supporter", "supported")
    assert pairs[0] == ("Франция", "Украина")
    assert {("Турция", "Украина"), ("Украина", "Турция"), ("США", "Китай"), ("Китай", "США")} <= set(pairs)
    assert pairs[-1] == ("Италия", "Украина")
    assert not {("Германия", "Украина"), ("США", "Украина"), ("Китай", "Украина"), ("Китай", "Россия")} & set(pairs)


def test_stance_over_time_counts_what_is_actual_and_shows_the_rest_as_pending(known):
    by_month = known.ask("stance-between", actor="Украина", other="Польша")
    columns = ("period", "holder", "stance", "balance", "support", "opposition", "pending")
    assert rows(by_month, *columns) == [
        ("2025-03", "Польша", "for", 3.8, 1, 0, 0),
        ("2025-01", "Польша", "against", -2.0, 0, 1, 0),
    ]
    by_quarter = known.ask("stance-between", actor="Франция", other="Kyiv", by="quarter")
    assert rows(by_quarter, *columns) == [
        ("2025-Q1", "Украина", "for", 3.4, 1, 0, 0),
        ("2025-Q1", "Франция", "for", 17.8, 3, 0, 0),
    ]
    pending = known.ask("stance-between", actor="Германия", other="Украина", by="year")
    assert rows(pending, *columns) == [("2025", "Германия", "none", 0.0, 0, 0, 2)]
    assert by_month.rows == known.ask("stance-between", actor="Польша", other="Украина").rows


def test_symmetric_claims_are_a_stance_of_both(known):
    found = known.ask("stance-between", actor="Турция", other="Украина", as_of="2025-02-21")
    assert rows(found, "holder", "target", "support", "pending") == [
        ("Турция", "Украина", 1, 0),
        ("Украина", "Турция", 1, 0),
    ]


def test_common_allies_are_on_good_terms_with_both(known):
    found = known.ask("common-allies", actor="Украина", other="Франция")
    assert rows(found, "ally", "actor", "with_actor", "other", "with_other") == [
        ("Турция", "Украина", 6.0, "Франция", 3.4)
    ]
    assert not known.ask("common-allies", actor="Украина", other="Франция", as_of="2025-02-24")
    assert not known.ask("common-allies", actor="Украина", other="Германия", as_of="2025-02-01")


def test_common_adversaries_are_on_bad_terms_with_both(known):
    found = known.ask("common-adversaries", actor="Украина", other="Франция", language="en")
    assert rows(found, "adversary", "with_actor", "with_other", "claims") == [("Russia", -18.0, -2.0, 3)]


def test_a_chain_goes_along_given_support_and_cooperation_either_way(known):
    (chain,) = known.ask("support-chain", actor="Германия", other="Украина")
    assert (chain["length"], chain["chain"]) == (2, ["Германия", "Франция", "Украина"])
    assert chain["sentences"][0] == WORKED.sentence
    assert chain["relations"][0] == "cooperates with"
    assert not known.ask("support-chain", actor="Германия", other="Украина", as_of="2025-01-31")
    assert not known.ask("support-chain", actor="Китай", other="Россия")
    assert not known.ask("support-chain", actor="Украина", other="Польша")


def test_a_chain_is_told_from_the_first_whichever_of_the_two_is_more_connected(kg):
    busy = [claim("2025-01-01", "Вести", "Франция", "MET", other) for other in ("Китай", "Турция", "Польша", "Россия")]
    supports = [("Франция", "Италия"), ("Италия", "Украина")]
    kg.load(articles([*busy, *(claim("2025-01-02", "Вести", one, "SUPPORTS", other) for one, other in supports)]))
    (chain,) = kg.ask("support-chain", actor="Франция", other="Украина")
    assert (chain["chain"], chain["relations"]) == (["Франция", "Италия", "Украина"], ["supports", "supports"])
    assert not kg.ask("support-chain", actor="Украина", other="Франция")


def test_friends_at_odds_are_told_with_what_parts_them(known):
    found = known.ask("friends-at-odds", actor="Украина")
    assert rows(found, "friend", "other_friend", "between", "sentence") == [
        ("Польша", "Турция", -2.0, QUARREL.sentence)
    ]
    assert not known.ask("friends-at-odds", actor="Украина", as_of="2025-03-09")


def test_a_triad_of_two_friends_and_a_quarrel_is_unbalanced(known):
    found = known.ask("unbalanced-triads")
    assert rows(found, "friend", "one", "other", "with_one", "with_other", "between", "claims") == [
        ("Украина", "Польша", "Турция", 1.8, 6.0, -2.0, 4)
    ]
    assert not known.ask("unbalanced-triads", least=2)


def test_blocs_are_connected_by_mutual_support(known):
    found = known.ask("blocs", least=1)
    assert [(row["bloc"], sorted(row["members"]), row["ties"], row["density"]) for row in found] == [
        (1, ["Германия", "Турция", "Украина", "Франция"], 3, 0.5),
        (2, ["Китай", "США"], 1, 1.0),
    ]
    assert not known.ask("blocs", least=2)
    assert rows(known.ask("blocs", least=1, as_of="2025-02-09"), "size") == [(2,), (2,)]


def test_a_move_is_told_with_the_sentence_before_and_the_one_after(known):
    (move,) = known.ask("moved-to-support", actor="Украина")
    assert (move["mover"], move["moved"], move["after_days"]) == ("Польша", date(2025, 3, 5), 59)
    assert (move["was_sentence"], move["now_sentence"]) == (BLAMED.sentence, SIDED.sentence)
    (back,) = known.ask("moved-to-oppose", actor="Украина")
    assert (back["mover"], back["moved"]) == ("Венгрия", date(2025, 3, 7))
    assert (back["was_sentence"], back["now_sentence"]) == (BACKED.sentence, SANCTIONED.sentence)


def test_moves_are_as_of_a_day_and_since_one(known):
    assert not known.ask("moved-to-support", actor="Украина", as_of="2025-03-04")
    assert not known.ask("moved-to-support", actor="Украина", since="2025-03-06")
    assert not known.ask("moved-to-oppose", actor="Украина", as_of="2025-03-06")


def test_whoever_turned_back_has_not_moved_but_each_turn_is_told(kg):
    blamed, hailed, blamed_again = (
        claim(day, "Вести", "Китай", relation, "Украина")
        for day, relation in (("2025-01-01", "ACCUSED"), ("2025-02-01", "PRAISED"), ("2025-03-01", "ACCUSED"))
    )
    kg.load(articles([blamed, hailed, blamed_again]))
    assert not kg.ask("moved-to-support", actor="Украина")
    assert rows(kg.ask("moved-to-oppose", actor="Украина"), "mover", "now_claim") == [("Китай", "Вести 2025-03-01/0#0")]
    assert rows(kg.ask("moved-to-support", actor="Украина", as_of="2025-02-15"), "mover") == [("Китай",)]
    turns = kg.ask("turning-points", actor="Украина", other="Китай")
    assert rows(turns, "date", "turn", "was_sentence", "now_sentence") == [
        (date(2025, 3, 1), "to oppose", hailed.sentence, blamed_again.sentence),
        (date(2025, 2, 1), "to support", blamed.sentence, hailed.sentence),
    ]


def test_only_those_who_never_gave_it_freely_support_conditionally(known):
    found = known.ask("conditional-support", actor="Украина")
    assert rows(found, "supporter", "status", "condition", "sentence") == [
        ("Германия", "promised", "если согласятся союзники", PROMISED.sentence),
        ("Германия", "planned", "если решит бундестаг", PLANNED.sentence),
    ]
    later = known.ask("conditional-support", actor="Украина", since="2025-02-21")
    assert rows(later, "supporter", "status") == [("Германия", "promised"), ("Турция", "conditional")]


def test_supporters_since_a_day_tell_what_they_made_it_depend_on(known):
    found = known.ask("supporters-since", actor="Украина", since="2025-02-02")
    assert rows(found, "supporter", "status", "given", "withheld", "conditions") == [
        ("Франция", "given", 2, 0, []),
        ("Турция", "given", 1, 0, ["если будет мир"]),
        ("Польша", "given", 1, 0, []),
        ("Германия", "promised", 0, 0, ["если согласятся союзники"]),
        ("Китай", "possible", 0, 0, []),
        ("США", "asked for", 0, 0, []),
        ("Италия", "withheld", 0, 1, []),
    ]


def test_whom_an_actor_supports_is_told_by_status(known):
    found = known.ask("supported-by", actor="Китай")
    assert rows(found, "supported", "status") == [
        ("Иванов", "given"),
        ("США", "given"),
        ("Украина", "possible"),
        ("Россия", "planned"),
        ("Россия", "promised"),
    ]


def test_rivals_are_against_each_other_in_deed_not_in_plan(known):
    assert rows(known.ask("rivals"), "actor", "other", "by_actor", "by_other", "intensity") == [
        ("Россия", "Украина", 1, 1, -9.0)
    ]
    assert not known.ask("rivals", least=2)


def test_promises_and_plans_are_no_support_to_an_isolated_actor(known):
    found = known.ask("without-supporters")
    assert rows(found, "actor", "opponents", "strongest") == [("Россия", 3, ["Франция", "Польша", "Украина"])]
    known.load(articles([claim("2025-04-01", "Заря", "Китай", "SUPPORTS", "Россия")]))
    assert not known.ask("without-supporters")
    assert rows(known.ask("without-supporters", as_of="2025-03-31"), "actor") == [("Россия",)]


ASKED = {
    "top-supporters-of": {"actor": "Украина"},
    "top-opponents-of": {"actor": "Украина"},
    "stance-between": {"actor": "Украина", "other": "Украина"},
    "common-allies": {"actor": "Украина", "other": "Украина"},
    "common-adversaries": {"actor": "Украина", "other": "Украина"},
    "support-chain": {"actor": "Украина", "other": "Украина"},
    "friends-at-odds": {"actor": "Украина"},
    "moved-to-support": {"actor": "Украина"},
    "moved-to-oppose": {"actor": "Украина"},
    "turning-points": {"actor": "Украина", "other": "Украина"},
    "conditional-support": {"actor": "Украина"},
    "supporters-since": {"actor": "Украина", "since": "2025-01-01"},
    "supported-by": {"actor": "Украина"},
}


@pytest.mark.parametrize("query", ["support-scores", "unbalanced-triads", "blocs", "rivals", "without-supporters"])
def test_an_empty_graph_has_no_answers(kg, query):
    kg.ensure_schema()
    assert not kg.ask(query)


def test_an_actor_of_whom_nothing_of_the_kind_is_told_has_no_answers(kg):
    kg.load(articles([claim("2025-01-01", "Вести", "Украина", "STATED", content="всё")]))
    assert {query: len(kg.ask(query, **asked)) for query, asked in ASKED.items()} == dict.fromkeys(ASKED, 0)


def test_an_unknown_name_is_answered_with_near_ones(known):
    for query, asked in ASKED.items():
        with pytest.raises(UnknownNameError, match="did you mean Украина"):
            known.ask(query, **(asked | {"actor": "Украена"}))
