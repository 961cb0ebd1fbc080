"""Questions about commitments, on a graph of known answers, with what a wrong question would take for one."""

from datetime import date

import pytest
from known_graph import articles, claim

import cypher
from graph.ask import UnknownNameError

pytestmark = pytest.mark.live

CALLED = "коалиция"
INTO = "вступление Украины в Евросоюз"


def planned(day, subject, relation, target, words, **more):
    """What somebody is going to do, told by one outlet."""
    return claim(day, "Вести", subject, relation, target, modality="planned", trigger=words, **more)


TANKS = planned("2025-01-10", "Франция", "AIDED", "Украина", "передать", content="20 танков")
PROMISED = claim(
    "2025-01-10", "Вести", "Франция", "PROMISED", "Украина",
    content="передать 20 танков", due=("до 1 марта", "2025-03-01"), about=[TANKS],
)  # fmt: skip
GIVEN = claim("2025-03-10", "Заря", "Франция", "AIDED", "Украина", content="20 танков", trigger="передала")

TROOPS = claim(
    "2025-01-11", "Вести", "США", "DEMANDED", "Россия", content="вывести войска", due=("до 20 января", "2025-01-20")
)
RENEWED = claim(
    "2025-01-25", "Вести", "США", "DEMANDED", "Россия",
    content="вывести войска", due=("до 1 апреля", "2025-04-01"), trigger="назначили новый срок",
)  # fmt: skip

CEASE = claim("2025-01-15", "Вести", "Россия", "PROMISED", "Украина", content="прекратить обстрелы", speaker="Россия")
AGAIN = claim("2025-01-16", "Заря", "Россия", "PROMISED", "Украина", content="прекратить обстрелы")
BROKE = claim("2025-02-20", "Заря", "Россия", "VIOLATED", content="прекратить обстрелы", speaker="Украина")

JETS = claim("2025-02-01", "Вести", "Украина", "REQUESTED", "Польша", content="передать самолёты")
NO_JETS = claim("2025-02-05", "Заря", "Польша", "REJECTED", "Украина", content="передать самолёты")
YES_JETS = claim("2025-04-05", "Заря", "Польша", "PROMISED", "Украина", content="передать самолёты")
ROCKETS = claim("2025-02-02", "Вести", "Украина", "REQUESTED", "Италия", content="передать ракеты")
IF_ROCKETS = claim(
    "2025-02-06", "Заря", "Италия", "PROMISED", "Украина",
    content="передать ракеты", condition="в случае согласия США", awaits=["США"],
)  # fmt: skip
PORTS = claim(
    "2025-02-03", "Вести", "Украина", "DEMANDED", "Германия", content="закрыть порты", due=("до 1 июля", "2025-07-01")
)
YES_PORTS = claim("2025-02-07", "Заря", "Германия", "PROMISED", "Украина", content="закрыть порты")
STRAITS = claim(
    "2025-02-04", "Вести", "Украина", "REQUESTED", "Турция", content="открыть проливы", due=("до 1 мая", "2025-05-01")
)

ENTRY = claim("2025-02-10", "Вести", "Венгрия", "PROMISED", "Украина", content=f"одобрить {INTO}")
NO_ENTRY = claim("2025-02-25", "Заря", "Венгрия", "REJECTED", "Польша", content=f"одобрить {INTO}")
AID = planned("2025-03-01", "Германия", "AIDED", "Польша", "поставит", content="ракеты")
NO_AID = planned("2025-03-05", "Германия", "AIDED", "Польша", "не поставит", content="ракет", polarity="negated")
NO_OTHER_AID = planned("2025-03-06", "Германия", "AIDED", "Польша", "не поставит", content="танки", polarity="negated")
NO_AID_FOR_OTHERS = planned(
    "2025-03-07", "Германия", "AIDED", "Китай", "не поставит", content="ракеты", polarity="negated"
)
HELP = planned("2025-03-11", "Турция", "AIDED", "Италия", "помочь")
HELPS = claim("2025-03-11", "Вести", "Турция", "PROMISED", "Италия", content="помочь Италии", about=[HELP])
BAN = planned("2025-03-12", "Турция", "SANCTIONED", "Италия", "ввести санкции против")
BANS = claim("2025-03-12", "Вести", "Турция", "THREATENED", "Италия", content="ввести санкции", about=[BAN])

