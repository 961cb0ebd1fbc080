"""Actors and what becomes of them: whole answers on graphs whose answers are known, with decoys among them."""

import pytest
from known_graph import articles, claim, entity

import cypher
from graph.ask import UnknownNameError

pytestmark = pytest.mark.live

NAMESAKE = entity("Антон Макрон", "person", "anton", None, "Макрон")


def asked(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


def drawn(kg, name, **parameters):
    """The rows of a query with what Neo4j Browser draws."""
    query = cypher.query(name)
    return kg.run(query.text, **query.bind(parameters))


def test_a_timeline_goes_by_events_where_their_days_are_told(kg):
    facts = [
        claim("2025-03-10", "Вести", "Эммануэль Макрон", "MET", "США", time=("в мае", "2025-05-01", "2025-05-31"),
              modality="planned"),
        claim("2025-03-12", "Вести", "Эммануэль Макрон", "PRAISED", "Италия"),
        claim("2025-03-14", "Вести", "Россия", "CRITICIZED", "Эммануэль Макрон", polarity="negated",
              time=("в январе", "2025-01-01", "2025-01-31")),
        claim("2025-03-15", "Вести", NAMESAKE, "MET", "Италия"),
        claim("2025-03-16", "Вести", "Италия", "MET", "США", speaker="Эммануэль Макрон"),
    ]  # fmt: skip
    kg.load(articles(facts))
    rows = kg.ask("timeline", actor="Emmanuel Macron")
    assert [
        (str(r["day"]), str(r["until"]), r["dated_by"], r["subject"], r["status"], r["polarity"]) for r in rows
    ] == [
        ("2025-05-01", "2025-05-31", "event", "Эммануэль Макрон", "planned", "affirmed"),
        ("2025-03-12", "None", "publication", "Эммануэль Макрон", "actual", "affirmed"),
        ("2025-01-01", "2025-01-31", "event", "Россия", "actual", "negated"),
    ]
    assert len(kg.ask("timeline", actor="Emmanuel Macron", since="2025-04-01")) == 1
    assert asked(kg.ask("timeline", actor="Антон Макрон"), "object") == [("Италия",)]


def test_a_neighbourhood_counts_both_directions_and_draws_them(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Вести", "Украина", "CRITICIZED", "Франция"),
        claim("2025-01-03", "Вести", "Франция", "AIDED", "Украина", modality="planned"),
        claim("2025-01-04", "Вести", "Франция", "SUPPORTS", "Италия", polarity="negated"),
        claim("2025-01-05", "Вести", "Италия", "SUPPORTS", "Украина"),
        claim("2025-02-05", "Вести", "Франция", "PARTICIPATES_IN", "саммит"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("neighbourhood", actor="Париж")
    assert asked(rows, "other", "kind", "claims", "support", "opposition", "pending", "relations") == [
        ("Украина", "state", 3, 1, 1, 1, ["criticised", "supports", "will aid"]),
        ("Италия", "state", 1, 0, 1, 0, ["does not support"]),
        ("саммит", "event", 1, 0, 0, 0, ["takes part in"]),
    ]
    assert asked(kg.ask("neighbourhood", actor="Париж", kind="State"), "other") == [("Украина",), ("Италия",)]
    assert asked(kg.ask("neighbourhood", actor="Париж", since="2025-01-02", as_of="2025-01-03"), "claims") == [(2,)]
    first = drawn(kg, "neighbourhood", actor="Париж")[0]
    assert [node["name"] for node in first["actors"]] == ["Франция", "Украина"]
    assert sorted(r.type for r in first["triples"]) == ["AIDED", "CRITICIZED", "SUPPORTS"]
    query = cypher.query("neighbourhood")
    busier = kg.run(query.text.replace("> 200", "> 2"), **query.bind({"actor": "париж"}))
    assert [len(row["triples"]) for row in busier] == [1, 1, 1]  # of three claims as of one


def test_the_most_active_are_those_of_the_most_actual_claims(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Вести", "Франция", "STATED", content="готова"),
        claim("2025-01-03", "Вести", "Италия", "SUPPORTS", "Украина"),
        *(claim(f"2025-01-0{n}", "Вести", "Италия", "AIDED", "Украина", modality="planned") for n in (4, 5, 6)),
        claim("2025-01-07", "Вести", "Эммануэль Макрон", "AIDED", "Украина", polarity="negated"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("most-active"), "actor", "acts", "pending", "denied") == [
        ("Франция", 2, 0, 0),
        ("Италия", 1, 3, 0),
        ("Эммануэль Макрон", 0, 0, 1),
    ]
    assert asked(kg.ask("most-active", kind="person"), "id") == [("person:macron",)]
    assert asked(kg.ask("most-active", since="2025-01-02", as_of="2025-01-05"), "actor", "acts", "pending") == [
        ("Италия", 1, 2),
        ("Франция", 1, 0),
    ]


def test_the_most_targeted_are_those_against_whom_the_most_is_actual(kg):
    facts = [
        claim("2025-01-01", "Вести", "Россия", "ATTACKED", "Украина"),
        claim("2025-01-02", "Вести", "Венгрия", "SUPPORTS", "Украина", polarity="negated"),
        claim("2025-01-03", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-03", "Вести", "Франция", "MET", "Украина"),
        *(claim(f"2025-02-0{n}", "Вести", "Франция", "SANCTIONED", "Россия", modality="planned") for n in range(1, 6)),
        claim("2025-01-04", "Вести", "Италия", "CRITICIZED", "Россия", polarity="negated"),
        claim("2025-01-04", "Вести", "Италия", "OPPOSES", "план"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("most-targeted"), "actor", "opposition", "opponents", "support", "neutral", "pending") == [
        ("Украина", 2, 2, 1, 1, 0),
        ("Россия", 0, 0, 0, 1, 5),
    ]
    assert asked(kg.ask("most-targeted", as_of="2025-01-01"), "actor", "opposition", "support") == [("Украина", 1, 0)]
    assert asked(kg.ask("most-targeted", since="2025-02-05"), "actor", "pending") == [("Россия", 1)]
    assert not kg.ask("most-targeted", kind="person")


def test_kinds_are_counted_with_their_most_frequent(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Вести", "Франция", "AIDED", entity("беженцы")),
        claim("2025-01-02", "Вести", "Франция", "PARTICIPATES_IN", "саммит"),
    ]
    kg.load(articles(facts))
    assert asked(
        kg.ask("actors-by-kind", language="en"), "kind", "entities", "registered", "acts", "targets", "most"
    ) == [
        ("state", 2, 2, 3, 1, "France"),
        ("event", 1, 0, 0, 1, "саммит"),
        ("group", 1, 0, 0, 1, "беженцы"),
    ]


def test_doubtful_actors_are_those_of_low_scores(kg):
    facts = [
        claim("2025-01-01", "Вести", "Эммануэль Макрон", "MET", "США", words={"subject": "Он"},
              methods={"subject": ("pronoun", 0.5)}),
        claim("2025-01-02", "Вести", "Эммануэль Макрон", "MET", "США", words={"subject": "он"},
              methods={"subject": ("pronoun", 0.3)}),
        claim("2025-01-03", "Вести", "Италия", "MET", "США", words={"object": "союзник"},
              methods={"object": ("antecedent", 0.6)}),
        claim("2025-01-04", "Вести", entity("кто-то"), "MET", "США", methods={"subject": ("unresolved", 0.0)}),
        claim("2025-01-05", "Вести", "Италия", "MET", "США", methods={"subject": ("office", 0.8)}),
    ]  # fmt: skip
    kg.load(articles(facts))
    assert asked(kg.ask("doubtful-actors"), "actor", "words", "mentions", "method", "score", "example") == [
        ("Эммануэль Макрон", "он", 2, "pronoun", 0.4, facts[0].sentence),
        ("США", "союзник", 1, "antecedent", 0.6, facts[2].sentence),
    ]
    assert asked(kg.ask("doubtful-actors", below_percent=50), "actor", "mentions") == [("Эммануэль Макрон", 1)]


def test_named_by_office_only_is_who_is_never_called_by_name(kg):
    facts = [
        claim("2025-01-01", "Вести", "Эммануэль Макрон", "MET", "США", words={"subject": "Президент Франции"},
              methods={"subject": ("office", 0.9)}),
        claim("2025-01-02", "Вести", "США", "MET", "Эммануэль Макрон", words={"object": "глава Франции"},
              methods={"object": ("office", 0.7)}),
        claim("2025-01-01", "Вести", "Марк Рютте", "MET", "США", methods={"subject": ("office", 0.9)}),
        claim("2025-01-02", "Вести", "Италия", "MET", "США", speaker="Марк Рютте"),
        claim("2025-01-02", "Вести", "Италия", "MET", "США", methods={"subject": ("office", 0.9)}),
    ]  # fmt: skip
    kg.load(articles(facts))
    assert asked(kg.ask("named-by-office-only"), "id", "mentions", "words", "score") == [
        ("person:macron", 2, ["глава франции", "президент франции"], 0.8)
    ]


def test_co_mentioned_are_those_of_the_same_sentences(kg):
    first = claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина", speaker="Марк Рютте")
    facts = [
        first,
        claim("2025-01-01", "Вести", "Италия", "MET", "США", beside=first),
        claim("2025-01-01", "Вести", "Китай", "MET", "США"),
        claim("2025-02-01", "Вести", "Украина", "MET", "Франция", polarity="negated"),
        claim("2025-02-02", "Вести", "Франция", "PARTICIPATES_IN", "саммит"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("co-mentioned", actor="Франция"), "other", "sentences", "related") == [
        ("Украина", 2, 2),
        ("Италия", 1, 0),
        ("Марк Рютте", 1, 0),
        ("США", 1, 0),
    ]
    assert asked(kg.ask("co-mentioned", actor="Франция", since="2025-02-01"), "other") == [("Украина",)]


@pytest.mark.parametrize("name", ["timeline", "neighbourhood", "co-mentioned"])
def test_an_unknown_actor_is_told(holding, name):
    kg = holding(articles([claim("2025-01-01", "Вести", "Италия", "MET", "США")]))
    with pytest.raises(UnknownNameError, match="Никто"):
        kg.ask(name, actor="Никто")


@pytest.mark.parametrize(
    "name", ["most-active", "most-targeted", "actors-by-kind", "doubtful-actors", "named-by-office-only"]
)
def test_an_empty_graph_has_no_actors(kg, name):
    kg.ensure_schema()
    assert not kg.ask(name)
