"""Which vocabulary entries fire in a passage: one frame a predicate, the most specific."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claims.addressees import OBJECT_CONTROL
from extract.claims.frame import Frame, FrameFiller
from extract.claims.qualities import polarity
from extract.language.docs import feature
from extract.syntax.nouns import preposition
from extract.syntax.predicates import form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.judge import Judge
    from extract.claims.quotes import Quote
    from extract.claims.subordinate import Range
    from extract.vocabulary import Entry, Vocabulary

#: Whose content is what somebody says or thinks.
_REPORTS = frozenset({"STATED", "CONFIRMED", "CONSIDERS", "INFORMED"})


class FrameReader:
    """Reads the frames of a passage (one evidence sentence), governing predicates before what they govern."""

    def __init__(self, vocabulary: Vocabulary, judge: Judge, quotes: Sequence[Quote], span: Range) -> None:
        self._vocabulary = vocabulary
        self._filler = FrameFiller(judge, quotes, span, self._control, self._fired)
        self._frames: dict[int, Frame] = {}

    def read(self, tokens: Sequence[Token]) -> list[Frame]:
        """The frames of the tokens, one a predicate at most, in text order."""
        consumed: set[int] = set()
        depth = {t.i: sum(1 for _ in t.ancestors) for t in tokens}
        for token in sorted(tokens, key=lambda t: (t.pos_ in {"NOUN", "PROPN"}, depth[t.i], t.i)):
            if token.i in consumed:
                continue
            best: Frame | None = None
            for frame in self._candidates(token):
                if best is None or frame.rank > best.rank:
                    best = frame
            if best is not None:
                self._frames[token.i] = best
                consumed |= {t.i for t in best.fixed}
        found = [self._frames[i] for i in sorted(self._frames) if i not in consumed]
        found = [_asked(frame, found) for frame in found]
        return sorted([*found, *self._judgements(tokens, found)], key=lambda f: f.token.i)

    def _judgements(self, tokens: Sequence[Token], found: Sequence[Frame]) -> Iterator[Frame]:
        """What those who are reported say of others by the words they choose, one frame a predicate at most."""
        reports = [f for f in found if f.entry.relation in _REPORTS and f.content is not None]
        for token in tokens if reports else ():
            over = [f for f in reports if f.covers(token)]
            if not over or form(token) in {"infinitive", "participle"}:
                continue
            said_by = min(over, key=_length).subjects
            frames = [
                frame
                for kind, entry in self._entries(token)
                if entry.judges and (frame := self._filler.frame(entry, token, kind, said_by)) is not None
            ]
            if frames and polarity(token, frames[0].fixed) == "affirmed":
                yield max(frames, key=lambda f: f.rank)

    def _candidates(self, token: Token) -> Iterator[Frame]:
        for kind, entry in self._entries(token):
            if not entry.judges and (frame := self._filler.frame(entry, token, kind)) is not None:
                yield frame

    def _entries(self, token: Token) -> Iterator[tuple[str, Entry]]:
        for kind in _kinds(token):
            for key in _phrase_keys(token) if kind == "phrases" else (token.lemma_,):
                for entry in self._vocabulary.triggered(kind, key):
                    yield kind, entry

    def _fired(self, predicate: Token) -> Frame | None:
        """The frame that was found on a predicate."""
        return self._frames.get(predicate.i)

    def _control(self, governor: Token) -> list[Token] | None:
        """Who acts in an infinitive under this predicate, if a fired entry says so."""
        frame = self._frames.get(governor.i)
        if frame is None:
            return None
        control = frame.entry.control or ("object" if frame.entry.relation in OBJECT_CONTROL else "subject")
        return list(frame.objects if control == "object" else frame.subjects)


def _asked(frame: Frame, found: Sequence[Frame]) -> Frame:
    """The frame of an infinitive that a demand begins with: whoever is asked acts in it, wherever it hangs."""
    if form(frame.token) != "infinitive" or any(
        t.i < frame.token.i and t.head.i == frame.token.i for t in frame.subjects
    ):
        return frame
    for other in found:
        leads = other.content is not None and other.content[0] == frame.token.i
        if leads and other.answered and other.objects:
            return replace(frame, subjects=other.objects)
    return frame


def _length(frame: Frame) -> int:
    return frame.content[1] - frame.content[0] if frame.content else 0


def _kinds(token: Token) -> tuple[str, ...]:
    """The kinds of trigger that the token can be."""
    if token.pos_ in {"VERB", "AUX"}:
        return ("verbs", "adjectives") if feature(token, "VerbForm") == "Part" else ("verbs",)
    if token.pos_ in {"NOUN", "PROPN"}:
        return ("phrases", "nouns") if preposition(token) else ("nouns",)
    return ("adjectives",) if token.pos_ in {"ADJ", "ADV", "ADP", "DET"} else ()


def _phrase_keys(token: Token) -> tuple[str, ...]:
    """A preposition and its noun, in the preposition's plain form and as written ("в главе", "во главе")."""
    written = token.doc[token.i - 1].lower_
    return tuple(dict.fromkeys(f"{before} {token.lower_}" for before in (preposition(token), written)))
