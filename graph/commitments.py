"""Which commitment a claim makes, in the terms of the calculus C(debtor, creditor, antecedent, consequent)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model import ACTOR_KINDS
from extract.relations import relations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.model import Claim, EntityKind

#: Kinds where the object is asked to bind itself to the subject; in the others the subject binds itself.
ASKED_FOR = frozenset({"demand", "request"})

#: Relations whose claims are never `actual`: stating the intention is the act.
INTENTIONS = frozenset({"PLANS"})


@dataclass(frozen=True, slots=True)
class Commitment:
    """What ``debtor`` owes ``creditor`` (entity ids; no creditor is the public) once ``antecedent`` holds."""

    id: str
    kind: str
    state: str
    debtor: str
    creditor: str | None
    antecedent: str | None
    consequent: str | None


def commitment(claim: Claim, kinds: Mapping[str, EntityKind], claims: Mapping[str, Claim]) -> Commitment | None:
    """The commitment that a claim makes, in its first state, or None.

    Only an act that took place binds: a promise that is denied, awaited, doubted or demanded makes no pledge, and a
    refusal that is denied refuses nothing.

    Args:
        claim: The claim.
        kinds: The kind of every entity, by id.
        claims: The article's claims by id, where the debtor of a request is looked up if its object is no actor.
    """
    kind = relations()[claim.relation].commitment
    done = claim.modality == "actual" or (claim.relation in INTENTIONS and claim.modality == "planned")
    if kind is None or claim.polarity == "negated" or not done:
        return None
    subject = _actor(claim.subject.entity, kinds)
    target = _actor(claim.object.entity if claim.object else None, kinds)
    if kind in ASKED_FOR:
        asked = (_actor(claims[other].subject.entity, kinds) for other in claim.about if other in claims)
        debtor, creditor = target or next(filter(None, asked), None), subject
    else:
        debtor, creditor = subject, target
    if debtor is None:
        return None
    state = "requested" if kind in ASKED_FOR else "conditional" if claim.condition else "active"
    words = claim.content or (claim.object.span if claim.object and target is None else None)
    return Commitment(
        id=f"{claim.id}:commitment",
        kind=kind,
        state=state,
        debtor=debtor,
        creditor=creditor,
        antecedent=claim.condition.text if claim.condition else None,
        consequent=words.text if words else None,
    )


def _actor(entity: str | None, kinds: Mapping[str, EntityKind]) -> str | None:
    return entity if entity is not None and kinds.get(entity) in ACTOR_KINDS else None
