"""Quotations: which stretches of a passage stand in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_PAIRS = {"«": "»", "„": "“", "“": "”"}
_CLOSERS = frozenset(_PAIRS.values())


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
    """The quotations of a passage (its tokens in order), outermost only; unpaired marks reach to the passage's border."""
    found: list[Quote] = []
    first, last = tokens[0].i, tokens[-1].i + 1
    open_at: int | None = None
    closer = ""
    depth = 0
    for token in tokens:
        mark = token.text
        if open_at is None:
            if mark in _PAIRS or mark == '"':
                if mark == "“" and token.i > first and token.i + 1 < last and not _opens(token):
                    found.append(Quote(first, token.i, open=False))
                    continue
                open_at, closer, depth = token.i + 1, _PAIRS.get(mark, '"'), 0
            elif mark in _CLOSERS and not found:
                found.append(Quote(first, token.i, open=False))
        elif mark == closer and depth == 0:
            if token.i > open_at:
                found.append(Quote(open_at, token.i))
            open_at = None
        elif mark == closer:
            depth -= 1
        elif mark in _PAIRS and _PAIRS[mark] == closer:
            depth += 1
    if open_at is not None and open_at < last:
        odd_straight = closer == '"' and not found and sum(t.text == '"' for t in tokens) == 1
        if odd_straight and open_at - 1 > first and tokens[open_at - 1 - first].i > first and _closes(tokens, open_at - 1):
            found.append(Quote(first, open_at - 1, open=False))
        else:
            found.append(Quote(open_at, last, closed=False))
    return found


def _opens(token: Token) -> bool:
    """A straight or low-high mark opens where a blank stands before it."""
    return token.i == 0 or bool(token.doc[token.i - 1].whitespace_)


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """A lone straight mark closes where no blank stands before it and text follows outside."""
    doc = tokens[0].doc
    return not doc[index - 1].whitespace_
