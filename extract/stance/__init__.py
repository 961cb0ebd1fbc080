"""Stance: who is for or against whom, from claims and from evaluative words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.stance.model import Attitude, HolderKind, Opinion
from extract.stance.rows import opinion_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.model import Article, Extraction

__all__ = ["Attitude", "HolderKind", "Opinion", "extract_opinions", "opinion_rows"]


def extract_opinions(
    article: Article, sentences: Sequence[str] | None = None
) -> tuple[Extraction, tuple[Opinion, ...]]:
    """An article's claims and opinions: see :func:`extract.stance.read.extract_opinions`. Models load at first use."""
    from extract.stance.read import extract_opinions as extract

    return extract(article, sentences)
