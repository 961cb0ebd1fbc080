"""The records: what is needed of a claim, and the commitments with their moves that are made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extract.model import Modality, Polarity
from extract.wording import NOTHING, Terms

State = Literal[
    "requested", "conditional", "active", "satisfied", "violated", "rejected", "cancelled", "expired"
]  # fmt: skip
Kind = Literal["pledge", "refusal", "threat", "demand", "request"]

#: Kinds that are asked for, not yet made: the object owes the subject what it asks.
ASKED_FOR: frozenset[Kind] = frozenset({"demand", "request"})
#: States of what is not over.
OPEN: frozenset[State] = frozenset({"requested", "conditional", "active"})
#: Which state may follow which. A renewed deadline leads back to `requested`, and from an open state to itself.
LEGAL: Mapping[State, frozenset[State]] = {
    "requested": frozenset(
        {"requested", "conditional", "active", "satisfied", "violated", "rejected", "cancelled", "expired"}
    ),
    "conditional": frozenset({"conditional", "active", "satisfied", "violated", "rejected", "cancelled", "expired"}),
    "active": frozenset({"active", "satisfied", "violated", "rejected", "cancelled", "expired"}),
    "rejected": frozenset({"requested", "conditional", "active", "satisfied"}),
    "expired": frozenset({"requested", "conditional", "active", "satisfied", "violated", "rejected", "cancelled"}),
    "satisfied": frozenset(),
    "violated": frozenset(),
    "cancelled": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something that a claim names: the entity's id, its name, and whether it can act."""

    id: str
    name: str
    acts: bool = True


@dataclass(frozen=True, slots=True)
class Deed:
    """What a claim's content says is to be done: a relation, who does it, and to whom or what.

    ``claim`` is the id of the embedded claim that says so; the empty text where the claim itself does.
    """

    relation: str
    subject: str
    object: Party | None = None
    denied: bool = False
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What the life of commitments needs of a claim.

    * ``day`` is the day that it tells of: the article's, or an earlier one that its time words mean.
    * ``told`` is what its content or object is about, ``full`` the same with its predicate; ``words`` as written.
    * ``deeds`` is what its content says is to be done, by the embedded claims.
    * ``depends`` is what its condition is about, as written in ``condition``; ``awaits`` the actors named there.
    * ``due`` is the last day on which it can be done.
    * ``kind`` with ``debtor`` and ``creditor`` is the commitment that it makes, None where it makes none.
    * ``refers`` are the ids of claims of its sentence that its object stands for ("отверг требование Киева").
    * ``renews``, ``withdraws``: its words set a deadline anew, or take back what was asked or threatened.
    """

    id: str
    article: str
    index: int
    relation: str
    subject: Party
    object: Party | None = None
    day: date | None = None
    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    words: str | None = None
    told: Terms = NOTHING
    full: Terms = NOTHING
    deeds: tuple[Deed, ...] = ()
    condition: str | None = None
    depends: Terms = NOTHING
    awaits: tuple[str, ...] = ()
    due: date | None = None
    kind: Kind | None = None
    debtor: Party | None = None
    creditor: Party | None = None
    refers: tuple[str, ...] = ()
    renews: bool = False
    withdraws: bool = False

    @property
    def group(self) -> tuple[str, str, str] | None:
        """Debtor, creditor ("" for the public) and kind of what it makes; commitments are one only within a group."""
        if self.kind is None or self.debtor is None:
            return None
        return self.debtor.id, self.creditor.id if self.creditor else "", self.kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim that makes a commitment; ``score`` and ``why`` tell how like the first one it is."""

    claim: str
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A change of state: which claim caused it, when, and why, for people to read in Russian and English.

    A deadline that passed is caused by the claim that set it. ``due`` is the new deadline where it was set anew.
    """

    source: State
    target: State
    claim: str
    day: date | None
    reason: str
    reason_en: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What ``debtor`` owes ``creditor`` (ids; None: the public) once ``antecedent`` holds, and how far it came.

    ``first`` is the state in which it was made, ``state`` the last; ``made`` the day of its first claim; ``deeds`` what
    is to be done; ``evidence`` the claims that tell it, the first first; ``awaits`` the actors that the antecedent
    names; ``matter`` the words that it compares by.
    """

    id: str
    kind: Kind
    debtor: str
    creditor: str | None
    antecedent: str | None
    consequent: str | None
    due: date | None
    made: date | None
    first: State
    state: State
    evidence: tuple[Evidence, ...]
    moves: tuple[Move, ...] = ()
    deeds: tuple[Deed, ...] = ()
    awaits: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()

    @property
    def group(self) -> tuple[str, str, str]:
        """Debtor, creditor ("" for the public) and kind."""
        return self.debtor, self.creditor or "", self.kind


@dataclass(frozen=True, slots=True)
class Joined:
    """What people decided: pairs of claims that tell the same commitment, and pairs that do not."""

    together: frozenset[frozenset[str]] = field(default_factory=frozenset)
    apart: frozenset[frozenset[str]] = field(default_factory=frozenset)

    def concerns(self, claim: str) -> bool:
        """Whether anything was decided of a claim."""
        return any(claim in pair for pair in (*self.together, *self.apart))

    def says(self, claim: str, others: frozenset[str]) -> bool | None:
        """Whether a claim tells the commitment that the others tell; None where nothing was decided."""
        pairs = {frozenset({claim, other}) for other in others}
        if pairs & self.apart:
            return False
        return True if pairs & self.together else None
