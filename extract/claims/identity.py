"""The id of a claim: the same words saying the same thing in the same sentence always give the same one."""

from __future__ import annotations

import hashlib
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


def _offsets(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""
