"""Questions about coalitions and events, on a graph of known answers, with what a wrong question would take for one."""

from datetime import date

import pytest
from known_graph import articles, claim, entity

from graph.ask import UnknownNameError

pytestmark = pytest.mark.live

MACRON, TRUMP, RUTTE, ZELENSKY = "Эммануэль Макрон", "Дональд Трамп", "Марк Рютте", "Владимир Зеленский"
MAY = ("в мае", "2025-05-01", "2025-05-31")
SUMMIT = entity("саммит", "event", "another")

CONVENED = claim("2025-02-01", "Вести", MACRON, "CONVENED", "саммит", time=("в феврале", "2025-02-01", "2025-02-28"))
ASKED = claim("2025-02-01", "Вести", "Украина", "REQUESTED", MACRON, beside=CONVENED)
HELP = claim("2025-02-01", "Вести", "Польша", "REQUESTED", MACRON, content="помочь", beside=CONVENED)
TALKS = claim("2025-03-01", "Вести", "Германия", "CONVENED", "переговоры", modality="required")
URGED = claim("2025-03-01", "Вести", "НАТО", "REQUESTED", "Германия", content="созвать переговоры", about=[TALKS])
INVITED = claim("2025-02-03", "Заря", MACRON, "REQUESTED", "Турция", content="прибыть на саммит в Париже")
AWAY = claim("2025-02-03", "Заря", "Турция", "PARTICIPATES_IN", "саммит", polarity="negated")
WANTED = claim("2025-02-02", "Вести", "Польша", "PARTICIPATES_IN", "саммит", modality="required", speaker="Франция")
STAYED = claim("2025-02-04", "Вести", "Польша", "PARTICIPATES_IN", "саммит", polarity="negated", modality="planned")
LEFT = claim("2025-03-01", "Заря", "Германия", "WITHDREW_FROM", "НАТО")
JOINED = claim("2025-01-02", "Вести", "Германия", "MEMBER_OF", "НАТО")
BELONGS = claim("2025-01-01", "Вести", "Франция", "MEMBER_OF", "НАТО")

FACTS = [
    *(CONVENED, ASKED, HELP, TALKS, URGED, INVITED, AWAY, WANTED, STAYED, LEFT, JOINED, BELONGS),
    claim("2025-02-03", "Заря", "Венгрия", "PARTICIPATES_IN", "саммит", polarity="negated"),
    claim("2025-02-03", "Маяк", MACRON, "REQUESTED", "Венгрия", content="открыть границу"),
    claim("2025-02-05", "Вести", "Германия", "PARTICIPATES_IN", "саммит"),
    claim("2025-01-20", "Вести", "Италия", "PARTICIPATES_IN", "саммит", modality="planned"),
    claim("2025-04-01", "Вести", "Германия", "CONVENED", "встреча", modality="planned", time=MAY),
    claim(
        "2025-04-02", "Вести", "Франция", "PARTICIPATES_IN", "встреча", modality="planned", condition="если пригласят"
    ),
    claim("2025-04-02", "Вести", "Италия", "PARTICIPATES_IN", "встреча", modality="possible"),
    claim("2025-04-03", "Вести", "Венгрия", "PARTICIPATES_IN", "встреча", modality="planned", polarity="negated"),
    claim("2025-01-03", "Вести", "Украина", "MEMBER_OF", "НАТО", modality="planned"),
    claim("2025-01-04", "Вести", "Китай", "MEMBER_OF", "НАТО", polarity="negated"),
    claim("2025-01-05", "Вести", "Турция", "MEMBER_OF", "НАТО", condition="если изменит закон"),
    claim("2025-01-06", "Вести", "Россия", "PARTICIPATES_IN", "НАТО"),
    claim("2025-01-07", "Вести", "Венгрия", "WITHDREW_FROM", "НАТО", modality="planned"),
    claim("2025-01-07", "Вести", "Франция", "MEMBER_OF", "Евросоюз"),
    claim("2025-01-08", "Вести", "Польша", "MEMBER_OF", "Евросоюз"),
    claim("2025-01-08", "Вести", "Италия", "MEMBER_OF", "Евросоюз", modality="possible"),
    claim("2025-02-02", "Вести", MACRON, "MET", TRUMP),
    claim("2025-02-02", "Заря", TRUMP, "MET", MACRON),
    claim("2025-03-02", "Вести", TRUMP, "NEGOTIATED_WITH", MACRON),
    claim("2025-03-05", "Вести", MACRON, "MET", ZELENSKY, modality="planned"),
    claim("2025-03-06", "Вести", MACRON, "MET", RUTTE, polarity="negated"),
    claim("2025-03-07", "Вести", MACRON, "MET", SUMMIT),
]


