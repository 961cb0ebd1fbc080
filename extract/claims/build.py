"""From the frames of a passage to its claims: who says so, how it holds, on which condition, when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claims.conditions import conditions
from extract.claims.identity import claim_id
from extract.claims.headlines import headline
from extract.claims.predicates import Frame, FrameReader
from extract.claims.qualities import modality, polarity
from extract.claims.quotes import quotes
from extract.model import ACTOR_KINDS, Claim
from extract.syntax.clauses import governors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.claims.conditions import Condition
    from extract.claims.passage import Passage
    from extract.mentions import Mentions
    from extract.model import Modality, Span, TimeExpression
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


class ClaimBuilder:
    """Builds the claims of passages. One builder serves one article."""

    def __init__(self, vocabulary: Vocabulary, mentions: Mentions) -> None:
        self.vocabulary = vocabulary
        self.judge = mentions
        self.actors = mentions

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
        argument = self.actors.argument(subject, passage.offset)
        claim = Claim(
            id="",
            sentence=sentence.id,
            relation=entry.relation,
            subject=argument,
            object=self.actors.argument(thing, passage.offset) if thing is not None else None,
            content=said,
            polarity=negated,
            modality=_ALWAYS.get(entry.relation) or entry.modality or _embedded(frame, frames) or modality(frame.token, frame.fixed),
            speaker=self.actors.argument(speaker, passage.offset) if speaker is not None else None,
            condition=_condition(frame, depends, passage),
            time=_time(frame, frames, passage),
            trigger=tuple(passage.words(i, i + 1) for i in frame.tokens),
            rule=entry.id,
        )
        return replace(claim, id=claim_id(claim))


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
        noun = frame.token.pos_ == "NOUN" and _verb_over(frame.token) == condition.predicate
        if condition.predicate in chain or noun or (predicate.dep_ == "conj" and predicate.head.i in chain and condition.start > predicate.i):
            return passage.words(condition.start, condition.end)
    return None


def _verb_over(noun: Token) -> int:
    """The index of the first word above a noun that is no noun."""
    at = noun
    while at.pos_ in {"NOUN", "PROPN"} and at.head.i != at.i:
        at = at.head
    return at.i


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

