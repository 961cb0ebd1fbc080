"""Text in, claims out: who did, said or bound himself to what, by one sentence of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.errors import ExtractError
from extract.model import (
    ACTOR_KINDS,
    Argument,
    Article,
    Claim,
    Entity,
    Extraction,
    HeldOffice,
    Sentence,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.stance.model import Opinion

__all__ = [
    "ACTOR_KINDS",
    "Argument",
    "Article",
    "Claim",
    "Entity",
    "ExtractError",
    "Extraction",
    "HeldOffice",
    "Sentence",
    "Span",
    "TimeExpression",
    "extract_article",
    "extract_opinions",
]


def extract_article(article: Article, sentences: Sequence[str] | None = None) -> Extraction:
    """An article as claims: see :func:`extract.pipeline.extract_article`. The models load at the first call."""
    from extract.pipeline import extract_article as extract

    return extract(article, sentences)


def extract_opinions(
    article: Article, sentences: Sequence[str] | None = None
) -> tuple[Extraction, tuple[Opinion, ...]]:
    """An article's claims and opinions, from one parse: see :func:`extract.stance.read.extract_opinions`."""
    from extract.stance.read import extract_opinions as extract

    return extract(article, sentences)
