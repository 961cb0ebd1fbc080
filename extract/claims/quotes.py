"""Quotations: which stretches of a passage stand in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_PAIRS = {"«": "»", "„": "“", "“": "”", '"': '"'}
_CLOSERS = frozenset({"»", "”", "“"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Token indices of a quotation: ``start`` its first word, ``end`` one past its last; marks excluded.

    ``open`` and ``closed`` tell whether the marks stand in this passage; a quotation may begin or end in another one.
    """

    start: int
    end: int
    open: bool = True
    closed: bool = True

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end


def quotes(tokens: Sequence[Token]) -> list[Quote]:
    """The quotations of a passage (its tokens in order), outermost only; unpaired marks reach to its border."""
    first, last = tokens[0].i, tokens[-1].i + 1
    found: list[Quote] = []
    inside: _Open | None = None
    for token in tokens:
        if inside is not None:
            if inside.closes(token):
                if token.i > inside.start:
                    found.append(Quote(inside.start, token.i))
                inside = None
        elif not found and token.i > first and _only_closes(token):
            found.append(Quote(first, token.i, open=False))
        elif token.text in _PAIRS:
            inside = _Open(token.i + 1, _PAIRS[token.text])
    if inside is None or inside.start >= last:
        return found
    lone = tokens[0].doc[inside.start - 1]
    if lone.text == '"' and not found and lone.i > first and not _blank_before(lone):
        return [Quote(first, lone.i, open=False)]
    return [*found, Quote(inside.start, last, closed=False)]


class _Open:
    """A quotation that is not closed yet; marks of its own kind nest, straight ones do not."""

    def __init__(self, start: int, closer: str) -> None:
        self.start = start
        self.closer = closer
        self.depth = 0

    def closes(self, token: Token) -> bool:
        """Whether the token closes it."""
        if token.text == self.closer:
            self.depth -= 1
            return self.depth < 0
        if _PAIRS.get(token.text) == self.closer:
            self.depth += 1
        return False


def _only_closes(token: Token) -> bool:
    """Whether a mark outside a quotation can only close one that began in another passage."""
    return token.text in _CLOSERS and not (token.text == "“" and _blank_before(token))


def _blank_before(token: Token) -> bool:
    return token.i == 0 or bool(token.doc[token.i - 1].whitespace_)
