"""From the frames of a passage to its claims: who says so, how it holds, on which condition, when."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from extract.claims.conditions import conditions
from extract.claims.headlines import headline
from extract.claims.predicates import Frame, FrameReader
from extract.claims.qualities import modality, polarity
from extract.claims.quotes import quotes
from extract.model import ACTOR_KINDS, Argument, Claim, Span, TimeExpression
from extract.relations import relations
from extract.syntax.clauses import governors
from extract.syntax.nouns import noun_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from extract.claims.conditions import Condition
    from extract.claims.content import Range
    from extract.claims.fillers import Judge
    from extract.model import Modality, Sentence
    from extract.vocabulary import Vocabulary

_EMBEDS: dict[str, Modality] = {
    "REQUESTED": "required",
    "DEMANDED": "required",
    "PROMISED": "planned",
    "PLANS": "planned",
    "THREATENED": "planned",
    "FEARS": "possible",
}
_ALWAYS: dict[str, Modality] = {"PLANS": "planned"}
_ATTRIBUTING = frozenset({"STATED", "CONFIRMED", "DENIED", "CONSIDERS", "REQUESTED", "DEMANDED", "FEARS", "THREATENED", "ACCUSED", "INFORMED", "PROMISED", "CRITICIZED"})


class Actors(Protocol):
    """Finds out whom mentions stand for, in the order of the text."""

    def argument(self, head: Token, sentence: Sentence) -> Argument:
        """The mention headed by a token as an argument; ``offset`` is where the sentence starts in the Doc's text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One evidence sentence: its record, its tokens in the Doc, and where its text starts in the Doc's text."""

    sentence: Sentence
    tokens: Sequence[Token]
    times: tuple[tuple[int, int, TimeExpression], ...]

    @property
    def doc(self) -> Doc:
        """The parsed article."""
        return self.tokens[0].doc

    @property
    def span(self) -> Range:
        """Token indices: first, one past the last."""
        return self.tokens[0].i, self.tokens[-1].i + 1

    def words(self, start: int, end: int) -> Span:
        """The text of a token range, with offsets in the sentence."""
        part = self.doc[start:end]
        base = self.sentence.start
        return Span(part.start_char - base, part.end_char - base, part.text)

    def parsed(self) -> list[DocSpan]:
        """The parser's sentences in this passage (a quotation may hold several)."""
        return [s for s in self.doc[self.span[0] : self.span[1]].sents if any(not t.is_space for t in s)]


class ClaimBuilder:
    """Builds the claims of passages. One builder serves one article."""

    def __init__(self, vocabulary: Vocabulary, judge: Judge, actors: Actors) -> None:
        self.vocabulary = vocabulary
        self.judge = judge
        self.actors = actors

    def claims(self, passage: Passage) -> list[Claim]:
        """The claims of one passage in text order, those of offices aside."""
        marked = quotes(passage.tokens)
        reader = FrameReader(self.vocabulary, self.judge, marked, passage.span)
        frames = reader.read([t for t in passage.tokens if not t.is_space])
        if (title := headline(passage.tokens, self.judge)) is not None:
            frames = [*frames, title]
        depends = [c for s in passage.parsed() for c in conditions(s)]
        frames = [f for f in frames if not any(f.token.i in c for c in depends)]
        frames = [f for f in frames if not _gives_way(f, frames)]
        found: list[tuple[Frame, Claim]] = []
        for frame in frames:
            found += [(frame, claim) for claim in self._claims_of(frame, frames, passage, depends)]
        return _linked(found)

    def _claims_of(self, frame: Frame, frames: list[Frame], passage: Passage, depends: list[Condition]) -> list[Claim]:
        speaker = _speaker(frame, frames)
        claims = []
        for subject in frame.subjects:
            if not self._acts(subject):
                continue
            for thing in frame.objects or (None,):
                if thing is not None and thing.i == subject.i:
                    continue
                claims.append(self._claim(frame, subject, thing, speaker, frames, passage, depends))
        return claims

    def _acts(self, token: Token) -> bool:
        """Whether the mention can act: an actor, or a pronoun of a person."""
        if token.pos_ == "PRON":
            return token.lemma_ in {"я", "мы", "ты", "вы", "он", "она", "они", "кто", "никто", "все"} or token.lower_ in {"его", "ее", "её", "их", "ими", "им", "ей", "ему", "ней"}
        return self.judge.kind(token) in ACTOR_KINDS

    def _claim(
        self,
        frame: Frame,
        subject: Token,
        thing: Token | None,
        speaker: Token | None,
        frames: list[Frame],
        passage: Passage,
        depends: list[Condition],
    ) -> Claim:
        entry = frame.entry
        sentence = passage.sentence
        negated = polarity(frame.token, frame.fixed)
        if entry.polarity == "negated":
            negated = "affirmed" if negated == "negated" else "negated"
        said = passage.words(*frame.content) if frame.content else None
        argument = self.actors.argument(subject, sentence)
        claim = Claim(
            id="",
            sentence=sentence.id,
            relation=entry.relation,
            subject=argument,
            object=self.actors.argument(thing, sentence) if thing is not None else None,
            content=said,
            polarity=negated,
            modality=_ALWAYS.get(entry.relation) or entry.modality or _embedded(frame, frames) or modality(frame.token, frame.fixed),
            speaker=self.actors.argument(speaker, sentence) if speaker is not None else None,
            condition=_condition(frame, depends, passage),
            time=_time(frame, frames, passage),
            trigger=tuple(passage.words(i, i + 1) for i in frame.tokens),
            rule=entry.id,
        )
        return replace(claim, id=claim_id(claim))