@pytest.fixture
def known(holding):
    return holding(articles(FACTS))


def rows(result, *columns):
    return [tuple(row[column] for column in columns) for row in result]


def test_the_last_that_is_told_of_a_membership_decides(known):
    found = known.ask("members-of", organization="NATO")
    assert rows(found, "member", "status", "condition", "last") == [
        ("Франция", "member", None, date(2025, 1, 1)),
        ("Турция", "conditional", "если изменит закон", date(2025, 1, 5)),
        ("Германия", "former", None, date(2025, 3, 1)),
        ("Китай", "not a member", None, date(2025, 1, 4)),
        ("Украина", "planned", None, date(2025, 1, 3)),
    ]
    german = next(row for row in found if row["member"] == "Германия")
    assert (german["first"], german["sentence"]) == (date(2025, 1, 2), LEFT.sentence)


def test_membership_is_told_as_of_a_day(known):
    then = rows(known.ask("members-of", organization="НАТО", as_of="2025-02-28"), "member", "status")
    assert ("Германия", "member") in then
    assert rows(known.ask("members-of", organization="НАТО", as_of="2025-01-02"), "member") == [
        ("Германия",),
        ("Франция",),
    ]


def test_memberships_of_an_actor(known):
    found = known.ask("memberships-of", actor="Франция", language="en")
    assert rows(found, "organization", "status") == [("European Union", "member"), ("NATO", "member")]
    assert rows(known.ask("memberships-of", actor="Италия"), "organization", "status") == [("Евросоюз", "possible")]
    assert not known.ask("memberships-of", actor="Россия")


def test_only_what_both_belong_to_still_is_shared(known):
    assert rows(known.ask("shared-memberships", actor="Франция", other="Польша"), "organization") == [("Евросоюз",)]
    assert not known.ask("shared-memberships", actor="Франция", other="Италия")
    assert not known.ask("shared-memberships", actor="Франция", other="Германия")
    then = known.ask("shared-memberships", actor="Франция", other="Германия", as_of="2025-02-28")
    assert rows(then, "organization", "actor_sentence", "other_sentence") == [
        ("НАТО", BELONGS.sentence, JOINED.sentence)
    ]


def test_a_request_is_to_convene_if_it_is_about_that_or_says_nothing_else(known):
    found = known.ask("at-whose-request")
    assert rows(found, "requester", "convener", "event", "status", "convened") == [
        ("НАТО", "Германия", "переговоры", "asked for", False),
        ("Украина", MACRON, "саммит", "actual", True),
    ]
    assert rows(known.ask("at-whose-request", event="саммит"), "requester") == [("Украина",)]
    assert not known.ask("at-whose-request", event="саммит", as_of="2025-01-31")


def test_absentees_are_those_who_were_invited(known):
    found = known.ask("absentees")
    assert rows(found, "absentee", "event", "status", "invited_by", "invitation", "sentence") == [
        ("Польша", "саммит", "planned", "Франция", WANTED.sentence, STAYED.sentence),
        ("Турция", "саммит", "actual", MACRON, INVITED.sentence, AWAY.sentence),
    ]
    assert found.rows == known.ask("absentees", event="саммит").rows
    assert not known.ask("absentees", event="встреча")


