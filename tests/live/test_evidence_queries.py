"""What the graph rests on: whole answers on graphs whose answers are known, with decoys among them."""

import pytest
from known_graph import articles, claim

import cypher
from graph.ask import UnknownNameError

pytestmark = pytest.mark.live


def asked(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


SUPPORT = [
    claim("2025-01-01", "Вести", "Италия", "SUPPORTS", "Польша"),
    claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина", condition="если решит сейм",
          words={"subject": "Париж"}),
    claim("2025-01-02", "Заря", "Франция", "SUPPORTS", "Украина", polarity="negated", speaker="Россия"),
    claim("2025-01-03", "Вести", "Франция", "AIDED", "Украина", modality="planned"),
    claim("2025-01-04", None, "Франция", "AIDED", "Украина", article="безымянная"),
    claim("2025-01-05", "Заря", "Украина", "SUPPORTS", "Франция"),
]  # fmt: skip


def test_words_have_their_places_in_the_article(kg):
    made = articles(SUPPORT)
    kg.load(made)
    texts = {each.article.id: each.article.text for each in made}
    rows = kg.ask("words-behind", subject="Франция", object="Украина", relation="supports")
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["words"] for row in rows)
    assert asked(rows, "article", "part", "words", "polarity") == [
        ("Заря 2025-01-02", "subject", "Франция", "negated"),
        ("Заря 2025-01-02", "trigger", "does not support", "negated"),
        ("Заря 2025-01-02", "object", "Украина", "negated"),
        ("Заря 2025-01-02", "speaker", "Россия", "negated"),
        ("Вести 2025-01-01", "subject", "Париж", "affirmed"),
        ("Вести 2025-01-01", "trigger", "supports", "affirmed"),
        ("Вести 2025-01-01", "object", "Украина", "affirmed"),
        ("Вести 2025-01-01", "condition", "если решит сейм", "affirmed"),
    ]
    assert rows[4]["start"] > len(SUPPORT[0].sentence)


def test_articles_behind_say_so_in_that_direction(kg):
    kg.load(articles(SUPPORT))
    rows = kg.ask("articles-behind", subject="Франция", object="Украина")
    assert asked(rows, "article", "outlet", "claims", "actual", "negated", "sentences") == [
        ("безымянная", None, 1, 1, 0, [SUPPORT[4].sentence]),
        ("Вести 2025-01-03", "Вести", 1, 0, 0, [SUPPORT[3].sentence]),
        ("Заря 2025-01-02", "Заря", 1, 0, 1, [SUPPORT[2].sentence]),
        ("Вести 2025-01-01", "Вести", 1, 1, 0, [SUPPORT[1].sentence]),
    ]
    assert (
        len(kg.ask("articles-behind", subject="Франция", object="Украина", relation="AIDED", as_of="2025-01-03")) == 1
    )
    assert not kg.ask("articles-behind", subject="Франция", object="Польша")
    query = cypher.query("articles-behind")
    drawn = kg.run(query.text, **query.bind({"subject": "Франция", "object": "Украина", "limit": 1}))
    assert [set(node.labels) for node in drawn[0]["evidence"]] == [{"Article"}, {"Sentence"}, {"Claim"}]


def test_outlets_behind_are_counted_by_what_they_say_themselves(kg):
    kg.load(articles(SUPPORT))
    rows = kg.ask("outlets-behind", subject="Франция", object="Украина")
    assert asked(rows, "outlet", "articles", "claims", "actual", "negated", "own", "relations") == [
        ("Вести", 2, 2, 1, 0, 2, ["supports", "will aid"]),
        ("Заря", 1, 1, 0, 1, 0, ["does not support"]),
        (None, 1, 1, 1, 0, 1, ["aided"]),
    ]


def test_a_single_source_is_one_outlet_however_many_articles(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-01", "Вести", "Италия", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Заря", "Италия", "SUPPORTS", "Украина"),
        claim("2025-01-03", None, "Россия", "ATTACKED", "Украина", article="одна", polarity="negated"),
        claim("2025-01-03", None, "США", "ATTACKED", "Китай", article="одна"),
        claim("2025-01-04", None, "США", "ATTACKED", "Китай", article="другая"),
        claim("2025-01-05", "Заря", "Турция", "SANCTIONED", "Китай", modality="planned"),
    ]
    kg.load(articles(facts))
    columns = ("subject", "object", "status", "polarity", "claims", "outlet")
    assert asked(kg.ask("single-source"), *columns) == [
        ("Турция", "Китай", "planned", "affirmed", 1, "Заря"),
        ("Франция", "Украина", "actual", "affirmed", 2, "Вести"),
        ("Россия", "Украина", "actual", "negated", 1, None),
    ]
    assert asked(kg.ask("single-source", actor="Украина"), "subject") == [("Франция",), ("Россия",)]
    assert not kg.ask("single-source", actor="Италия")


