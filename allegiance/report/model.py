"""What is on the page: plain records, between the rows of the graph and the templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

#: The parts of a commitment that a quotation marks, the outer ones first.
Role = Literal["consequent", "antecedent", "debtor", "creditor"]
ROLES: tuple[Role, ...] = ("consequent", "antecedent", "debtor", "creditor")


@dataclass(frozen=True, slots=True)
class Source:
    """An article; ``link`` is its address if it is one that is safe to open, ``address`` as it is written."""

    id: str
    number: int
    title: str | None
    outlet: str | None
    published: date | None
    language: str
    address: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a quotation: plain, or of a role, then made of parts themselves."""

    text: str = ""
    role: Role | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with its marked parts, and the article where it stands."""

    parts: tuple[Part, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Office:
    """An office that is held: its title, in which body, and since when, if that is known."""

    title: str
    body: str
    since: date | None


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who or what claims name, and in how many of them: at all, as who acts, who is acted upon, and who speaks."""

    name: str
    kind: str
    offices: tuple[Office, ...]
    claims: int
    subject: int
    object: int
    speaker: int


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a commitment: ``made``, ``told`` again or ``moved`` from one state to another.

    ``due`` is a deadline that it set anew; ``why`` tells, of ``told``, why it is the same commitment; ``again`` is
    whether its sentence is that of an event before it, with the same parts marked.
    """

    kind: Literal["made", "told", "moved"]
    day: date | None
    state: str | None
    source_state: str | None
    reason: str | None
    due: date | None
    why: str | None
    quote: Quote
    again: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment as of the report's day, with what happened to it until then; no creditor is the public.

    ``says`` is who asks, promises, refuses or threatens, ``hears`` to whom: of what is asked for, the creditor and the
    debtor; else the other way round.
    """

    anchor: str
    kind: str
    state: str
    debtor: str
    creditor: str | None
    says: str
    hears: str | None
    antecedent: str | None
    consequent: str | None
    awaits: tuple[str, ...]
    due: date | None
    made: date | None
    moved: date | None
    overdue: bool
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline: an event, or the day on which a commitment is due."""

    day: date | None
    event: Literal["made", "moved", "due"]
    state: str
    commitment: Commitment
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of a sentence, in words; ``relation``, ``polarity`` and ``modality`` as in the graph."""

    subject: str
    relation: str
    object: str | None
    content: str | None
    speaker: str | None
    polarity: str
    modality: str
    condition: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its claims."""

    text: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """The sentences of one article."""

    source: Source
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edge:
    """All that is said of one towards another with one stance (+1, 0, -1), in words, the most said first.

    ``actual`` is whether any of it is a fact; ``claims`` how many claims say it.
    """

    source: str
    target: str
    stance: int
    words: tuple[str, ...]
    actual: bool
    claims: int


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes, the most mentioned first, and the edges between them; ``whole`` is whether those are all."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Total:
    """How many are shown, and how many there are."""

    shown: int
    all: int


@dataclass(frozen=True, slots=True)
class Page:
    """All of a report.

    Attributes:
        kind: what it is about: article, actor or topic.
        name: how that is called.
        about: kinds of the entity, or nothing.
        aliases: other names.
        source: the article, if it is about one.
        offices: of the actor, if it is about one.
        as_of: the day of offices and states; None where no article of the graph has one.
        windowed: whether claims are only those of some days.
    """

    kind: Literal["article", "actor", "topic"]
    name: str
    about: str | None
    aliases: Sequence[str]
    source: Source | None
    offices: Sequence[Office]
    since: date | None
    as_of: date | None
    windowed: bool
    claims: Total
    articles: int
    first: date | None
    last: date | None
    actors: Sequence[ActorRow]
    matters: Sequence[ActorRow]
    named: Total
    graph: Graph
    commitments: Sequence[Commitment]
    commitment_total: Total
    timeline: Sequence[Moment]
    said: Sequence[ArticleClaims]
    sources: Sequence[Source]