def test_events_of_an_actor_tell_its_part_the_time_and_the_others(known):
    found = known.ask("events-of", actor="Макрон")
    assert rows(found, "relation", "event", "status", "time", "day") == [
        ("met", "саммит", "actual", None, None),
        ("convened", "саммит", "actual", "в феврале", date(2025, 2, 1)),
    ]
    assert found[1]["others"] == ["Германия", "Италия", "Польша"]
    away = known.ask("events-of", actor="Турция")
    assert rows(away, "relation", "event", "polarity") == [("does not take part in", "саммит", "negated")]


def test_what_took_place_is_no_longer_planned(known):
    (meeting,) = known.ask("planned-events")
    assert (meeting["event"], meeting["status"]) == ("встреча", "planned")
    assert (meeting["time"], meeting["day"]) == ("в мае", date(2025, 5, 1))
    assert (meeting["conveners"], meeting["participants"]) == (["Германия"], ["Франция"])
    assert (meeting["absent"], meeting["conditions"]) == (["Венгрия"], ["если пригласят"])
    assert rows(known.ask("planned-events", as_of="2025-01-31"), "event", "participants") == [("саммит", ["Италия"])]


def test_past_events_tell_who_came_and_who_did_not(known):
    (summit,) = known.ask("past-events")
    assert (summit["event"], summit["conveners"], summit["participants"]) == ("саммит", [MACRON], ["Германия"])
    assert summit["absent"] == ["Венгрия", "Польша", "Турция"]
    assert (summit["first"], summit["last"]) == (date(2025, 2, 1), date(2025, 2, 5))
    assert rows(known.ask("past-events", as_of="2025-02-01"), "participants", "absent") == [([], [])]


def test_meetings_are_counted_apart_from_plans_and_denials(known):
    columns = ("other", "status", "met", "talks", "days", "pending", "denied", "last")
    assert rows(known.ask("meetings-of", actor="Макрон"), *columns) == [
        (TRUMP, "actual", 2, 1, 2, 0, 0, date(2025, 3, 2)),
        (ZELENSKY, "planned", 0, 0, 0, 1, 0, date(2025, 3, 5)),
        (RUTTE, "denied", 0, 0, 0, 0, 1, date(2025, 3, 6)),
    ]
    before = known.ask("meetings-of", actor="Трамп", as_of="2025-02-28", language="en")
    assert rows(before, "other", "met", "talks", "days") == [("Emmanuel Macron", 2, 0, 1)]


def test_who_met_whom_is_one_row_a_pair(known):
    found = known.ask("who-met-whom")
    assert rows(found, "status", "met", "talks") == [("actual", 2, 1), ("planned", 0, 0), ("denied", 0, 0)]
    assert {found[0]["actor"], found[0]["other"]} == {MACRON, TRUMP}
    assert len(known.ask("who-met-whom", since="2025-03-05")) == 2


@pytest.mark.parametrize("query", ["at-whose-request", "absentees", "planned-events", "past-events", "who-met-whom"])
def test_an_empty_graph_has_no_answers(kg, query):
    kg.ensure_schema()
    assert not kg.ask(query)


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("members-of", {"organization": "Евросаюз"}),
        ("memberships-of", {"actor": "Евросаюз"}),
        ("shared-memberships", {"actor": "Франция", "other": "Евросаюз"}),
        ("at-whose-request", {"event": "Евросаюз"}),
        ("absentees", {"event": "Евросаюз"}),
        ("events-of", {"actor": "Евросаюз"}),
        ("meetings-of", {"actor": "Евросаюз"}),
    ],
)
def test_an_unknown_name_is_answered_with_near_ones(known, query, asked):
    with pytest.raises(UnknownNameError, match="did you mean Евросоюз"):
        known.ask(query, **asked)