BELONGS = claim("2025-01-01", "Вести", "Франция", "MEMBER_OF", CALLED)
JOINED = claim("2025-01-05", "Вести", "Польша", "MEMBER_OF", CALLED)
WATCH = claim("2025-02-15", "Вести", CALLED, "PROMISED", "Украина", content="направить наблюдателей")
ASKED = claim("2025-02-16", "Вести", "Украина", "REQUESTED", CALLED, content="прислать врачей")

FACTS = [
    *(TANKS, PROMISED, GIVEN, TROOPS, RENEWED, CEASE, AGAIN, BROKE, JETS, NO_JETS, YES_JETS, ROCKETS, IF_ROCKETS),
    *(PORTS, YES_PORTS, STRAITS, ENTRY, NO_ENTRY, AID, NO_AID, NO_OTHER_AID, NO_AID_FOR_OTHERS, HELP, HELPS),
    *(BAN, BANS, BELONGS, JOINED, WATCH, ASKED),
    claim("2025-01-02", "Вести", "Италия", "MEMBER_OF", CALLED),
    claim("2025-02-09", "Заря", "Италия", "WITHDREW_FROM", CALLED),
    claim("2025-01-03", "Заря", "Турция", "MEMBER_OF", CALLED, condition="если пригласят"),
    claim("2025-03-02", "Вести", "Германия", "MEMBER_OF", CALLED),
    claim("2025-06-01", "Вести", "Китай", "PRAISED", "Турция"),
]


@pytest.fixture(scope="module")
def made():
    """The articles that say so."""
    return articles(FACTS)


@pytest.fixture
def known(holding, made):
    """The graph that holds them."""
    return holding(made)


def rows(result, *columns):
    return [tuple(row[column] for column in columns) for row in result]


def day(text):
    return date.fromisoformat(text)


def test_commitments_of_an_actor_are_those_that_it_owes(known):
    found = known.ask("commitments-of", actor="Польша")
    assert rows(found, "kind", "state", "creditor", "consequent", "moved", "sentence") == [
        ("pledge", "active", "Украина", "передать самолёты", None, YES_JETS.sentence),
        ("refusal", "cancelled", "Украина", "передать самолёты", day("2025-04-05"), NO_JETS.sentence),
        ("request", "active", "Украина", "передать самолёты", day("2025-04-05"), JETS.sentence),
    ]
    assert rows(known.ask("commitments-of", actor="Poland", kind="Request", language="en"), "debtor", "reason") == [
        ("Poland", "promised in answer: Польша (“передать самолёты”)")
    ]
    assert not known.ask("commitments-of", actor="Украина")


def test_commitments_to_an_actor_are_those_owed_to_it_by_state(known):
    found = known.ask("commitments-to", actor="Украина", state="Active")
    assert rows(found, "debtor", "kind", "date") == [
        ("Польша", "pledge", day("2025-04-05")),
        (CALLED, "pledge", day("2025-02-15")),
        ("Германия", "pledge", day("2025-02-07")),
        ("Германия", "demand", day("2025-02-03")),
        ("Польша", "request", day("2025-02-01")),
    ]
    assert len(known.ask("commitments-to", actor="Украина", limit=2)) == 2
    assert rows(known.ask("commitments-to", actor="Украина", since="2025-04-01"), "debtor") == [("Польша",)]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2025-01-09", None),
        ("2025-01-10", "active"),
        ("2025-03-01", "active"),  # the last day on which it can be done
        ("2025-03-02", "expired"),
        ("2025-03-10", "satisfied"),
        ("2026-01-01", "satisfied"),
    ],
)
def test_the_state_is_that_of_the_day(known, as_of, state):
    found = known.ask("commitments-of", actor="Франция", as_of=as_of)
    assert rows(found, "state") == ([(state,)] if state else [])


