"""An article's claims and opinions, from one parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.pipeline import extract_article
from extract.stance.candidates import expression
from extract.stance.features import Reading
from extract.stance.judge import Judged, judge
from extract.stance.model import Opinion
from extract.stance.weights import StanceModel, stance_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.claims.passage import Passage
    from extract.mentions import Mentions
    from extract.model import Article, Claim, Extraction


class OpinionReader:
    """Reads the opinions of passages, beside their claims; they gather in ``opinions``, in text order."""

    def __init__(self, model: StanceModel) -> None:
        self._model = model
        self.opinions: list[Opinion] = []

    def __call__(self, passage: Passage, claims: Sequence[Claim], mentions: Mentions) -> None:
        """Read one passage."""
        reading = Reading.of(passage, claims, self._model.language)
        self.opinions += [self._opinion(found, reading, mentions) for found in judge(reading, self._model)]

    @staticmethod
    def _opinion(found: Judged, reading: Reading, mentions: Mentions) -> Opinion:
        passage = reading.passage
        told, offset = found.candidate, passage.offset
        holder = told.holder
        return Opinion(
            sentence=passage.sentence.id,
            holder=None if isinstance(holder, str) else mentions.argument_of(holder.span, offset),
            holder_kind=holder if isinstance(holder, str) else "named",
            target=mentions.argument_of(told.target.span, offset),
            expression=passage.words(*expression(told.word, reading.mentions)),
            attitude=told.attitude,
            score=round(found.score, 3),
        )


def extract_opinions(
    article: Article, sentences: Sequence[str] | None = None
) -> tuple[Extraction, tuple[Opinion, ...]]:
    """What an article says, and who in it is for or against whom; it is parsed once.

    Args:
        article: the text with its id, language and date.
        sentences: the article's sentences where they are known already; joined by a line feed they must be its text.

    Returns:
        The extraction, whose entities include those of the opinions, and the opinions in text order.

    Raises:
        ExtractError: no pipeline or model for the language, or sentences that do not make up the text.
    """
    reader = OpinionReader(stance_model(article.language))
    extraction = extract_article(article, sentences, readers=(reader,))
    return extraction, tuple(reader.opinions)
