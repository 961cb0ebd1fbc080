"""Opinions as rows in the form of RuOpinionNE: holder, target and expression with character offsets, POS or NEG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.model import Extraction, Span
    from extract.stance.model import Opinion

#: What stands for a holder whom the sentence does not name: text and offsets.
_NOT_NAMED = {"author": [["AUTHOR"], ["NULL"]], "unnamed": [["NULL"], ["0:0"]]}
_POLARITY = {"positive": "POS", "negative": "NEG"}


def opinion_rows(
    extraction: Extraction, opinions: Sequence[Opinion], ids: Sequence[str | int] | None = None
) -> Iterator[dict[str, Any]]:
    """One row a sentence: ``sent_id``, ``text`` and its ``opinions``.

    An opinion is ``{"Source", "Target", "Polar_expression", "Polarity"}``, the first three each ``[[text],
    ["begin:end"]]``; the author as holder has the offsets ``NULL``, somebody unnamed ``0:0``. ``ids`` are the
    sentences' ids in the source, where it gives them.
    """
    by_sentence: dict[str, list[Opinion]] = {}
    for opinion in opinions:
        by_sentence.setdefault(opinion.sentence, []).append(opinion)
    sentences = extraction.sentences
    for sentence, own_id in zip(sentences, ids or [s.id for s in sentences], strict=True):
        found = [_row(opinion) for opinion in by_sentence.get(sentence.id, [])]
        yield {"sent_id": own_id, "text": sentence.text, "opinions": found}


def _row(opinion: Opinion) -> dict[str, Any]:
    return {
        "Source": _part(opinion.holder.span) if opinion.holder is not None else _NOT_NAMED[opinion.holder_kind],
        "Target": _part(opinion.target.span),
        "Polar_expression": _part(opinion.expression),
        "Polarity": _POLARITY[opinion.attitude],
        "score": opinion.score,
    }


def _part(span: Span) -> list[list[str]]:
    return [[span.text], [f"{span.start}:{span.end}"]]