def test_open_requests_tell_who_answered_and_how(known):
    found = known.ask("open-requests", as_of="2025-02-28")
    assert rows(found, "requester", "asked", "kind", "answer", "state", "answered", "answer_sentence") == [
        ("Украина", CALLED, "request", "silent", "requested", None, None),
        ("Украина", "Турция", "request", "silent", "requested", None, None),
        ("Украина", "Германия", "demand", "agreed", "active", day("2025-02-07"), YES_PORTS.sentence),
        ("Украина", "Италия", "request", "conditional", "conditional", day("2025-02-06"), IF_ROCKETS.sentence),
        ("Украина", "Польша", "request", "refused", "rejected", day("2025-02-05"), NO_JETS.sentence),
        ("США", "Россия", "demand", "silent", "requested", None, None),
    ]
    assert rows(known.ask("open-requests", asked="Польша", language="en"), "requester", "answer", "reason") == [
        ("Ukraine", "agreed", "promised in answer: Польша (“передать самолёты”)")
    ]
    assert rows(known.ask("open-requests", requester="Украина", answer="Silent"), "asked") == [(CALLED,)]
    assert not known.ask("open-requests", requester="Украина", asked="Россия")


def test_refusals_tell_what_they_answer(known):
    found = known.ask("refusals")
    assert rows(found, "refuser", "refused", "state", "answers", "asked", "asked_by") == [
        ("Германия", "Китай", "active", None, None, None),
        ("Германия", "Польша", "active", None, None, None),
        ("Германия", "Польша", "active", None, None, None),
        ("Венгрия", "Польша", "active", "pledge", f"одобрить {INTO}", "Украина"),
        ("Польша", "Украина", "cancelled", "request", "передать самолёты", "Украина"),
    ]
    assert rows(known.ask("refusals", actor="Польша", as_of="2025-04-04"), "state", "asked_sentence") == [
        ("active", JETS.sentence)
    ]
    assert rows(known.ask("refusals", other="Украина"), "refuser") == [("Польша",)]
    assert not known.ask("refusals", actor="Польша", state="active")


def test_conditional_commitments_tell_what_they_wait_for(known):
    (found,) = known.ask("conditional-commitments", language="en")
    assert (found["debtor"], found["condition"], found["awaits"]) == (
        "Italy",
        "в случае согласия США",
        ["United States"],
    )
    for asked in ({"awaited": "Вашингтон"}, {"actor": "Украина"}, {"awaited": "США", "actor": "Италия"}):
        assert rows(known.ask("conditional-commitments", **asked), "claim") == [(found["claim"],)]
    assert not known.ask("conditional-commitments", awaited="США", actor="Франция")
    assert not known.ask("conditional-commitments", as_of="2025-02-05")


def test_what_is_done_later_is_due_before(known):
    wanted = ("due", "days_left", "state", "debtor", "words")
    assert rows(known.ask("due", as_of="2025-02-20"), *wanted) == [
        (day("2025-03-01"), 9, "active", "Франция", "до 1 марта")
    ]
    assert rows(known.ask("due", as_of="2025-03-01"), "days_left", "debtor") == [
        (0, "Франция"),
    ]
    assert rows(known.ask("due", as_of="2025-02-20", within_days=90, actor="Украина"), "debtor", "state") == [
        ("Франция", "active"),
        ("Турция", "requested"),
    ]
    # without a day, as of the newest article's
    assert rows(known.ask("due"), "due", "days_left", "state", "debtor") == [
        (day("2025-07-01"), 30, "active", "Германия")
    ]


def test_what_is_done_later_is_overdue_before(known):
    wanted = ("due", "days_late", "state", "debtor", "sentence")
    assert rows(known.ask("overdue", as_of="2025-03-05"), *wanted) == [
        (day("2025-03-01"), 4, "active", "Франция", PROMISED.sentence)
    ]
    assert not known.ask("overdue", as_of="2025-03-10")
    assert rows(known.ask("overdue"), "debtor", "days_late", "state") == [
        ("Россия", 61, "requested"),
        ("Турция", 31, "requested"),
    ]
    assert rows(known.ask("overdue", as_of="2025-07-15", actor="Германия"), "days_late", "state") == [(14, "active")]


def test_a_deadline_that_was_renewed_later_is_the_former_one_before(known):
    def of_russia(query, as_of):
        return rows(
            known.ask(query, actor="Россия", as_of=as_of, **({"within_days": 90} if query == "due" else {})), "due"
        )

    assert of_russia("due", "2025-01-15") == [(day("2025-01-20"),)]
    assert of_russia("overdue", "2025-01-22") == [(day("2025-01-20"),)]
    assert of_russia("due", "2025-01-22") == []
    assert of_russia("due", "2025-02-01") == [(day("2025-04-01"),)]
    assert of_russia("overdue", "2025-02-01") == []