def test_disputed_is_what_different_sources_tell_differently(kg):
    inner = claim("2025-01-06", "Вести", "Россия", "ATTACKED", "Польша", speaker="Россия")
    said = claim("2025-01-05", "Заря", "Россия", "ATTACKED", "Польша", speaker="США")
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Заря", "Франция", "SUPPORTS", "Украина", polarity="negated"),
        claim("2025-01-03", "Почта", "Франция", "SUPPORTS", "Украина", polarity="negated", speaker="Китай"),
        # one source, two acts, and what is only planned
        claim("2025-01-01", "Вести", "Италия", "SUPPORTS", "Украина"),
        claim("2025-01-02", "Вести", "Италия", "SUPPORTS", "Украина", polarity="negated"),
        claim("2025-01-01", "Вести", "Турция", "AIDED", "Украина", modality="planned"),
        claim("2025-01-02", "Заря", "Турция", "AIDED", "Украина", polarity="negated"),
        said,
        inner,
        claim("2025-01-06", "Вести", "Россия", "DENIED", content="напала", about=[inner]),
    ]
    kg.load(articles(facts))
    columns = ("subject", "object", "status", "affirmed_by", "denied_by", "affirmed", "denied")
    rows = kg.ask("disputed")
    assert asked(rows, *columns) == [
        ("Франция", "Украина", "actual", ["Вести"], ["Заря", "Китай"], 1, 2),
        ("Россия", "Польша", "actual", ["США"], ["Россия"], 1, 1),
    ]
    assert asked(rows, "affirmed_sentence", "denied_sentence")[1] == (said.sentence, inner.sentence)
    assert asked(kg.ask("disputed", actor="Польша"), "subject") == [("Россия",)]
    assert not kg.ask("disputed", actor="Италия")
    assert asked(kg.ask("disputed", since="2025-01-05"), "subject") == [("Россия",)]


def test_a_meeting_is_disputed_whoever_is_named_first(kg):
    kg.load(
        articles(
            [
                claim("2025-01-01", "Вести", "Франция", "MET", "Турция"),
                claim("2025-01-02", "Заря", "Турция", "MET", "Франция", polarity="negated"),
            ]
        )
    )
    assert asked(kg.ask("disputed"), "affirmed_by", "denied_by") == [(["Вести"], ["Заря"])]


def test_the_least_sure_come_first(kg):
    facts = [
        claim("2025-01-01", "Вести", "Франция", "SUPPORTS", "Украина", confidence=0.8),
        claim("2025-01-02", "Вести", "Италия", "SUPPORTS", "Польша", confidence=0.2, modality="possible"),
        claim("2025-01-03", "Вести", "Италия", "MET", "Польша", confidence=0.5, polarity="negated", speaker="Украина"),
    ]
    kg.load(articles(facts))
    assert asked(kg.ask("least-sure"), "confidence", "rule", "status", "polarity") == [
        (0.2, "supports.known", "possible", "affirmed"),
        (0.5, "met.known", "actual", "negated"),
        (0.8, "supports.known", "actual", "affirmed"),
    ]
    assert asked(kg.ask("least-sure", actor="Украина"), "confidence") == [(0.5,), (0.8,)]
    assert asked(kg.ask("least-sure", relation="supports", since="2025-01-02"), "confidence") == [(0.2,)]


def test_unknown_names_are_told(kg):
    kg.load(articles(SUPPORT))
    for name in ("words-behind", "articles-behind", "outlets-behind"):
        with pytest.raises(UnknownNameError, match="Никто"):
            kg.ask(name, subject="Франция", object="Никто")
    for name in ("single-source", "disputed", "least-sure"):
        with pytest.raises(UnknownNameError, match="Никто"):
            kg.ask(name, actor="Никто")


@pytest.mark.parametrize("name", ["single-source", "disputed", "least-sure"])
def test_an_empty_graph_rests_on_nothing(kg, name):
    kg.ensure_schema()
    assert not kg.ask(name)
