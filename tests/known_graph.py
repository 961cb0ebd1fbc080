"""A compact notation for graphs whose answers are known: facts, one a line, made into articles for the real loader.

::

    facts = [
        claim("2025-03-01", "Вести", "Франция", "SUPPORTS", "Украина"),
        claim("2025-03-02", "Вести", "Франция", "AIDED", "Украина", modality="planned", condition="если решит сейм"),
        claim("2025-03-02", "Заря", "Италия", "SUPPORTS", "Украина", polarity="negated", speaker="Польша"),
    ]
    kg.load(articles(facts, [office("Эммануэль Макрон", "Франция", "президент", "2017-05-14")]))

Facts of the same outlet and day are one article, called after them ("Вести 2025-03-02"), unless ``article`` names
another; each is a sentence of its own, unless ``beside`` puts it into that of another. A sentence is made of the words
of its facts, so a test can expect ``fact.sentence``. Actors are called as in ``CAST``; others are an ``entity``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.model import (
    Argument,
    Article,
    Claim,
    Entity,
    EntityKind,
    Extraction,
    HeldOffice,
    Modality,
    Polarity,
    Sentence,
    Span,
    TimeExpression,
)
from extract.relations import relations

Who = str | Entity
Day = str | date | None


def entity(
    name: str, kind: EntityKind = "group", key: str | None = None, en: str | None = None, *aliases: str
) -> Entity:
    """An actor, event or topic. ``key`` tells apart several of one name; what has an English name is registered."""
    return Entity(f"{kind}:{key or name}", kind, name, name if en else None, en, aliases, registered=en is not None)


CAST: dict[str, Entity] = {
    each.name: each
    for each in (
        entity("Украина", "state", "UA", "Ukraine", "Киев", "Kyiv"),
        entity("Россия", "state", "RU", "Russia", "РФ", "Москва"),
        entity("США", "state", "US", "United States", "Вашингтон"),
        entity("Франция", "state", "FR", "France", "Париж"),
        entity("Германия", "state", "DE", "Germany", "Берлин"),
        entity("Италия", "state", "IT", "Italy", "Рим"),
        entity("Польша", "state", "PL", "Poland", "Варшава"),
        entity("Венгрия", "state", "HU", "Hungary", "Будапешт"),
        entity("Турция", "state", "TR", "Turkey", "Анкара"),
        entity("Китай", "state", "CN", "China", "Пекин"),
        entity("Эммануэль Макрон", "person", "macron", "Emmanuel Macron", "Макрон"),
        entity("Дональд Трамп", "person", "trump", "Donald Trump", "Трамп"),
        entity("Владимир Зеленский", "person", "zelensky", "Volodymyr Zelensky", "Зеленский"),
        entity("Марк Рютте", "person", "rutte", "Mark Rutte", "Рютте"),
        entity("НАТО", "alliance", "nato", "NATO", "альянс"),
        entity("Евросоюз", "alliance", "eu", "European Union", "ЕС"),
        entity("ООН", "organization", "un", "United Nations"),
        entity("коалиция", "alliance"),
        entity("саммит", "event"),
        entity("встреча", "event"),
        entity("переговоры", "event"),
        entity("гарантии безопасности", "topic"),
        entity("план", "topic"),
    )
}


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One claim to be, as ``claim`` takes it."""

    article: str
    day: date | None
    outlet: str | None
    language: str
    subject: Entity
    relation: str
    object: Entity | None
    polarity: Polarity
    modality: Modality
    content: str | None
    condition: str | None
    time: tuple[str, date | None, date | None] | None
    due: tuple[str, date] | None
    awaits: tuple[Entity, ...]
    speaker: Entity | None
    about: tuple[Fact, ...]
    beside: Fact | None
    words: Mapping[str, str]
    methods: Mapping[str, tuple[str, float]]
    trigger: str
    rule: str
    confidence: float

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Its parts in the order of their words, each with the words."""
        given = {
            "subject": self._mention("subject"),
            "trigger": self.trigger,
            "object": self._mention("object"),
            "content": self.content,
            "condition": self.condition,
            "time": self.time[0] if self.time else None,
            "due": self.due[0] if self.due else None,
            "speaker": self._mention("speaker"),
        }
        return [(part, words) for part, words in given.items() if words]

    @property
    def clause(self) -> str:
        """All its words."""
        return " ".join(words for _, words in self.parts)

    @property
    def sentence(self) -> str:
        """The sentence, where no other fact stands in it."""
        return f"{self.clause}."

    def _mention(self, part: str) -> str | None:
        filled: Entity | None = getattr(self, part)
        return self.words.get(part, filled.name) if filled else None


def claim(
    day: Day,
    outlet: str | None,
    subject: Who,
    relation: str,
    object: Who | None = None,  # noqa: A002 - as the field is called
    *,
    polarity: Polarity = "affirmed",
    modality: Modality = "actual",
    content: str | None = None,
    condition: str | None = None,
    time: tuple[str, Day, Day] | None = None,
    due: tuple[str, str] | None = None,
    awaits: Iterable[Who] = (),
    speaker: Who | None = None,
    about: Iterable[Fact] = (),
    beside: Fact | None = None,
    article: str | None = None,
    words: Mapping[str, str] | None = None,
    methods: Mapping[str, tuple[str, float]] | None = None,
    trigger: str | None = None,
    rule: str | None = None,
    confidence: float = 0.9,
    language: str = "ru",
) -> Fact:
    """One fact.

    Args:
        day: When its article appeared.
        outlet: Who published it.
        subject: Who acts.
        relation: One of the closed list.
        object: Towards whom or what.
        polarity: ``affirmed`` or ``negated``.
        modality: ``actual``, ``planned``, ``possible`` or ``required``.
        content: What is said, promised or demanded; the office, for HOLDS_POSITION.
        condition: The words that it depends on.
        time: The time words with the first and last day that they mean.
        due: The words that tell until when it is to be done, with the last day.
        awaits: Whom the condition names.
        speaker: Who says so, if not the article itself.
        about: The facts that it says; they are of the same article.
        beside: A fact of the same article, in whose sentence it stands.
        article: The id of the article, if it is another than that of the outlet and day.
        words: Mentions as written, by part (``subject``, ``object``, ``speaker``), where they are not the names.
        methods: How mentions were resolved and how sure that is, by part, where it was not for sure.
        trigger: The predicate's words, if they are not those of the relation.
        rule: The vocabulary entry that found it.
        confidence: How sure that is.
        language: The article's.
    """
    relation_ = relations()[relation]
    published = _day(day)
    return Fact(
        article=article or (beside.article if beside else f"{outlet} {published}"),
        day=published,
        outlet=outlet,
        language=language,
        subject=_who(subject),
        relation=relation,
        object=None if object is None else _who(object),
        polarity=polarity,
        modality=modality,
        content=content,
        condition=condition,
        time=(time[0], _day(time[1]), _day(time[2])) if time else None,
        due=(due[0], date.fromisoformat(due[1])) if due else None,
        awaits=tuple(_who(each) for each in awaits),
        speaker=None if speaker is None else _who(speaker),
        about=tuple(about),
        beside=beside,
        words=words or {},
        methods=methods or {},
        trigger=trigger or relation_.label(polarity, modality).removesuffix("" if object else " to"),
        rule=rule or f"{relation.lower()}.known",
        confidence=confidence,
    )


def office(
    holder: Who, body: Who, title: str, since: Day = None, until: Day = None
) -> tuple[Entity, Entity, HeldOffice]:
    """An office that the registry knows, for ``articles``."""
    person, where = _who(holder), _who(body)
    return person, where, HeldOffice(person.id, where.id, title, _day(since), _day(until))


def articles(facts: Iterable[Fact], offices: Sequence[tuple[Entity, Entity, HeldOffice]] = ()) -> list[Extraction]:
    """The articles that say all this, in the order of the facts; each tells the offices of those whom it names."""
    grouped: dict[str, list[Fact]] = {}
    for fact in facts:
        grouped.setdefault(fact.article, []).append(fact)
    return [_article(name, told, offices) for name, told in grouped.items()]


def _article(name: str, facts: Sequence[Fact], offices: Sequence[tuple[Entity, Entity, HeldOffice]]) -> Extraction:
    hosts = {fact: _host(fact) for fact in facts}
    groups: dict[Fact, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(hosts[fact], []).append(fact)
    sentences: list[Sentence] = []
    places: dict[Fact, tuple[Sentence, int]] = {}
    start = 0
    for index, group in enumerate(groups.values()):
        text = f"{'; '.join(fact.clause for fact in group)}."
        sentence = Sentence(f"{name}/{index}", index, start, start + len(text), text)
        sentences.append(sentence)
        start += len(text) + 1
        offset = 0
        for fact in group:
            places[fact] = sentence, offset
            offset += len(fact.clause) + len("; ")
    ids = {fact: f"{places[fact][0].id}#{number}" for number, fact in enumerate(facts)}
    entities = {
        each.id: each
        for fact in facts
        for each in (fact.subject, fact.object, fact.speaker, *fact.awaits)
        if each is not None
    }
    held = [(person, body, each) for person, body, each in offices if person.id in entities]
    entities |= {each.id: each for person, body, _ in held for each in (person, body)}
    text = " ".join(sentence.text for sentence in sentences)
    first = facts[0]
    return Extraction(
        Article(
            name,
            text,
            hashlib.sha256(text.encode()).hexdigest(),
            first.day,
            title=name,
            outlet=first.outlet,
            language=first.language,
        ),
        tuple(sentences),
        tuple(_claim(fact, places[fact], ids) for fact in facts),
        tuple(entities[key] for key in sorted(entities)),
        tuple(each for _, _, each in held),
    )


def _claim(fact: Fact, place: tuple[Sentence, int], ids: Mapping[Fact, str]) -> Claim:
    sentence, offset = place
    spans: dict[str, Span] = {}
    for part, words in fact.parts:
        spans[part] = Span(offset, offset + len(words), words)
        offset += len(words) + 1

    def argument(part: str, filled: Entity | None) -> Argument | None:
        if filled is None:
            return None
        method, score = fact.methods.get(part, ("registry" if filled.registered else "new", 1.0))
        return Argument(spans[part], filled.id, filled.name, method, score)

    subject = argument("subject", fact.subject)
    assert subject
    return Claim(
        id=ids[fact],
        sentence=sentence.id,
        relation=fact.relation,
        subject=subject,
        object=argument("object", fact.object),
        content=spans.get("content"),
        polarity=fact.polarity,
        modality=fact.modality,
        speaker=argument("speaker", fact.speaker),
        condition=spans.get("condition"),
        time=TimeExpression(spans["time"], *fact.time[1:]) if fact.time else None,
        due=TimeExpression(spans["due"], None, fact.due[1]) if fact.due else None,
        awaits=tuple(each.id for each in fact.awaits),
        trigger=(spans["trigger"],),
        rule=fact.rule,
        confidence=fact.confidence,
        about=tuple(ids[other] for other in fact.about),
    )


def _host(fact: Fact) -> Fact:
    return _host(fact.beside) if fact.beside else fact


def _who(who: Who) -> Entity:
    return who if isinstance(who, Entity) else CAST[who]


def _day(day: Day) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day
