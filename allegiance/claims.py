"""Claims as rows: one a sentence (for ``.jsonl`` and scoring), or one a claim (for tables)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from extract.model import Argument, Claim, Extraction, Sentence, Span, TimeExpression
from extract.relations import relations

#: Columns of :func:`claim_rows`.
CLAIM_COLUMNS = (
    "doc",
    "date",
    "sentence",
    "subject",
    "subject_id",
    "relation",
    "object",
    "object_id",
    "content",
    "polarity",
    "modality",
    "speaker",
    "condition",
    "time",
    "since",
    "until",
    "confidence",
    "text",
)


def sentence_rows(extraction: Extraction, ids: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
    """One row a sentence: ``id``, ``doc``, ``date``, ``text`` and its ``claims``, with every part as written.

    In a claim each part (``subject``, ``object``, ``content``, …) is a verbatim piece of ``text`` or None, ``*_span``
    its ``[start, end]`` in characters, ``*_name`` and ``*_id`` whom it stands for. ``ids`` are the sentences' ids in
    the source, where it gives them.
    """
    article = extraction.article
    by_sentence: dict[str, list[Claim]] = {}
    for claim in extraction.claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    sentences = extraction.sentences
    for sentence, own_id in zip(sentences, ids or [s.id for s in sentences], strict=True):
        yield {
            "id": own_id,
            "doc": article.id,
            "date": article.published and article.published.isoformat(),
            "text": sentence.text,
            "claims": [_parts(claim, sentence) for claim in by_sentence.get(sentence.id, [])],
        }


def claim_rows(extraction: Extraction, language: str = "ru") -> Iterator[dict[str, Any]]:
    """One row a claim, its actors named in ``language`` (``ru`` or ``en``, where known): :data:`CLAIM_COLUMNS`."""
    names = {entity.id: (entity.name_en if language == "en" else entity.name_ru) for entity in extraction.entities}
    sentences = {sentence.id: sentence for sentence in extraction.sentences}

    def name(argument: Argument | None) -> str | None:
        return (names.get(argument.entity) or argument.name) if argument else None

    for claim in extraction.claims:
        published = extraction.article.published
        time = claim.time
        yield {
            "doc": extraction.article.id,
            "date": published and published.isoformat(),
            "sentence": claim.sentence,
            "subject": name(claim.subject),
            "subject_id": claim.subject.entity,
            "relation": claim.relation,
            "object": name(claim.object),
            "object_id": claim.object and claim.object.entity,
            "content": claim.content and claim.content.text,
            "polarity": claim.polarity,
            "modality": claim.modality,
            "speaker": name(claim.speaker),
            "condition": claim.condition and claim.condition.text,
            "time": time and time.span.text,
            "since": time and time.start and time.start.isoformat(),
            "until": time and time.end and time.end.isoformat(),
            "confidence": claim.confidence,
            "text": sentences[claim.sentence].text,
        }


def _parts(claim: Claim, sentence: Sentence) -> dict[str, Any]:
    relation = relations()[claim.relation]
    first, last = min(s.start for s in claim.trigger), max(s.end for s in claim.trigger)
    return {
        **_argument("subject", claim.subject),
        "relation": claim.relation,
        "also": [],
        "class": relation.event_class,
        "stance": relation.stance,
        **_argument("object", claim.object),
        **_span("content", claim.content),
        "polarity": claim.polarity,
        "modality": claim.modality,
        **_argument("speaker", claim.speaker),
        **_span("condition", claim.condition),
        **_time(claim.time),
        **_span("trigger", Span(first, last, sentence.text[first:last])),
        "rule": claim.rule,
        "confidence": claim.confidence,
        "optional": False,
    }


def _span(part: str, span: Span | None) -> dict[str, Any]:
    return {part: span and span.text, f"{part}_span": span and [span.start, span.end]}


def _argument(part: str, argument: Argument | None) -> dict[str, Any]:
    return {
        **_span(part, argument.span if argument else None),
        f"{part}_name": argument and argument.name,
        f"{part}_id": argument and argument.entity,
    }


def _time(time: TimeExpression | None) -> dict[str, Any]:
    return {
        **_span("time", time.span if time else None),
        "time_since": time and time.start and time.start.isoformat(),
        "time_until": time and time.end and time.end.isoformat(),
    }
