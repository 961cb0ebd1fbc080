"""Stances between the actors of an article as rows, the actors named in a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from extract.model import Entity, Extraction
from extract.stance.documents import ArticleStance

#: Columns of :func:`stance_rows`.
STANCE_COLUMNS = (
    "doc",
    "date",
    "source",
    "source_id",
    "attitude",
    "target",
    "target_id",
    "score",
    "sentences",
)


def stance_rows(
    extraction: Extraction, stances: Sequence[ArticleStance], language: str = "ru"
) -> Iterator[dict[str, Any]]:
    """One row a stance, its actors named in ``language`` (``ru`` or ``en``, where known): :data:`STANCE_COLUMNS`.

    ``sentences`` are the ids of those that name both.
    """
    published = extraction.article.published

    def name(entity: Entity) -> str:
        return (entity.name_en if language == "en" else entity.name_ru) or entity.name

    for stance in stances:
        yield {
            "doc": extraction.article.id,
            "date": published and published.isoformat(),
            "source": name(stance.source),
            "source_id": stance.source.id,
            "attitude": stance.attitude,
            "target": name(stance.target),
            "target_id": stance.target.id,
            "score": stance.score,
            "sentences": list(stance.evidence),
        }
