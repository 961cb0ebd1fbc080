"""Russian tokens and sentences (razdel) as a spaCy ``Doc`` that gives its text back character for character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import razdel
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.vocab import Vocab

#: Pieces of text between which a token never stretches: lines.
_LINE = re.compile(r"[^\n\r]+")
_SPACE = re.compile(r"\s+")
#: A sentence of more tokens is cut at its next pause, or after so many more: what a parse takes grows with the square.
LONGEST = 150
MORE = 50
#: What goes on for so many tokens is no sentence but rows of a table or mere signs: from there on it is cut shorter.
ENDLESS = 2000
SHORTER = 30
_PAUSES = frozenset(",;:—–-)»")


class RazdelTokenizer:
    """Callable tokenizer for ``nlp.tokenizer``: ``text`` → ``Doc`` with words, spaces and sentence starts."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokens and sentences of ``text``; white space beyond one blank becomes tokens of its own (``is_space``)."""
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[int] = []
        end = 0
        for start, stop, first in _tokens(text):
            _fill(text[end:start], words, spaces)
            if first:
                starts.append(len(words))
            words.append(text[start:stop])
            spaces.append(False)
            end = stop
        _fill(text[end:], words, spaces)
        opening = {0, *starts}
        return Doc(self.vocab, words=words, spaces=spaces, sent_starts=[i in opening for i in range(len(words))])

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save (spaCy asks for it)."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> RazdelTokenizer:
        """Nothing to load (spaCy asks for it)."""
        return self


def _tokens(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether it opens a sentence, for every token of the text."""
    for line in _LINE.finditer(text):
        for sentence in razdel.sentenize(line[0]):
            base = line.start() + sentence.start
            length, before = 0, ""
            for number, token in enumerate(razdel.tokenize(sentence.text)):
                longest = LONGEST if number < ENDLESS else SHORTER
                if length >= longest and (before in _PAUSES or length >= longest + MORE):
                    length = 0
                yield base + token.start, base + token.stop, length == 0
                length, before = length + 1, token.text


def _fill(gap: str, words: list[str], spaces: list[bool]) -> None:
    """Put the white space between two tokens into the lists: one blank as a flag, the rest as a token."""
    if not gap:
        return
    if gap[0] == " " and words and not _SPACE.fullmatch(words[-1]):
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
