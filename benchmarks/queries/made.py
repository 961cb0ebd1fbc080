"""Articles made up, for a graph of any size: extractions like those of real text, one at a time.

How often an actor is named follows a Zipf law with exponent 1.02, the likeliest one for the opinion lists of
RuSentRel's training articles (1150 mentions of 214 names). The shares of relations, modalities, negation, objects,
speakers and conditions are those of the annotated sentences that the rules were learned from (2330 claims). The texts
are put together from a few hundred words, so that promises and deeds sometimes tell of the same matter.
"""

from __future__ import annotations

import hashlib
import random
from bisect import bisect
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from cast import actor, thing, words  # isort: skip - the file beside

from extract.model import Argument, Article, Claim, Entity, Extraction, HeldOffice, Sentence, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXPONENT = 1.02
RELATIONS = {
    "STATED": 347, "HOLDS_POSITION": 336, "SUPPORTS": 131, "PARTICIPATES_IN": 114, "CONSIDERS": 105, "OPPOSES": 103,
    "ATTACKED": 89, "COERCED": 72, "MEMBER_OF": 70, "COOPERATES_WITH": 69, "CRITICIZED": 68, "PLANS": 67, "MET": 59,
    "REQUESTED": 51, "AIDED": 48, "SANCTIONED": 46, "CONVENED": 45, "ACCUSED": 44, "WORKS_ON": 43, "PRAISED": 40,
    "WITHDREW_FROM": 39, "CONCEDED_TO": 35, "AGREED_WITH": 34, "REJECTED": 30, "NEGOTIATED_WITH": 30, "APPROVED": 22,
    "PROMISED": 22, "DISMISSED": 20, "DEMANDED": 20, "FEARS": 20, "APPOINTED": 18, "VIOLATED": 17,
    "MOBILIZED_AGAINST": 17, "INFORMED": 13, "THREATENED": 12, "PROTESTED_AGAINST": 10, "RECOGNIZED": 8, "DENIED": 7,
    "CONFIRMED": 7, "MEDIATED": 2,
}  # fmt: skip
MODALITIES = {"actual": 1909, "planned": 249, "possible": 110, "required": 62}
NEGATED, OBJECTS, SPEAKERS, CONDITIONS = 83 / 2330, 1835 / 2330, 421 / 2330, 48 / 2330
#: Relations whose object is mostly an event, or a document, plan or matter.
EVENTS = frozenset({"PARTICIPATES_IN", "CONVENED"})
TOPICS = frozenset({"CONSIDERS", "WORKS_ON", "APPROVED", "VIOLATED", "REJECTED", "PLANS", "WITHDREW_FROM"})
#: Relations that say, promise or ask for what the claim after them tells.
SAYING = frozenset({"STATED", "PROMISED", "DEMANDED", "REQUESTED", "PLANS", "THREATENED", "AGREED_WITH", "INFORMED"})
#: Shares that nothing was counted for: of claims with a time, with a deadline, and that say what the next one tells; of
#: objects that are no actors where the relation asks for some; of conditions that name somebody.
TIMES, DEADLINES, EMBEDDED, THINGS, AWAITED = 0.15, 0.3, 0.35, 0.8, 0.5
METHODS = {"registry": 70, "coreference": 15, "office": 8, "new": 7}
CLAIMS_AN_ARTICLE, CLAIMS_A_SENTENCE = 10, 2
OUTLETS, OFFICES_EVERY, THINGS_OF_A_KIND = 200, 20, 10_000
FIRST_DAY, DAYS = date(2015, 1, 1), 3900
DEADLINE_DAYS = 400


def articles(claims: int, actors: int, seed: int = 1) -> Iterator[Extraction]:
    """Extractions with so many claims in all, about so many actors; the same for the same arguments."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    ranks = Ranks(draw, _zipf(actors), _zipf(OUTLETS), _zipf(THINGS_OF_A_KIND))
    for number, first in enumerate(range(0, claims, CLAIMS_AN_ARTICLE)):
        yield _article(number, min(CLAIMS_AN_ARTICLE, claims - first), ranks)


def _zipf(count: int) -> list[float]:
    return list(accumulate((rank + 1) ** -EXPONENT for rank in range(count)))


@dataclass(frozen=True, slots=True)
class Ranks:
    """Draws who is named: cumulated weights by rank."""

    draw: random.Random
    actors: Sequence[float]
    outlets: Sequence[float]
    things: Sequence[float]

    def one(self, weights: Sequence[float]) -> int:
        """A rank, from 0."""
        return bisect(weights, self.draw.random() * weights[-1], hi=len(weights) - 1)


@dataclass(slots=True)
class _Text:
    """A text while it is written; places count from its start."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> Span:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return Span(start, self.length, text)

    def since(self, start: int) -> Span:
        text = "".join(self.parts)[start:]
        return Span(start, start + len(text), text)