def test_broken_promises_stand_beside_what_broke_them(known):
    (found,) = known.ask("broken-promises", language="en")
    assert (found["debtor"], found["creditor"], found["reason"]) == (
        "Russia",
        "Ukraine",
        "broken: Россия (“прекратить обстрелы”)",
    )
    assert (found["promised"], found["promise_sentence"], found["promise_outlet"], found["promise_by"]) == (
        day("2025-01-15"), CEASE.sentence, "Вести", "Russia",
    )  # fmt: skip
    assert (found["broken"], found["breach_sentence"], found["breach_outlet"], found["breach_by"]) == (
        day("2025-02-20"), BROKE.sentence, "Заря", "Ukraine",
    )  # fmt: skip
    assert len(known.ask("broken-promises", actor="РФ", other="Украина")) == 1
    assert not known.ask("broken-promises", other="США")
    assert not known.ask("broken-promises", as_of="2025-02-19")
    assert not known.ask("broken-promises", since="2025-02-21")


COUNTS = ("kind", "made", "kept", "broken", "open", "conditional", "cancelled", "expired", "refused", "kept_share")


def test_a_record_counts_what_became_of_commitments(known):
    assert rows(known.ask("record-of", actor="Польша"), *COUNTS) == [
        ("all", 3, 0, 0, 2, 0, 1, 0, 0, None),
        ("pledge", 1, 0, 0, 1, 0, 0, 0, 0, None),
        ("refusal", 1, 0, 0, 0, 0, 1, 0, 0, None),
        ("request", 1, 0, 0, 1, 0, 0, 0, 0, None),
    ]
    assert rows(known.ask("record-of", actor="Польша", as_of="2025-03-01"), *COUNTS)[-1] == (
        *("request", 1, 0, 0, 0, 0, 0, 0, 1, None),
    )
    assert rows(known.ask("record-of", actor="Россия"), *COUNTS) == [
        ("all", 2, 0, 1, 0, 0, 0, 1, 0, 0.0),
        ("demand", 1, 0, 0, 0, 0, 0, 1, 0, None),
        ("pledge", 1, 0, 1, 0, 0, 0, 0, 0, 0.0),
    ]
    assert rows(known.ask("record-of", actor="Франция"), "kind", "kept", "kept_share") == [
        ("all", 1, 1.0),
        ("pledge", 1, 1.0),
    ]
    assert rows(known.ask("record-of", actor="Италия"), "kind", "open", "conditional")[0] == ("all", 2, 2)


def test_promises_contradict_each_other_if_both_cannot_be_kept(known):
    found = known.ask("contradicting-promises")
    assert rows(found, "debtor", "contradiction", "earlier_sentence", "later_sentence") == [
        ("Польша", "promised and refused", NO_JETS.sentence, YES_JETS.sentence),
        ("Турция", "contrary deeds", HELPS.sentence, BANS.sentence),
        ("Германия", "promised and refused", AID.sentence, NO_AID.sentence),
        ("Венгрия", "promised and refused", ENTRY.sentence, NO_ENTRY.sentence),
    ]
    hungary = found[3]
    assert (hungary["earlier_creditor"], hungary["later_creditor"]) == ("Украина", "Польша")
    assert (hungary["earlier_state"], hungary["later_kind"]) == ("cancelled", "refusal")
    assert rows(known.ask("contradicting-promises", actor="Turkey"), "later_kind") == [("threat",)]
    assert rows(known.ask("contradicting-promises", as_of="2025-03-04"), "debtor") == [("Венгрия",)]
    assert rows(known.ask("contradicting-promises", since="2025-03-12"), "debtor") == [("Польша",), ("Турция",)]


def test_the_deeds_that_are_contrary_are_those_of_the_life_of_commitments():
    from graph.lifecycle.wording import contrary

    text = cypher.query("contradicting-promises").text
    for relation, others in contrary().items():
        line = next(line.strip() for line in text.splitlines() if line.strip().startswith(f"{relation}: ["))
        assert all(f"'{other}'" in line for other in others)
        assert line.count("'") == 2 * len(others)


