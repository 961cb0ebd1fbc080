"""The id of a claim: the same words saying the same thing in the same sentence always give the same one."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.model import Claim, Span


def claim_id(claim: Claim) -> str:
    """The id of a claim: a hash of its sentence and of all that it says there."""
    parts = [
        claim.sentence,
        claim.relation,
        claim.subject.entity,
        _offsets(claim.subject.span),
        claim.object.entity if claim.object else "",
        _offsets(claim.object.span if claim.object else None),
        _offsets(claim.content),
        claim.polarity,
        claim.modality,
        ",".join(_offsets(t) for t in claim.trigger),
    ]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def distinct(claims: list[Claim]) -> list[Claim]:
    """Without those that say again what an earlier one says of the same mentions, as two entries sometimes do.

    Of an office, an overlapping title in a claim of the same actor is the same. What others say of a claim that is left
    out, they say of the one that stands for it.
    """
    kept: list[Claim] = []
    for_: dict[str, str] = {}
    for claim in claims:
        earlier = next((earlier for earlier in kept if _says_again(claim, earlier)), None)
        if earlier is None:
            kept.append(claim)
        else:
            for_[claim.id] = earlier.id
    return [_about(claim, for_) for claim in kept] if for_ else kept


def _about(claim: Claim, for_: dict[str, str]) -> Claim:
    about = tuple(dict.fromkeys(for_.get(other, other) for other in claim.about))
    return replace(claim, about=tuple(other for other in about if other != claim.id)) if about != claim.about else claim


def _says_again(claim: Claim, earlier: Claim) -> bool:
    if (claim.relation, claim.subject.span) != (earlier.relation, earlier.subject.span):
        return False
    one, other = claim.content, earlier.content
    if claim.relation == "HOLDS_POSITION" and one is not None and other is not None:
        return one.start < other.end and other.start < one.end
    if claim.object is None or earlier.object is None or claim.object.span != earlier.object.span:
        return False
    return one is None or other is None or one == other


def _offsets(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""
