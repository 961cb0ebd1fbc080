"""The records that pass between the steps: frozen, slotted, free of any parser or database.

All offsets are characters. Offsets of a :class:`Span` count from the start of its sentence's text; offsets of a
:class:`Sentence` count from the start of its article's text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Polarity = Literal["affirmed", "negated"]
Modality = Literal["actual", "planned", "possible", "required"]
EntityKind = Literal["person", "state", "government_body", "organization", "alliance", "group", "event", "topic"]

#: Kinds whose members act; the other two are what actors act upon.
ACTOR_KINDS: frozenset[str] = frozenset({"person", "state", "government_body", "organization", "alliance", "group"})


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known of its publication.

    ``id`` is stable across corrected versions of the same article; ``sha256`` (hex) is of the text and changes with it.
    """

    id: str
    text: str
    sha256: str
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "ru"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``article.text[start:end] == text``."""

    id: str
    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """Verbatim words of a sentence: ``sentence.text[start:end] == text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, event or topic: one node of the graph.

    ``name`` is the nominative in the article's language (or the registry's Russian name); ``registered`` tells whether
    the registry knows it. An id is the registry's, or derived from the name (and the article, for described groups and
    events, which are not the same from one article to the next).
    """

    id: str
    kind: EntityKind
    name: str
    name_ru: str | None = None
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    registered: bool = False


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """``person`` held ``title`` in ``body`` (entity ids) from ``since`` to ``until`` (None: unknown or open)."""

    person: str
    body: str
    title: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """A mention that fills a role of a claim, and whom it stands for.

    ``span`` is the mention as written; ``entity`` the id of an :class:`Entity`; ``name`` that entity's nominative name;
    ``method`` how it was resolved (e.g. ``registry``, ``office``, ``coreference``, ``new``); ``score`` in 0..1. Where a
    person decided otherwise, ``resolved`` is the id of the entity that it was resolved to before.
    """

    span: Span
    entity: str
    name: str
    method: str
    score: float = 1.0
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Time words and the interval of days they mean, both ends included; None where they fix no day."""

    span: Span
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One subject–relation–object triple stated by one sentence, with its qualities.

    ``trigger`` lists the predicate's words in text order; ``rule`` names the vocabulary entry that fired; ``about``
    holds the ids of the claims that this one's content says; ``confidence`` is in 0..1. Of what is promised, planned,
    threatened or asked for, ``due`` tells until when, where the words fix a day; ``awaits`` holds the ids of the actors
    that the condition names.
    """

    id: str
    sentence: str
    relation: str
    subject: Argument
    object: Argument | None
    content: Span | None
    polarity: Polarity
    modality: Modality
    speaker: Argument | None
    condition: Span | None
    time: TimeExpression | None
    trigger: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    about: tuple[str, ...] = ()
    due: TimeExpression | None = None
    awaits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says: its sentences, claims (in text order), and the entities and offices they refer to.

    Every id that a claim refers to is in ``entities``; ids are unique and deterministic. ``source`` is a hash of all
    that it was made of, text and rules, where that is known: what has the same one need not be read again.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    offices: tuple[HeldOffice, ...] = field(default=())
    source: str | None = None
