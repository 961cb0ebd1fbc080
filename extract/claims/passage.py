"""One evidence sentence, ready to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model import Sentence, Span, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


@dataclass(frozen=True, slots=True)
class Passage:
    """An evidence sentence: its record, its tokens (white space left out), where its text starts in the Doc's text.

    ``times`` holds its time words: token indices, first and one past the last, and what they mean.
    """

    sentence: Sentence
    tokens: Sequence[Token]
    offset: int
    times: tuple[tuple[int, int, TimeExpression], ...] = ()

    @property
    def doc(self) -> Doc:
        """The parsed text that holds it."""
        return self.tokens[0].doc

    @property
    def span(self) -> tuple[int, int]:
        """Token indices: first, one past the last."""
        return self.tokens[0].i, self.tokens[-1].i + 1

    def words(self, start: int, end: int) -> Span:
        """The text of a token range, with offsets in the sentence."""
        part = self.doc[start:end]
        first, last = part.start_char - self.offset, part.end_char - self.offset
        return Span(first, last, self.sentence.text[first:last])

    def parsed(self) -> list[DocSpan]:
        """The parser's sentences in this passage (a quotation may hold several)."""
        at, last = self.span
        found = []
        while at < last:
            sentence = self.doc[at].sent
            found.append(sentence)
            at = sentence.end
        return [s for s in found if any(not t.is_space for t in s)]
