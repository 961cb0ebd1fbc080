"""A graph in which every query finds something, made by a fixed draw: every relation, polarity, modality, and gap."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from typing import Any

from known_graph import CAST, Fact, articles, claim, entity, office

from allegiance import Library, Record, Rows
from cypher import Query, queries
from extract.model import Article, Extraction, Sentence
from extract.relations import relations
from graph import GraphError

#: Who acts, and whom the questions are about.
ACTORS = ("Украина", "Россия", "США", "Франция", "Эммануэль Макрон", "Дональд Трамп", "НАТО", "коалиция")
THINGS = ("коалиция", "саммит", "переговоры", "гарантии безопасности", "план")
OUTLETS = ("Вести", "Заря", "Голос", None)
FIRST = date(2024, 1, 15)


def rich() -> list[Extraction]:
    """The articles: about 400 claims of two years; some articles have no day, some no outlet."""
    draw = random.Random(7)
    facts: list[Fact] = []
    for number in range(10):
        for relation in relations():
            day = None if draw.random() < 0.1 else FIRST + timedelta(days=30 * draw.randrange(24))
            subject = draw.choice(ACTORS)
            others = [name for name in (*ACTORS, *(THINGS if draw.random() < 0.4 else ())) if name != subject]
            inner = facts[-1] if facts and relation == "STATED" else None
            facts.append(
                claim(
                    inner.day if inner else day,
                    inner.outlet if inner else draw.choice(OUTLETS),
                    subject,
                    relation,
                    None if draw.random() < 0.1 else draw.choice(others),
                    polarity="negated" if draw.random() < 0.2 else "affirmed",
                    modality=draw.choice(("actual", "actual", "planned", "possible", "required")),
                    content=f"усилить помощь {number}" if draw.random() < 0.5 else None,
                    condition="в случае согласия" if draw.random() < 0.2 else None,
                    time=("к марту", date(2026, 1, 1), date(2026, 3, 1)) if draw.random() < 0.3 else None,
                    speaker=draw.choice(ACTORS) if draw.random() < 0.3 else None,
                    about=[inner] if inner else (),
                    methods={"subject": ("unresolved", 0.3)} if draw.random() < 0.1 else None,
                )
            )
    offices = [
        office("Эммануэль Макрон", "Франция", "президент", "2017-05-14"),
        office("Дональд Трамп", "США", "президент", "2017-01-20", "2021-01-20"),
        office("Дональд Трамп", "США", "президент", "2025-01-20"),
        office("Марк Рютте", "НАТО", "генеральный секретарь"),
    ]
    return [*articles([*facts, *rare()], offices), silent()]


def rare() -> list[Fact]:
    """What a draw seldom brings: events and guests, members, namesakes, actors of one claim, doubtful readings."""
    convened = claim("2026-01-20", "Вести", "Германия", "CONVENED", "переговоры", modality="planned")
    return [
        claim("2026-02-05", "Вести", "Россия", "PROMISED", "Украина", content="прекратить обстрелы"),
        claim("2026-02-06", "Вести", "Россия", "VIOLATED", content="прекратить обстрелы"),
        claim(
            "2026-02-05",
            "Вести",
            "Франция",
            "PROMISED",
            "Украина",
            content="открыть порты",
            due=("к марту", "2026-03-01"),
        ),
        claim("2026-02-05", "Вести", "США", "PROMISED", "Украина", content="закрыть небо", due=("скоро", "2026-02-05")),
        claim("2026-02-05", "Вести", "Франция", "AIDED", "Украина", content="вода", modality="planned"),
        claim(
            "2026-02-06", "Вести", "Франция", "AIDED", "Украина", content="вода", modality="planned", polarity="negated"
        ),
        claim("2026-01-10", "Вести", "Франция", "CONVENED", "саммит"),
        claim("2026-01-10", "Вести", "Польша", "PARTICIPATES_IN", "саммит", modality="required", speaker="Франция"),
        claim("2026-01-12", "Заря", "Польша", "PARTICIPATES_IN", "саммит", polarity="negated"),
        claim("2026-01-20", "Вести", "Германия", "CONVENED", "встреча", modality="planned"),
        convened,
        claim("2026-01-20", "Вести", "НАТО", "REQUESTED", "Германия", content="созвать переговоры", about=[convened]),
        claim("2026-01-25", "Вести", "Украина", "MEMBER_OF", "ООН"),
        claim("2026-01-25", "Вести", "Россия", "MEMBER_OF", "ООН"),
        claim("2026-01-26", "Вести", "Венгрия", "CRITICIZED", "Турция"),
        claim("2026-01-26", "Вести", "Польша", "CRITICIZED", "Турция"),
        claim("2026-01-27", "Вести", "Китай", "CRITICIZED", "Турция", methods={"subject": ("antecedent", 0.4)}),
        claim("2026-01-27", "Вести", "Марк Рютте", "CRITICIZED", "Турция", methods={"subject": ("office", 0.8)}),
        claim("2026-01-28", "Вести", entity("Иванов", "person", "one"), "CRITICIZED", "Турция"),
        claim("2026-01-28", "Заря", entity("Иванов", "person", "two"), "CRITICIZED", "Турция"),
        *(claim(f"2026-02-{day}", "Вести", ACTORS[0], "AGREED_WITH", ACTORS[1]) for day in ("01", "02")),
        claim("2026-02-03", "Вести", ACTORS[0], "CRITICIZED", ACTORS[1]),
    ]


def silent() -> Extraction:
    """An article that makes no claim."""
    text = "Погода."
    article = Article("silent", text, hashlib.sha256(text.encode()).hexdigest(), date(2026, 1, 1), title="Погода")
    return Extraction(article, (Sentence("silent/0", 0, 0, len(text), text),), (), (), ())


def questions(query: Query, made: list[Extraction]) -> Iterator[dict[str, Any]]:
    """Values for a query's required parameters, one set after another, in the hope of an answer."""
    named = [p.name for p in query.parameters if p.required and p.type == "name"]
    given: dict[str, Any] = {p.name: p.example for p in query.parameters if p.required and p.type != "name"}
    there = {"article": made[0].article.id, "claim": made[0].claims[0].id, "text": "помощь", "outlet": OUTLETS[0]}
    there["commitment"] = next(c.id for each in made for c in each.claims if c.relation == "PROMISED" and c.content)
    given |= {name: there[name] for name in given if name in there}
    for names in permutations((*ACTORS, *THINGS), len(named)):
        yield given | dict(zip(named, names, strict=True))


def differences(one: Library, other: Library, made: list[Extraction]) -> dict[str, str]:
    """The queries that two libraries answer in different ways, or not at all, each with what was wrong."""
    found = {}
    for query in queries().values():
        values = next(questions(query, made))
        try:
            if _rounded(one.ask(query.name, **values)) != _rounded(other.ask(query.name, **values)):
                found[query.name] = "other rows"
        except GraphError as error:
            found[query.name] = str(error)
    return found


def _rounded(rows: Rows[Record]) -> list[dict[str, Any]]:
    """The rows; JSON gives fewer digits of a score than Bolt."""
    return [
        {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()} for row in rows
    ]


assert {*ACTORS, *THINGS} <= CAST.keys()