def claim_id(claim: Claim) -> str:
    """The id of a claim: a hash of its sentence and of all that it says there."""
    parts = [
        claim.sentence,
        claim.relation,
        claim.subject.entity,
        _offsets(claim.subject.span),
        claim.object.entity if claim.object else "",
        _offsets(claim.object.span if claim.object else None),
        _offsets(claim.content),
        claim.polarity,
        claim.modality,
        ",".join(_offsets(t) for t in claim.trigger),
    ]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def _offsets(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""


def _gives_way(frame: Frame, frames: list[Frame]) -> bool:
    """PLANS gives way to a more specific claim of the same actor on what is planned."""
    if frame.entry.relation != "PLANS" or frame.content is None:
        return False
    start, end = frame.content
    mine = {t.i for t in frame.subjects}
    return any(other is not frame and start <= other.token.i < end and mine & {t.i for t in other.subjects} for other in frames)


def _speaker(frame: Frame, frames: list[Frame]) -> Token | None:
    """Who is credited with the claim: the subject of the innermost reporting predicate whose content holds it."""
    best: Frame | None = None
    for other in frames:
        if other is frame or other.content is None or other.entry.relation not in _ATTRIBUTING:
            continue
        start, end = other.content
        if start <= frame.token.i < end and not start <= other.token.i < end:
            if best is None or best.content is None or end - start < best.content[1] - best.content[0]:
                best = other
    return best.subjects[0] if best else None


def _embedded(frame: Frame, frames: list[Frame]) -> Modality | None:
    """The modality that a governing demand, promise or fear lends to what it asks, promises or fears."""
    for other in frames:
        if other is frame or other.content is None:
            continue
        lent = other.entry.embeds or _EMBEDS.get(other.entry.relation)
        start, end = other.content
        if lent and start <= frame.token.i < end and not start <= other.token.i < end and _leads(frame, other):
            return lent
    return None


def _leads(frame: Frame, other: Frame) -> bool:
    """Whether the frame is the main predicate of the other's content, not one told further inside."""
    start = other.content[0] if other.content else 0
    between = [t for t in frame.token.doc[start : frame.token.i] if t.morph.get("VerbForm") == ["Fin"]]
    return len(between) == 0 or frame.token.head.i == other.token.i


def _condition(frame: Frame, depends: list[Condition], passage: Passage) -> Span | None:
    chain = {frame.token.i, *(t.i for t in governors(frame.token))}
    if frame.content:
        start, end = frame.content
        chain |= {i for i in range(start, end) if frame.token.doc[i].morph.get("VerbForm") == ["Inf"] and frame.token.doc[i].head.i == frame.token.i}
    for condition in depends:
        predicate = frame.token.doc[condition.predicate]
        noun = frame.token.pos_ == "NOUN" and frame.token.head.i == condition.predicate
        if condition.predicate in chain or noun or (predicate.dep_ == "conj" and predicate.head.i in chain and condition.start > predicate.i):
            return passage.words(condition.start, condition.end)
    return None


def _time(frame: Frame, frames: list[Frame], passage: Passage) -> TimeExpression | None:
    """The time words that hang on the predicate, a word that governs it, or its fixed parts."""
    near = {frame.token.i, *(t.i for t in frame.fixed), *(t.i for t in governors(frame.token))}
    doc = passage.doc
    others = {f.token.i for f in frames if f is not frame}
    for start, end, time in passage.times:
        if frame.content and frame.content[0] <= start < frame.content[1]:
            continue
        top = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        at = top
        for _ in range(3):
            if at.head.i in near:
                return time
            if at.head.i == at.i or at.head.i in others:
                break
            at = at.head
            if at.pos_ == "VERB":
                break
    return None


def _linked(found: list[tuple[Frame, Claim]]) -> list[Claim]:
    """Each claim once, those with a content linked to the claims that it says."""
    unique: dict[str, tuple[Frame, Claim]] = {claim.id: (frame, claim) for frame, claim in found}
    claims = []
    for frame, claim in unique.values():
        inside = ()
        if frame.content is not None:
            start, end = frame.content
            inside = tuple(c.id for f, c in unique.values() if f is not frame and start <= f.token.i < end and not start <= frame.token.i < end)
        claims.append(replace(claim, about=inside))
    return claims


__all__ = ["Actors", "ClaimBuilder", "Passage", "claim_id", "noun_phrase"]