def test_a_coalition_binds_those_who_belonged_to_it_on_the_day(known):
    found = known.ask("bound-by", coalition=CALLED)
    assert rows(found, "member", "consequent", "promised", "member_on", "member_sentence") == [
        ("Польша", "направить наблюдателей", day("2025-02-15"), day("2025-01-05"), JOINED.sentence),
        ("Франция", "направить наблюдателей", day("2025-02-15"), day("2025-01-01"), BELONGS.sentence),
    ]
    assert rows(known.ask("bound-by"), "member") == rows(found, "member")
    assert rows(known.ask("bound-by", member="France", language="en"), "member", "creditor") == [("France", "Ukraine")]
    for none in ({"member": "Италия"}, {"member": "Германия"}, {"coalition": "США"}, {"as_of": "2025-02-14"}):
        assert not known.ask("bound-by", **none)


def test_the_life_of_a_commitment_is_told_in_order(known):
    (pledge,) = known.ask("broken-promises")
    found = known.ask("life-of", commitment=pledge["commitment"], language="en")
    assert rows(found, "date", "event", "before", "state", "reason", "sentence", "outlet") == [
        (day("2025-01-15"), "made", None, "active", None, CEASE.sentence, "Вести"),
        (day("2025-01-16"), "told again", None, None, None, AGAIN.sentence, "Заря"),
        (
            *(day("2025-02-20"), "moved", "active", "violated", "broken: Россия (“прекратить обстрелы”)"),
            *(BROKE.sentence, "Заря"),
        ),
    ]
    assert rows(found, "likeness") == [(None,), (1.0,), (None,)]
    assert known.ask("life-of", commitment=pledge["promise_claim"], language="en").rows == found.rows
    assert rows(known.ask("life-of", commitment=pledge["commitment"], as_of="2025-02-19"), "event") == [
        ("made",),
        ("told again",),
    ]
    assert not known.ask("life-of", commitment="nothing")


def test_moves_are_told_from_a_day_on(known):
    wanted = ("date", "before", "state", "kind", "debtor", "sentence")
    assert rows(known.ask("moves", since="2025-04-02"), *wanted) == [
        (day("2025-05-01"), "requested", "expired", "request", "Турция", STRAITS.sentence),
        (day("2025-04-05"), "rejected", "active", "request", "Польша", YES_JETS.sentence),
        (day("2025-04-05"), "active", "cancelled", "refusal", "Польша", YES_JETS.sentence),
    ]
    assert rows(known.ask("moves", actor="Франция"), "state") == [("satisfied",), ("expired",)]
    renewed = known.ask("moves", state="Requested", language="en")
    assert rows(renewed, "date", "before", "due", "reason") == [
        (day("2025-01-25"), "expired", day("2025-04-01"), "a new deadline: США (“вывести войска”)")
    ]


def test_a_picture_draws_parties_and_claims(known):
    query = cypher.query("commitment-picture")
    (row,) = known.run(query.text, **query.bind({"actor": "Италия", "state": "conditional", "kind": "pledge"}))
    drawn = {
        (path.relationships[0].type, path.nodes[1].get("name", path.nodes[1].get("relation"))) for path in row["paths"]
    }
    assert drawn == {("DEBTOR", "Италия"), ("CREDITOR", "Украина"), ("AWAITS", "США"), ("MADE_BY", "PROMISED")}
    assert (row["kind"], row["state"], row["condition"]) == ("pledge", "conditional", "в случае согласия США")


@pytest.mark.parametrize(
    "query", [q for q in cypher.queries().values() if q.folder == "commitments"], ids=lambda q: q.name
)
def test_unknown_names_and_days_before_all_are_answered(known, query):
    names = [parameter.name for parameter in query.parameters if parameter.type == "name"]
    given = {p.name: "Франция" for p in query.parameters if p.required}
    for name in names:
        with pytest.raises(UnknownNameError, match=f"{name}: nothing in the graph is called 'Тридевятое'"):
            known.ask(query.name, **{**given, name: "Тридевятое"})
    assert not known.ask(query.name, **given, as_of="1990-01-01")


def test_a_graph_without_commitments_answers_nothing(kg):
    kg.ensure_schema()
    asked = [q for q in cypher.queries().values() if q.folder == "commitments"]
    assert [q.name for q in asked if not any(p.required for p in q.parameters) and kg.ask(q.name)] == []
