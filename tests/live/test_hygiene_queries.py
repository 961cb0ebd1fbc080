"""How well the graph is kept: whole answers on graphs whose answers are known, with decoys among them."""

import hashlib
from datetime import date

import pytest
from known_graph import articles, claim, entity

from extract.model import Article, Extraction, Sentence
from graph.decisions import Decision

pytestmark = pytest.mark.live


def asked(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


def silent(name, day, *sentences):
    """An article that states nothing."""
    text = " ".join(sentences)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    told, start = [], 0
    for index, words in enumerate(sentences):
        told.append(Sentence(f"{name}/{index}", index, start, start + len(words), words))
        start += len(words) + 1
    published = date.fromisoformat(day) if day else None
    return Extraction(Article(name, text, sha256, published, outlet="Вести", language="ru"), tuple(told), (), ())


def test_claims_are_counted_by_relation_and_period(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина", confidence=0.8),
        claim("2025-01-31", "Вести", "Италия", "SUPPORTS", "Украина", polarity="negated", confidence=0.6),
        claim("2025-01-31", "Вести", "Италия", "AIDED", "Украина", modality="planned"),
        claim("2025-02-01", "Вести", "Италия", "SUPPORTS", "Украина"),
        claim(None, None, "Италия", "SUPPORTS", "Украина", article="без дня"),
    ]
    kg.load(articles(facts))
    columns = ("period", "relation", "claims", "actual", "pending", "negated", "confidence")
    assert set(asked(kg.ask("counts-by-relation"), *columns)) == {
        (None, "SUPPORTS", 1, 1, 0, 0, 0.9),
        ("2025-02", "SUPPORTS", 1, 1, 0, 0, 0.9),
        ("2025-01", "SUPPORTS", 2, 1, 0, 1, 0.7),
        ("2025-01", "AIDED", 1, 0, 1, 0, 0.9),
    }
    quarters = kg.ask("counts-by-relation", by="quarter", relation="supports", since="2025-01-01")
    assert asked(quarters, "period", "claims") == [("2025-Q1", 3)]
    assert asked(kg.ask("counts-by-relation", by="year", as_of="2025-01-31"), "period", "claims") == [
        ("2025", 2),
        ("2025", 1),
    ]


def test_claims_without_an_object_are_told_with_their_words(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "STATED", content="готова", speaker="США"),
        claim("2025-01-02", "Вести", "Италия", "SUPPORTS", modality="planned"),
        claim("2025-01-03", "Вести", "Италия", "SUPPORTS", "Украина"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("claims-without-object"), "subject", "content", "status", "said_by", "rule") == [
        ("Италия", None, "planned", None, "supports.known"),
        ("Франция", "готова", "actual", "США", "stated.known"),
    ]
    assert asked(kg.ask("claims-without-object", relation="Stated"), "subject") == [("Франция",)]


def test_actors_that_share_a_name_look_alike_unless_both_are_known(kg):
    anton = entity("Антон Макрон", "person", "anton", None, "Макрон")
    named = entity("Рим", "group", "legion")
    facts = [
        claim("2025-01-01", "Вести", "Эммануэль Макрон", "MET", anton),
        claim("2025-01-01", "Вести", named, "MET", "Франция"),
        claim("2025-01-01", "Вести", "Италия", "MET", "Франция"),
        claim("2025-01-02", "Вести", entity("Рим", "event", "day"), "MET", "Франция"),
    ]
    kg.load(articles(facts))
    rows = kg.ask("alike-actors")
    assert {(frozenset({r["actor_id"], r["other_id"]}), r["mentions"]) for r in rows} == {
        (frozenset({"person:macron", "person:anton"}), 2),
        (frozenset({"group:legion", "state:IT"}), 2),
    }
    assert {tuple(row["names"]) for row in rows} == {("макрон",), ("рим",)}


def test_articles_without_claims_are_told_the_longest_first(kg):
    kg.load([
        *articles([claim("2025-01-01", "Вести", "Франция", "MET", "Италия")]),
        silent("короткая", "2025-01-01", "Шёл дождь."),
        silent("длинная", "2025-02-01", "Шёл снег.", "Потом растаял."),
    ])  # fmt: skip
    assert asked(kg.ask("articles-without-claims"), "article", "sentences", "first", "outlet") == [
        ("длинная", 2, "Шёл снег.", "Вести"),
        ("короткая", 1, "Шёл дождь.", "Вести"),
    ]
    assert asked(kg.ask("articles-without-claims", as_of="2025-01-31"), "article") == [("короткая",)]


def test_articles_without_a_date_are_told_with_what_dates_them(kg):
    facts = [
        claim(None, None, "Франция", "MET", "Италия", article="а", time=("в мае", "2025-05-01", "2025-05-31")),
        claim(None, None, "Франция", "MET", "США", article="а"),
        claim("2025-01-01", "Вести", "Франция", "MET", "США"),
    ]
    kg.load([*articles(facts), silent("б", None, "Шёл дождь.")])
    assert asked(kg.ask("articles-without-date"), "article", "claims", "dated") == [("а", 2, 1), ("б", 0, 0)]


def test_named_once_is_who_is_in_one_place_of_one_claim(kg):
    rain = entity("дождевики")
    facts = [
        claim("2025-01-01", "Вести", "Франция", "MET", rain),
        claim("2025-01-02", "Вести", "Франция", "PRAISED", "Франция", speaker="США"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("named-once"), "entity", "role", "words", "registered", "sentence") == [
        ("дождевики", "object", "дождевики", False, facts[0].sentence),
        ("США", "speaker", "США", True, facts[1].sentence),
    ]
    assert asked(kg.ask("named-once", kind="State"), "id") == [("state:US",)]


def test_decisions_are_told_with_whether_they_are_applied(kg):
    kg.load(articles([claim("2025-01-01", "Вести", entity("Макрошка", "person"), "MET", "Эммануэль Макрон")]))
    kg.decide(Decision("merge", "person:Макрошка", "person:macron", reason="прозвище", decided="2025-02-01T00:00:00"))
    kg.decide(Decision("rename", "person:macron", name="Э. Макрон", decided="2025-02-02T00:00:00"))
    assert asked(kg.ask("decisions"), "kind", "actor", "other", "name", "reason", "complete") == [
        ("rename", "person:macron", None, "Э. Макрон", None, True),
        ("merge", "person:Макрошка", "person:macron", None, "прозвище", True),
    ]
    kg.run("MATCH (d:Decision {kind: 'merge'}) SET d.pending = true")
    assert asked(kg.ask("decisions"), "complete") == [(True,), (False,)]


def test_outlets_are_counted(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "MET", "Италия"),
        claim("2025-01-01", "Вести", "Франция", "MET", "США"),
        claim(None, "Вести", "Франция", "MET", "США"),
        claim("2025-02-01", "Заря", "Франция", "MET", "США"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("outlets"), "outlet", "articles", "undated", "sentences", "claims") == [
        ("Вести", 2, 1, 3, 3),
        ("Заря", 1, 0, 1, 1),
    ]
    assert asked(kg.ask("outlets", since="2025-02-01"), "outlet") == [("Заря",)]


@pytest.mark.parametrize(
    "name",
    ["counts-by-relation", "claims-without-object", "alike-actors", "articles-without-claims", "articles-without-date",
     "named-once", "decisions", "outlets"],
)  # fmt: skip
def test_an_empty_graph_has_nothing_to_keep(kg, name):
    kg.ensure_schema()
    assert not kg.ask(name)
