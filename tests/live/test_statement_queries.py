"""Who said what: whole answers on graphs whose answers are known, with what a wrong query would tell among them."""

import pytest
from known_graph import articles, claim, entity

import cypher
from graph.ask import UnknownNameError

pytestmark = pytest.mark.live

NAMESAKE = entity("Антон Рютте", "person", "anton", None, "Рютте")


def asked(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


def test_statements_about_are_of_speakers_and_of_words_not_of_deeds(kg):
    facts = [
        claim("2025-03-01", "Вести", "Франция", "AIDED", "Украина", speaker="Марк Рютте"),
        claim("2025-03-02", "Вести", "Польша", "PRAISED", "Украина"),
        claim("2025-03-03", "Вести", "Россия", "ATTACKED", "Украина"),
        claim("2025-03-04", "Вести", "Украина", "SUPPORTS", "Италия", polarity="negated", speaker="Дональд Трамп"),
        claim("2025-03-05", "Вести", "Франция", "AIDED", "Италия", speaker="Марк Рютте"),
        claim("2025-03-06", "Вести", "США", "AIDED", "Украина", modality="planned", speaker=NAMESAKE),
    ]
    kg.load(articles(facts))
    rows = kg.ask("statements-about", actor="Украина")
    assert asked(rows, "speaker", "subject", "object", "status", "polarity") == [
        ("Антон Рютте", "США", "Украина", "planned", "affirmed"),
        ("Дональд Трамп", "Украина", "Италия", "actual", "negated"),
        ("Польша", "Польша", "Украина", "actual", "affirmed"),
        ("Марк Рютте", "Франция", "Украина", "actual", "affirmed"),
    ]
    assert asked(kg.ask("statements-about", actor="Украина", speaker="Mark Rutte"), "speaker") == [("Марк Рютте",)]
    assert asked(kg.ask("statements-about", actor="Украина", speaker="Польша"), "sentence") == [(facts[1].sentence,)]
    assert asked(kg.ask("statements-about", actor="Украина", since="2025-03-02", as_of="2025-03-03"), "speaker") == [
        ("Польша",)
    ]


def test_a_contradiction_is_of_one_teller_on_one_thing(kg):
    yes = claim("2025-01-05", "Вести", "Венгрия", "SUPPORTS", "Украина")
    no = claim("2025-02-04", "Заря", "Венгрия", "SUPPORTS", "Украина", polarity="negated")
    facts = [
        yes,
        no,
        # denied by another, of another, otherwise meant, or merely planned
        claim("2025-02-01", "Вести", "Польша", "SUPPORTS", "Украина"),
        claim("2025-02-02", "Вести", "Польша", "SUPPORTS", "Украина", polarity="negated", speaker="Россия"),
        claim("2025-02-01", "Вести", "Италия", "SUPPORTS", "Украина"),
        claim("2025-02-02", "Вести", "Италия", "SUPPORTS", "Россия", polarity="negated"),
        claim("2025-02-01", "Вести", "Турция", "AIDED", "Украина", modality="planned"),
        claim("2025-02-02", "Вести", "Турция", "AIDED", "Украина", polarity="negated"),
    ]
    kg.load(articles(facts))
    (row,) = kg.ask("contradictions")
    assert (row["actor"], row["subject"], row["object"], row["status"]) == ("Венгрия", "Венгрия", "Украина", "actual")
    assert (row["affirmed"], row["denied"], row["days"]) == (1, 1, 30)
    assert (row["affirmed_sentence"], row["denied_sentence"]) == (yes.sentence, no.sentence)
    assert kg.ask("contradictions", actor="Венгрия").rows == kg.ask("contradictions").rows
    assert not kg.ask("contradictions", actor="Россия")
    assert not kg.ask("contradictions", as_of="2025-02-03")


def test_a_speaker_who_denies_what_it_said_contradicts_itself(kg):
    said = claim("2025-01-01", "Вести", "Россия", "ATTACKED", "Польша", speaker="Марк Рютте")
    inner = claim("2025-01-09", "Вести", "Россия", "ATTACKED", "Польша", speaker="Марк Рютте")
    denial = claim("2025-01-09", "Вести", "Марк Рютте", "DENIED", content="это", about=[inner])
    other = claim("2025-01-09", "Вести", "Россия", "ATTACKED", "Польша", speaker="Дональд Трамп")
    kg.load(articles([said, inner, denial, other]))
    rows = kg.ask("contradictions")
    assert asked(rows, "actor", "subject", "object", "affirmed_sentence", "denied_sentence", "days") == [
        ("Марк Рютте", "Россия", "Польша", said.sentence, inner.sentence, 8)
    ]
    assert not kg.ask("contradictions", actor="Трамп")


def test_meetings_contradict_whoever_is_named_first(kg):
    kg.load(
        articles(
            [
                claim("2025-01-01", "Вести", "Франция", "MET", "Турция", speaker="США"),
                claim("2025-01-02", "Вести", "Турция", "MET", "Франция", polarity="negated", speaker="США"),
            ]
        )
    )
    assert asked(kg.ask("contradictions", actor="США"), "actor", "days") == [("США", 1)]


def test_confirming_and_denying_one_matter_is_a_contradiction(kg):
    kg.load(
        articles(
            [
                claim("2025-01-03", "Вести", "Франция", "CONFIRMED", "план"),
                claim("2025-01-01", "Вести", "Франция", "DENIED", "план"),
                claim("2025-01-01", "Вести", "США", "DENIED", "план"),
            ]
        )
    )
    assert asked(kg.ask("contradictions"), "actor", "object", "days") == [("Франция", "план", -2)]


def test_words_change_where_the_same_act_is_told_otherwise_on_a_later_day(kg):
    planned = claim("2025-01-01", "Вести", "Франция", "AIDED", "Украина", modality="planned")
    given = claim("2025-02-01", "Вести", "Франция", "AIDED", "Украина")
    again = claim("2025-02-05", "Вести", "Франция", "AIDED", "Украина")
    denied = claim("2025-03-01", "Вести", "Франция", "AIDED", "Украина", polarity="negated", speaker="Франция")
    facts = [
        planned,
        given,
        again,
        denied,
        claim("2025-02-03", "Вести", "Франция", "AIDED", "Украина", polarity="negated", speaker="Россия"),
        claim("2025-02-03", "Вести", "Италия", "AIDED", "Украина"),
        claim("2025-02-03", "Вести", "Италия", "AIDED", "Украина", polarity="negated"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("changes-of-words", actor="Франция")
    assert asked(rows, "was_status", "was_polarity", "was_sentence", "status", "polarity", "sentence") == [
        ("actual", "affirmed", again.sentence, "actual", "negated", denied.sentence),
        ("planned", "affirmed", planned.sentence, "actual", "affirmed", given.sentence),
    ]
    assert len(kg.ask("changes-of-words", actor="Франция", target="Украина", as_of="2025-02-28")) == 1
    assert not kg.ask("changes-of-words", actor="Франция", target="Россия")
    assert not kg.ask("changes-of-words", actor="Италия")


def test_positions_are_towards_the_topic_or_in_words_on_it(kg):
    speech = claim("2025-01-05", "Вести", "Турция", "STATED", content="дать гарантии безопасности рано")
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "гарантии безопасности"),
        claim("2025-01-02", "Вести", "Венгрия", "OPPOSES", "гарантии безопасности"),
        claim("2025-01-03", "Вести", "Польша", "SUPPORTS", "гарантии безопасности", polarity="negated"),
        claim("2025-01-04", "Вести", "Италия", "SUPPORTS", "гарантии безопасности", modality="planned", speaker="НАТО"),
        speech,
        claim("2025-01-06", "Вести", "Китай", "STATED", content="гарантии качества"),
        claim("2025-01-07", "Вести", "США", "SUPPORTS", "план"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("positions-on", topic="гарантий безопасности")
    assert asked(rows, "holder", "position", "status", "polarity") == [
        ("Турция", "neutral", "actual", "affirmed"),
        ("НАТО", "for", "planned", "affirmed"),
        ("Польша", "against", "actual", "negated"),
        ("Венгрия", "against", "actual", "affirmed"),
        ("Франция", "for", "actual", "affirmed"),
    ]
    against = kg.ask("positions-on", topic="Гарантии безопасности", position="Against")
    assert asked(against, "holder") == [("Польша",), ("Венгрия",)]
    assert not kg.ask("positions-on", topic="реформа")


@pytest.mark.parametrize("topic", ['"', "+ -", "a) OR (b", "\\", "план AND"])
def test_a_topic_is_words_whatever_its_signs(holding, topic):
    kg = holding(articles([claim("2025-01-07", "Вести", "США", "SUPPORTS", "план")]))
    assert not kg.ask("positions-on", topic=topic)


def test_quotes_are_the_speakers_own_words(kg):
    inner = claim("2025-01-02", "Вести", "Россия", "ATTACKED", "Польша", speaker="Марк Рютте")
    facts = [
        claim("2025-01-01", "Вести", "Марк Рютте", "STATED", content="«мы готовы»"),
        inner,
        claim("2025-01-02", "Вести", "Марк Рютте", "STATED", content="на Польшу напали", about=[inner]),
        claim("2025-01-03", "Вести", "Марк Рютте", "PROMISED", "Украина", content="помочь"),
        claim("2025-01-04", "Вести", NAMESAKE, "STATED", content="чужое"),
        claim("2025-01-05", "Вести", "Марк Рютте", "STATED", content="со слов", speaker="Дональд Трамп"),
        claim("2025-01-06", "Вести", "Марк Рютте", "HOLDS_POSITION", "НАТО", content="генсек"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("quotes-of", actor="Марк Рютте")
    assert asked(rows, "quote", "verbatim", "about") == [
        ("помочь", False, []),
        ("на Польшу напали", False, ["Россия attacked Польша"]),
        ("«мы готовы»", True, []),
    ]
    assert asked(kg.ask("quotes-of", actor="Рютте", since="2025-01-04"), "actor") == [("Антон Рютте",)]


def test_speakers_are_counted_by_whom_they_speak_of(kg):
    facts = [
        claim("2025-01-01", "Вести", "Россия", "ATTACKED", "Польша", speaker="Марк Рютте"),
        claim("2025-01-02", "Вести", "Польша", "MET", "Италия", modality="planned", speaker="Марк Рютте"),
        claim("2025-01-03", "Вести", "США", "AIDED", "Польша", polarity="negated", speaker="Дональд Трамп"),
        claim("2025-01-04", "Вести", "Польша", "AIDED", "Италия", speaker="Польша"),
        claim("2025-01-05", "Вести", "США", "AIDED", "Польша"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("who-speaks-of", actor="Польша"), "speaker", "claims", "actual", "negated") == [
        ("Марк Рютте", 2, 1, 0),
        ("Дональд Трамп", 1, 1, 1),
    ]
    assert asked(kg.ask("who-is-spoken-of", actor="Рютте"), "other", "claims", "actual", "negated") == [
        ("Польша", 2, 1, 0),
        ("Италия", 1, 0, 0),
        ("Россия", 1, 1, 0),
    ]
    assert asked(kg.ask("who-speaks-of", actor="Польша", since="2025-01-02"), "speaker", "claims") == [
        ("Дональд Трамп", 1),
        ("Марк Рютте", 1),
    ]


def test_denials_are_what_is_denied_outright_or_told_in_the_negative(kg):
    inner = claim("2025-01-01", "Вести", "Россия", "ATTACKED", "Польша", speaker="Россия")
    facts = [
        inner,
        claim("2025-01-01", "Вести", "Россия", "DENIED", content="напала", about=[inner]),
        claim("2025-01-02", "Вести", "США", "AIDED", "Польша", polarity="negated", speaker="Россия"),
        claim("2025-01-03", "Вести", "США", "DENIED", "план"),
        claim("2025-01-04", "Вести", "США", "DENIED", "план", polarity="negated"),
        claim("2025-01-05", "Вести", "Италия", "AIDED", "Польша", polarity="negated"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("denials"), "denier", "subject", "object", "about", "polarity") == [
        ("США", "США", "план", [], "affirmed"),
        ("Россия", "США", "Польша", [], "negated"),
        ("Россия", "Россия", None, ["Россия attacked Польша"], "affirmed"),
    ]
    assert asked(kg.ask("denials", actor="РФ"), "subject") == [("США",), ("Россия",)]
    assert not kg.ask("denials", actor="Польша")


def test_an_outlet_is_told_from_others_in_any_case(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Заря", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-03", "Вести", "Украина", "STATED", content="готова", speaker="США"),
        claim("2025-01-04", "Вести", "Италия", "AIDED", "Украина", polarity="negated"),
        claim("2025-01-05", "Вести", "Италия", "AIDED", "Франция"),
        claim("2025-01-06", None, "Италия", "AIDED", "Украина"),
        claim("2025-01-07", "Вести", "Италия", "AIDED", "Украина", modality="planned"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("outlet-on", outlet="ВЕСТИ", actor="Украина")
    assert asked(rows, "outlet", "subject", "stance", "status", "said_by") == [
        ("Вести", "Италия", "for", "planned", None),
        ("Вести", "Италия", "against", "actual", None),
        ("Вести", "Украина", "neutral", "actual", "США"),
        ("Вести", "Франция", "for", "actual", None),
    ]
    assert not kg.ask("outlet-on", outlet="Вест", actor="Украина")
    counted = kg.ask("outlets-on", actor="Украина")
    assert asked(counted, "outlet", "claims", "articles", "support", "opposition", "pending") == [
        ("Вести", 3, 3, 1, 1, 1),
        ("Заря", 1, 1, 1, 0, 0),
    ]


@pytest.mark.parametrize("few", [1000, 1])
def test_a_very_well_known_actor_is_told_of_by_an_outlet_as_others_are(kg, few):
    said = [(1, "Вести", "Франция"), (2, "Заря", "Италия"), (3, "Вести", "Италия"), (4, None, "США")]
    facts = [claim(f"2025-01-0{day}", outlet, subject, "SUPPORTS", "Украина") for day, outlet, subject in said]
    kg.load(articles(facts))
    query = cypher.query("outlet-on")
    asked_for = query.bind({"outlet": "ВЕСТИ", "actor": "украина", "since": "2025-01-01"})
    text = query.text.replace("> 20000", "> 0").replace("<= 1000", f"<= {few}")
    assert [row["date"].day for row in kg.run(text, **asked_for)] == [3, 1]
    assert not kg.run(text, **{**asked_for, "outlet": "Вест"})
    assert [row["date"].day for row in kg.run(text, **{**asked_for, "limit": 1})] == [3]
    assert [row["date"].day for row in kg.run(text, **{**asked_for, "as_of": "2025-01-02"})] == [1]


ASKED = ("statements-about", "contradictions", "changes-of-words", "quotes-of", "who-speaks-of", "who-is-spoken-of",
         "denials", "outlets-on")  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_an_unknown_name_is_told_and_a_name_without_answers_gives_none(holding, name):
    facts = [claim("2025-01-01", "Вести", "Италия", "PARTICIPATES_IN", "саммит", modality="planned")]
    kg = holding(articles(facts))
    with pytest.raises(UnknownNameError, match="Никто"):
        kg.ask(name, actor="Никто")
    assert not kg.ask(name, actor="Италия")


def test_an_empty_graph_answers_nothing(kg):
    kg.ensure_schema()
    assert [kg.ask(name).rows for name in ("contradictions", "denials")] == [(), ()]
    assert not kg.ask("positions-on", topic="план")