class _Writer:
    """The claims of one article, sentence by sentence."""

    def __init__(self, article: str, published: date, ranks: Ranks) -> None:
        self.article, self.published, self.ranks, self.draw = article, published, ranks, ranks.draw
        self.used: dict[str, Entity] = {}
        self.claims: list[Claim] = []

    def sentence(self, identifier: str, count: int) -> str:
        """Write a sentence with so many claims."""
        text = _Text()
        for number in range(count):
            if number:
                text.add("; ")
            start = text.length
            told = number > 0 and self.claims[-1].relation in SAYING and self.draw.random() < EMBEDDED
            self.clause(text, identifier, embedded=told)
            if told:
                said, after = self.claims[-2:]
                self.claims[-2] = replace(said, content=text.since(start), about=(after.id,))
        text.add(".")
        return "".join(text.parts)

    def clause(self, text: _Text, sentence: str, *, embedded: bool) -> None:
        """Write one claim."""
        draw = self.draw
        relation = draw.choices(_NAMES, cum_weights=_WEIGHTS)[0]
        speaker = self.argument(text, "По словам ", ", ") if draw.random() < SPEAKERS else None
        subject = self.argument(text, "", " ")
        trigger = text.add(words()["verbs"][relation])
        target = self.object(text, relation, subject.entity) if draw.random() < OBJECTS else None
        content = self.content(text) if draw.random() < OBJECTS else None
        modality = "planned" if embedded and draw.random() < TIMES else draw.choices(*_MODALITIES)[0]
        time = self.time(text) if draw.random() < TIMES else None
        due = self.due(text) if relation in SAYING and draw.random() < DEADLINES else None
        condition, awaits = self.condition(text) if draw.random() < CONDITIONS else (None, ())
        self.claims.append(
            Claim(
                id=f"{self.article}#{len(self.claims)}",
                sentence=sentence,
                relation=relation,
                subject=subject,
                object=target,
                content=content,
                polarity="negated" if draw.random() < NEGATED else "affirmed",
                modality=modality,  # type: ignore[arg-type]
                speaker=speaker,
                condition=condition,
                time=time,
                trigger=(trigger,),
                rule=f"made.{relation.lower()}",
                confidence=round(draw.uniform(0.5, 1.0), 3),
                due=due,
                awaits=awaits,
            )
        )

    def argument(self, text: _Text, before: str, after: str, other_than: str | None = None) -> Argument:
        """Name an actor."""
        while True:
            entity = actor(self.ranks.one(self.ranks.actors))
            if entity.id != other_than:
                return self.name(text, before, after, entity)

    def object(self, text: _Text, relation: str, subject: str) -> Argument:
        """Name what or whom a claim is about."""
        kind = "event" if relation in EVENTS else "topic" if relation in TOPICS else None
        if kind and self.draw.random() < THINGS:
            return self.name(text, " ", "", thing(kind, self.ranks.one(self.ranks.things)))  # type: ignore[arg-type]
        return self.argument(text, " ", "", subject)

    def name(self, text: _Text, before: str, after: str, entity: Entity) -> Argument:
        """Write a name, by any of those that it has."""
        self.used.setdefault(entity.id, entity)
        method = self.draw.choices(*_METHODS)[0] if entity.registered else "new"
        text.add(before)
        span = text.add(self.draw.choice((entity.name, *entity.aliases)))
        text.add(after)
        score = 1.0 if method == "registry" else round(self.draw.uniform(0.6, 0.95), 2)
        return Argument(span, entity.id, entity.name, method, score)

    def content(self, text: _Text) -> Span:
        """What is said, asked for or done."""
        what, draw = words(), self.draw
        text.add(" ")
        start = text.length
        text.add(f"{draw.choice(what['infinitives'])} ")
        if draw.random() < TIMES:
            text.add(f"{draw.randrange(2, 500)} ")
        text.add(f"{draw.choice(what['adjectives'])} {draw.choice(what['nouns'])}")
        return text.since(start)

    def time(self, text: _Text) -> TimeExpression:
        """A day at or before that of the article."""
        day = self.published - timedelta(days=self.draw.randrange(30))
        text.add(" ")
        return TimeExpression(text.add(day.strftime("%d.%m.%Y")), day, day)

    def due(self, text: _Text) -> TimeExpression:
        """A deadline after the article."""
        day = self.published + timedelta(days=self.draw.randrange(1, DEADLINE_DAYS))
        text.add(" ")
        return TimeExpression(text.add(f"до {day:%d.%m.%Y}"), None, day)

    def condition(self, text: _Text) -> tuple[Span, tuple[str, ...]]:
        """A condition, and whom it names."""
        text.add(", ")
        start = text.length
        text.add("если ")
        named = (self.argument(text, "", " ").entity,) if self.draw.random() < AWAITED else ()
        text.add("сможет")
        self.content(text)
        return text.since(start), named


_NAMES, _WEIGHTS = list(RELATIONS), list(accumulate(RELATIONS.values()))
_MODALITIES = list(MODALITIES), list(MODALITIES.values())
_METHODS = list(METHODS), list(METHODS.values())


def _article(number: int, count: int, ranks: Ranks) -> Extraction:
    draw, identifier = ranks.draw, f"made-{number}"
    published = FIRST_DAY + timedelta(days=int(DAYS * draw.random() ** 0.7))  # more of late
    writer = _Writer(identifier, published, ranks)
    sentences: list[Sentence] = []
    start = 0
    while len(writer.claims) < count:
        name = f"{identifier}/{len(sentences)}"
        text = writer.sentence(name, min(draw.randint(1, 2 * CLAIMS_A_SENTENCE - 1), count - len(writer.claims)))
        sentences.append(Sentence(name, len(sentences), start, start + len(text), text))
        start += len(text) + 1
    text = " ".join(sentence.text for sentence in sentences)
    article = Article(
        id=identifier,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=published,
        title=f"{sentences[0].text[:60]}…",
        outlet=f"Издание {ranks.one(ranks.outlets)}",
        url=f"https://example.org/{number}",
    )
    entities = list(writer.used.values())
    people = [entity for entity in entities if entity.kind == "person"]
    bodies = [entity for entity in entities if entity.kind in {"state", "government_body"}]
    offices = (
        (HeldOffice(people[0].id, bodies[0].id, draw.choice(words()["offices"]), published),)
        if people and bodies and number % OFFICES_EVERY == 0
        else ()
    )
    return Extraction(article, tuple(sentences), tuple(writer.claims), tuple(entities), offices)
