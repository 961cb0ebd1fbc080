"""What people decide on which claims tell one commitment: kept by claim, so that it outlasts every reload."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from graph.commitments import pairs_of, tell
from graph.errors import GraphError
from graph.write import take_turn

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.connection import Connection

COMMITMENT = """
MATCH (k:Commitment {id: $id})-[m:MADE_BY]->(c:Claim)
RETURN k.pair AS pair, k.kind AS kind, c.id AS claim ORDER BY m.number
"""
KEEP = "MERGE (d:CommitmentDecision {id: $row.id}) SET d = $row"
OPPOSITE = """
MATCH (d:CommitmentDecision)
WHERE d.kind <> $kind
  AND ((d.claim = $claim AND any(x IN d.others WHERE x IN $others)) OR (d.claim IN $others AND $claim IN d.others))
DELETE d
"""
ALL = "MATCH (d:CommitmentDecision) RETURN properties(d) AS row ORDER BY d.id"
FORGET = "MATCH (d:CommitmentDecision {id: $id}) DELETE d"


@dataclass(frozen=True, slots=True)
class CommitmentDecision:
    """One correction: ``claim`` tells the same commitment as ``others`` (``merge``), or another (``split``).

    All are ids of claims; ``decided`` is an ISO time, ``reason`` what whoever decided wrote.
    """

    kind: Literal["merge", "split"]
    claim: str
    others: tuple[str, ...]
    reason: str | None = None
    decided: str | None = None

    @property
    def id(self) -> str:
        """What is decided of which claim, e.g. ``split 1f2e``."""
        return " ".join((self.kind, self.claim, *(self.others if self.kind == "merge" else ())))

    def row(self) -> dict[str, Any]:
        """The properties of its node; what is unknown is left out."""
        row = {"id": self.id, "kind": self.kind, "claim": self.claim, "others": list(self.others)}
        more = {"reason": self.reason, "decided": self.decided}
        return row | {name: value for name, value in more.items() if value is not None}


def decisions(connection: Connection) -> list[CommitmentDecision]:
    """All decisions on commitments, by id."""
    names = ("kind", "claim", "reason", "decided")
    rows = [row["row"] for row in connection.run(ALL)]
    return [CommitmentDecision(**{n: row.get(n) for n in names}, others=tuple(row["others"])) for row in rows]


def merge(connection: Connection, commitment: str, into: str, reason: str | None = None) -> CommitmentDecision:
    """Say that two commitments (ids) are one, now and after every reload.

    Raises:
        GraphError: there is no such commitment, both are one already, or debtor, creditor or kind differ.
    """
    one, other = _commitment(connection, commitment), _commitment(connection, into)
    if commitment == into:
        raise GraphError(f"{commitment!r} is itself already")
    if one[:2] != other[:2]:
        raise GraphError(
            f"{commitment!r} is a {one[1]} of {one[0]}, {into!r} a {other[1]} of {other[0]}: commitments between other "
            "parties or of another kind are never one"
        )
    return _decide(connection, CommitmentDecision("merge", one[2][0], (other[2][0],), reason))


def split(connection: Connection, commitment: str, claim: str, reason: str | None = None) -> CommitmentDecision:
    """Say that one of the claims that tell a commitment (ids) tells another one.

    Raises:
        GraphError: there is no such commitment, the claim does not tell it, or it is the only one that does.
    """
    _, _, claims = _commitment(connection, commitment)
    if claim not in claims:
        raise GraphError(f"{claim!r} does not tell {commitment!r}: {', '.join(map(repr, claims))} do")
    if len(claims) == 1:
        raise GraphError(f"{commitment!r} is told by {claim!r} only: there is nothing to split")
    return _decide(connection, CommitmentDecision("split", claim, tuple(c for c in claims if c != claim), reason))


def undo(connection: Connection, identifier: str) -> None:
    """Take a decision back.

    Raises:
        GraphError: there is no such decision.
    """
    made = {decision.id: decision for decision in decisions(connection)}
    if identifier not in made:
        known = f": there are {', '.join(map(repr, made))}" if made else ", nor any other"
        raise GraphError(f"there is no decision {identifier!r} on commitments{known}")
    decision = made[identifier]

    def work(tx: ManagedTransaction) -> None:
        take_turn(tx)
        tx.run(FORGET, id=identifier).consume()
        tell(tx, pairs_of(tx, {decision.claim, *decision.others}))

    connection.write(work)


def _decide(connection: Connection, decision: CommitmentDecision) -> CommitmentDecision:
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    made = CommitmentDecision(decision.kind, decision.claim, decision.others, decision.reason, now)
    connection.write(partial(_keep, made=made))
    return made


def _keep(tx: ManagedTransaction, made: CommitmentDecision) -> None:
    take_turn(tx)
    tx.run(OPPOSITE, kind=made.kind, claim=made.claim, others=list(made.others)).consume()
    tx.run(KEEP, row=made.row()).consume()
    tell(tx, pairs_of(tx, {made.claim, *made.others}))


def _commitment(connection: Connection, identifier: str) -> tuple[str, str, list[str]]:
    """The pair, the kind, and the claims of a commitment."""
    connection.ensure_schema()
    rows = list(connection.run(COMMITMENT, id=identifier))
    if not rows:
        raise GraphError(
            f"no commitment of the graph has the id {identifier!r}; `allegiance commitments list` shows them"
        )
    return str(rows[0]["pair"]), str(rows[0]["kind"]), [str(row["claim"]) for row in rows]
