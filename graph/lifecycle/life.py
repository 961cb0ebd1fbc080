"""One commitment while its claims are told over, from the first to the last."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from extract.wording import Terms
from graph.lifecycle.finding import matter
from graph.lifecycle.records import ASKED_FOR, LEGAL, OPEN, Commitment, Evidence, Move
from graph.lifecycle.same import party_stems
from graph.lifecycle.wording import reason

if TYPE_CHECKING:
    from datetime import date

    from graph.lifecycle.records import Deed, Fact, State

#: States that nothing moves any more.
OVER = frozenset(state for state, following in LEGAL.items() if not following)


@dataclass(eq=False)
class Life:
    """A commitment with the claims told so far; ``head`` is the first that made it."""

    head: Fact
    evidence: list[Evidence] = field(init=False)
    moves: list[Move] = field(default_factory=list)
    state: State = field(init=False)
    due: date | None = field(init=False)
    due_set_by: str = field(init=False)
    claims: set[str] = field(init=False)
    #: What others are compared with: the head, and claims that people decided to tell the same.
    heads: list[Fact] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with the head."""
        self.evidence = [Evidence(self.head.id)]
        self.claims = {self.head.id}
        self.heads = [self.head]
        self.state = self.first
        self.due, self.due_set_by = self.head.due, self.head.id

    @property
    def first(self) -> State:
        """The state in which it is made."""
        if self.head.kind in ASKED_FOR:
            return "requested"
        return "conditional" if self.head.condition else "active"

    @property
    def debtor(self) -> str:
        """Who owes it."""
        return self.head.debtor.id if self.head.debtor else ""

    @property
    def creditor(self) -> str:
        """To whom it is owed, "" for the public."""
        return self.head.creditor.id if self.head.creditor else ""

    @property
    def asked_for(self) -> bool:
        """Whether it is asked for, by a demand or request."""
        return self.head.kind in ASKED_FOR

    @property
    def told(self) -> Terms:
        """What is to be done, in words."""
        return self.head.told

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What is to be done, in relations."""
        return self.head.deeds

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of the parties' names."""
        return party_stems(self.head)

    @property
    def last_day(self) -> date | None:
        """The day of the last move, or of the first claim."""
        return self.moves[-1].day if self.moves else self.head.day

    def join(self, fact: Fact, score: float, why: str) -> None:
        """Take another claim that tells it."""
        self.evidence.append(Evidence(fact.id, score, why))
        self.claims.add(fact.id)
        if self.due is None and fact.due is not None and self.state in OPEN:
            self.due, self.due_set_by = fact.due, fact.id

    def expire(self, day: date | None) -> None:
        """Let the deadline pass if it lies before the day."""
        if day is not None and self.due is not None and self.due < day and self.state in OPEN:
            words = reason("passed", self.head, self.due)
            self.moves.append(Move(self.state, "expired", self.due_set_by, self.due, *words))
            self.state = "expired"

    def move(self, target: State, why: str, fact: Fact, due: date | None = None) -> None:
        """Go to a state, if it may follow the present one."""
        if target not in LEGAL[self.state] or (target == self.state and due is None):
            return
        self.moves.append(Move(self.state, target, fact.id, fact.day, *reason(why, fact), due))
        self.state = target
        if due is not None:
            self.due, self.due_set_by = due, fact.id

    def done(self) -> Commitment:
        """The record."""
        head = self.head
        return Commitment(
            id=f"{head.id}:commitment",
            kind=head.kind or "pledge",
            debtor=self.debtor,
            creditor=self.creditor or None,
            antecedent=head.condition,
            consequent=head.words,
            due=self.due,
            made=head.day,
            first=self.first,
            state=self.state,
            evidence=tuple(self.evidence),
            moves=tuple(self.moves),
            deeds=head.deeds,
            awaits=head.awaits,
            matter=matter(head),
        )
