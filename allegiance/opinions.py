"""Opinions as rows: one an opinion, its actors named in a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from extract.model import Argument, Extraction
from extract.stance.model import Opinion

#: Columns of :func:`table_rows`.
OPINION_COLUMNS = (
    "doc",
    "date",
    "sentence",
    "holder",
    "holder_id",
    "attitude",
    "target",
    "target_id",
    "expression",
    "score",
    "text",
)


def table_rows(extraction: Extraction, opinions: Sequence[Opinion], language: str = "ru") -> Iterator[dict[str, Any]]:
    """One row an opinion, its actors named in ``language`` (``ru`` or ``en``, where known): :data:`OPINION_COLUMNS`.

    A holder whom the sentence does not name is ``(author)`` or ``(unnamed)``, without an id.
    """
    names = {entity.id: (entity.name_en if language == "en" else entity.name_ru) for entity in extraction.entities}
    sentences = {sentence.id: sentence for sentence in extraction.sentences}
    published = extraction.article.published

    def name(argument: Argument) -> str:
        return names.get(argument.entity) or argument.name

    for opinion in opinions:
        holder = opinion.holder
        yield {
            "doc": extraction.article.id,
            "date": published and published.isoformat(),
            "sentence": opinion.sentence,
            "holder": name(holder) if holder is not None else f"({opinion.holder_kind})",
            "holder_id": holder and holder.entity,
            "attitude": opinion.attitude,
            "target": name(opinion.target),
            "target_id": opinion.target.entity,
            "expression": opinion.expression.text,
            "score": opinion.score,
            "text": sentences[opinion.sentence].text,
        }
