"""The mentions of an article as its claims see them: what each stands for, its kind, and which words tell the time."""

from __future__ import annotations

import hashlib
from itertools import takewhile
from typing import TYPE_CHECKING

from extract.actors.entities import Resolution
from extract.actors.offices import person_of
from extract.actors.pronouns import first_person, is_this
from extract.actors.references import stands_for
from extract.actors.titles import titles
from extract.language.docs import feature
from extract.model import Argument, Entity, HeldOffice, Span
from extract.syntax.nouns import name_of, noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from extract.actors.memory import Mention
    from extract.actors.offices import OfficeMention
    from extract.actors.resolve import ArticleActors
    from extract.model import EntityKind
    from extract.times import DocTime

#: How sure the body of an office is that the words leave out.
_IMPLIED = 0.8
_PLURAL = frozenset({"они", "мы", "вы", "их", "нас", "им", "ими", "наш", "все"})


class Mentions:
    """Judges and resolves the mentions of one article; keeps the entities that its claims refer to."""

    def __init__(self, actors: ArticleActors) -> None:
        self._actors = actors
        self._entities: dict[str, Entity] = {}
        self._known: dict[tuple[int, int], tuple[DocSpan, Resolution | None]] = {}
        self._timed: set[int] = set()
        self._doc = 0
        self._written = ""

    def next_part(self, times: Iterable[DocTime], written: str) -> None:
        """Turn to the next parsed part of the article, with its time words and its text as written."""
        self._doc += 1
        self._written = written
        times = tuple(times)
        self._actors.outlook.note_times(times)
        self._timed = {i for time in times for i in range(time.start, time.end)}

    @property
    def day(self) -> date | None:
        """The day on which the article appeared."""
        return self._actors.day

    def kind(self, token: Token) -> EntityKind:
        """The kind of what the phrase headed by the token stands for; a person for a pronoun that is left open."""
        _, found = self._resolved(token)
        if found is None:
            return "topic" if is_this(token) else "person"
        return found.entity.kind

    def noted(self, sentence: DocSpan) -> list[Mention]:
        """Whom a sentence of the parse names or describes."""
        number = self._actors.read(sentence)
        since = takewhile(lambda m: m.sentence >= number, reversed(self._actors.memory.mentions))
        return [m for m in since if m.sentence == number][::-1]

    def is_time(self, token: Token) -> bool:
        """Whether the token stands in words that tell the time."""
        return token.i in self._timed

    def state_of(self, adjective: Token) -> str | None:
        """The id of the state that an adjective stands for, or None."""
        actor = self._actors.registry.of_adjective(adjective.text)
        return actor.id if actor is not None else None

    def argument(self, head: Token, offset: int) -> Argument:
        """The mention headed by the token; ``offset`` is where its evidence sentence starts in the Doc's text."""
        span, found = self._resolved(head)
        return self._argument(span, found, offset)

    def open_argument(self, pronoun: Token, offset: int) -> Argument:
        """A pronoun whose antecedent is left open."""
        return self._argument(pronoun.doc[pronoun.i : pronoun.i + 1], None, offset)

    def argument_of(self, span: DocSpan, offset: int) -> Argument:
        """The mention whose extent is known already (a name, the body of an office)."""
        return self._argument(span, self._actors.resolve(span), offset)

    def body_of_office(self, told: OfficeMention, offset: int) -> Argument | None:
        """The body of an office named without one ("президент Путин"), if the registry knows it."""
        found = self._actors.resolve(told.person)
        if found is None or not found.entity.registered:
            return None
        registry = self._actors.registry
        ways = titles().offices(told.lemmas)
        held = registry.offices(found.entity.id, None if told.former else self._actors.day)
        bodies = {t.body for t in held if t.title in ways}
        if len(bodies) != 1:
            return None
        body = registry.entity(bodies.pop())
        return self._argument(told.title, Resolution(body, body.name, "office", _IMPLIED), offset)

    def entities(self) -> tuple[Entity, ...]:
        """All entities that were asked for, by id."""
        return tuple(self._entities[key] for key in sorted(self._entities))

    def offices(self) -> tuple[HeldOffice, ...]:
        """The registry's offices of the known persons among the entities; their bodies join the entities."""
        held = []
        registry = self._actors.registry
        for person in [e for e in self.entities() if e.registered and e.kind == "person"]:
            for tenure in registry.offices(person.id):
                self._entities.setdefault(tenure.body, registry.entity(tenure.body))
                held.append(HeldOffice(person.id, tenure.body, tenure.title, tenure.since, tenure.until))
        return tuple(sorted(held, key=lambda h: (h.person, h.body, h.title, str(h.since))))

    def _argument(self, span: DocSpan, found: Resolution | None, offset: int) -> Argument:
        entity = found.entity if found is not None else self._unknown(span)
        self._entities[entity.id] = entity
        start = span.start_char - offset
        written = Span(start, span.end_char - offset, self._written[span.start_char : span.end_char])
        if found is None:
            return Argument(written, entity.id, entity.name, "unresolved", 0.0)
        return Argument(written, entity.id, found.name, found.method, found.score)

    def _unknown(self, span: DocSpan) -> Entity:
        """Who a pronoun stands for is not clear: a node of its own, never anybody else's."""
        place = f"{self._actors.article_id}\x1f{self._doc}\x1f{span.start_char}"
        many = span.root.lemma_ in _PLURAL or span.text.lower() in _PLURAL or feature(span.root, "Number") == "Plur"
        kind: EntityKind = "topic" if is_this(span.root) else "group" if many else "person"
        digest = hashlib.sha256(place.encode()).hexdigest()[:16]
        return Entity(f"{kind}:~{digest}", kind, span.text.lower())

    def _resolved(self, token: Token) -> tuple[DocSpan, Resolution | None]:
        key = (self._doc, token.i)
        if key not in self._known:
            span = _extent(token)
            self._known[key] = (span, self._actors.resolve(span, token if span.start <= token.i < span.end else None))
        return self._known[key]


def _extent(token: Token) -> DocSpan:
    """The words of a mention: of "президента США Дональда Трампа" the name, else the noun phrase."""
    if first_person(token):
        return token.doc[token.i : token.i + 1]
    name = name_of(token)
    if name is not None and name.label_ == "PER":
        return name
    if (meant := stands_for(token)) is not None:
        return meant
    if titles().noun(token) and (person := person_of(token)) is not None:
        return person
    return noun_phrase(token)
