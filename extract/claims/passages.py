"""Where the evidence sentences of a text are: as given, or as the parser found them, quotations kept whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
#: A quotation of more sentences than this is not kept whole.
LONGEST_QUOTATION = 4


def given(text: str, sentences: Sequence[str] | None) -> list[tuple[int, int]]:
    """Character ranges of the given sentences (joined by one line feed), or of the lines of a text."""
    if sentences is None:
        return [(m.start(), m.end()) for m in _LINE.finditer(text)]
    ranges, at = [], 0
    for sentence in sentences:
        ranges.append((at, at + len(sentence)))
        at += len(sentence) + 1
    return ranges


def told(doc: Doc) -> list[tuple[int, int]]:
    """Character ranges of a parsed text's sentences; those of one quotation that share a line make one."""
    found: list[tuple[int, int]] = []
    open_since = 0
    for sentence in doc.sents:
        words = [t for t in sentence if not t.is_space]
        if not words:
            continue
        start, end = words[0].idx, words[-1].idx + len(words[-1])
        joins = bool(found) and open_since > 0 and "\n" not in doc.text[found[-1][1] : start]
        if joins:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        unclosed = _unclosed(doc.text[found[-1][0] : end])
        open_since = open_since + 1 if unclosed and joins else int(unclosed)
        if open_since >= LONGEST_QUOTATION:
            open_since = 0
    return found


def _unclosed(text: str) -> bool:
    """Whether a quotation that the text opens after a colon or at its start is left open."""
    low = text.count("„") > text.count("“") + text.count("”")
    return low or text.count('"') % 2 == 1 or text.count("«") > text.count("»")
