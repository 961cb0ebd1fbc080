"""What is left of an extraction where unsure claims are dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.model import Extraction


def at_least(extraction: Extraction, confidence: float) -> Extraction:
    """The extraction without claims below a confidence (0..1), and without the entities that only these refer to.

    A claim that stays forgets those dropped that its content says.

    Raises:
        ExtractError: the confidence is not in 0..1.
    """
    if not 0 <= confidence <= 1:
        raise ExtractError(f"a confidence of {confidence}: give one from 0 to 1")
    claims = [claim for claim in extraction.claims if claim.confidence >= confidence]
    if len(claims) == len(extraction.claims):
        return extraction
    left = {claim.id for claim in claims}
    arguments = [a for c in claims for a in (c.subject, c.object, c.speaker) if a is not None]
    named = {argument.entity for argument in arguments}
    offices = tuple(office for office in extraction.offices if office.person in named)
    named |= {office.body for office in offices}.union(*(claim.awaits for claim in claims))
    return replace(
        extraction,
        claims=tuple(replace(c, about=tuple(i for i in c.about if i in left)) for c in claims),
        entities=tuple(entity for entity in extraction.entities if entity.id in named),
        offices=offices,
    )
