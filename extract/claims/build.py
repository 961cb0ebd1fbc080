"""From the frames of a passage to its claims: who says so, how it holds, on which condition, when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.actors.pronouns import first_person
from extract.claims.addressees import OBJECT_CONTROL
from extract.claims.brackets import memberships
from extract.claims.conditions import conditions
from extract.claims.deadlines import deadline
from extract.claims.frames import FrameReader
from extract.claims.headlines import headline, presence
from extract.claims.identity import claim_id
from extract.claims.qualities import modality, polarity
from extract.claims.quotes import quotes
from extract.confidence.features import Basis
from extract.model import ACTOR_KINDS, Claim
from extract.syntax.predicates import form, governors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.conditions import Condition
    from extract.claims.frame import Frame
    from extract.claims.passage import Passage
    from extract.claims.quotes import Quote
    from extract.confidence.assess import Assessor
    from extract.mentions import Mentions
    from extract.model import Argument, Modality, Polarity, TimeExpression
    from extract.vocabulary import Vocabulary

_EMBEDS: dict[str, Modality] = {
    "REQUESTED": "required",
    "DEMANDED": "required",
    "PROMISED": "planned",
    "PLANS": "planned",
    "THREATENED": "planned",
    "FEARS": "possible",
}
#: How a deed holds that is the object of another claim: what is merely endorsed or talked of need not have happened.
_LENT_TO_OBJECTS: dict[str, Modality] = {
    "SUPPORTS": "possible",
    "PRAISED": "possible",
    "CONSIDERS": "possible",
    "NEGOTIATED_WITH": "possible",
    "REJECTED": "possible",
    "OPPOSES": "possible",
    "FEARS": "possible",
    "DENIED": "possible",
    "REQUESTED": "required",
    "DEMANDED": "required",
    "PROMISED": "planned",
    "PLANS": "planned",
    "WORKS_ON": "planned",
}
#: Relations that say less than PLANS does.
_VAGUE = frozenset({"PLANS", "WORKS_ON"})
_ALWAYS: dict[str, Modality] = {"PLANS": "planned"}
_ATTRIBUTING = frozenset({
    "STATED", "CONFIRMED", "DENIED", "CONSIDERS", "REQUESTED", "DEMANDED", "FEARS", "ACCUSED", "INFORMED",
    "PROMISED", "CRITICIZED",
})  # fmt: skip
#: How mentions are resolved that stand for nothing known.
_UNKNOWN = frozenset({"unresolved", "new"})
_ACTING_LEMMAS = frozenset({"я", "мы", "ты", "вы", "он", "она", "они", "кто", "никто", "все"})
_ACTING_FORMS = frozenset({"его", "ее", "её", "их", "ими", "им", "ей", "ему", "ней"})


class ClaimBuilder:
    """Builds the claims of passages. One builder serves one article."""

    def __init__(self, vocabulary: Vocabulary, mentions: Mentions, assessor: Assessor) -> None:
        self._vocabulary = vocabulary
        self._mentions = mentions
        self._assessor = assessor

    def claims(self, passage: Passage) -> list[Claim]:
        """The claims of one passage, those of offices aside; each once, linked to the claims that its content says."""
        quoted = quotes(passage.tokens)
        reader = FrameReader(self._vocabulary, self._mentions, quoted, passage.span)
        frames = reader.read(passage.tokens)
        frames = [f for f in frames if not _of_author(f, frames, quoted)]
        titles = (headline(passage.tokens, self._mentions), presence(passage.tokens, self._mentions))
        frames += [title for title in titles if title is not None]
        frames += memberships(passage.tokens, self._mentions)
        depends = [c for s in passage.parsed() for c in conditions(s)]
        # an event told only inside a condition is no claim
        frames = [f for f in frames if not any(f.token.i in c for c in depends)]
        frames = [f for f in frames if not _gives_way(f, frames)]
        context = _Context(passage, frames, depends)
        found = {claim.id: (frame, claim) for frame in frames for claim in self._claims_of(frame, context)}
        return [
            replace(claim, about=tuple(c.id for f, c in found.values() if frame.holds(f)))
            for frame, claim in found.values()
        ]

    def _claims_of(self, frame: Frame, context: _Context) -> Iterator[Claim]:
        qualities = context.qualities(frame)
        for subject in frame.subjects:
            if not self._acts(subject):
                continue
            for thing in frame.objects or (None,):
                claim = self._claim(frame, subject, thing, context, qualities)
                if claim.object is None or claim.object.span != claim.subject.span:
                    yield claim

    def _acts(self, token: Token) -> bool:
        """Whether the mention can act: an actor, or a pronoun of a person."""
        if first_person(token):
            return True
        if token.pos_ == "PRON":
            return token.lemma_ in _ACTING_LEMMAS or token.lower_ in _ACTING_FORMS
        return self._mentions.kind(token) in ACTOR_KINDS

    def _claim(
        self,
        frame: Frame,
        subject: Token,
        thing: Token | None,
        context: _Context,
        qualities: _Qualities,
    ) -> Claim:
        passage, offset = context.passage, context.passage.offset
        acting = self._mentions.argument(subject, offset)
        depends = qualities.condition
        about = self._mentions.argument(thing, offset) if thing is not None else None
        if thing is not None and about is not None and thing.pos_ == "PRON" and about.entity == acting.entity:
            # "встретился с ним": whoever that is, not the subject himself
            about = self._mentions.open_argument(thing, offset)
        if thing is not None and about is not None and about.method in _UNKNOWN:
            about = self._without(thing, about, acting, offset)
        claim = Claim(
            id="",
            sentence=passage.sentence.id,
            relation=frame.entry.relation,
            subject=acting,
            object=about,
            content=passage.words(*frame.content) if frame.content else None,
            polarity=qualities.polarity,
            modality=qualities.modality,
            speaker=self._mentions.argument(qualities.speaker, offset) if qualities.speaker is not None else None,
            condition=passage.words(depends.start, depends.end) if depends is not None else None,
            time=qualities.time,
            due=deadline(frame, passage, qualities.modality, qualities.time, self._mentions.day),
            awaits=self._awaited(depends, passage),
            trigger=tuple(passage.words(i, i + 1) for i in frame.tokens),
            rule=frame.entry.id,
        )
        basis = Basis(frame, subject, thing, passage, context.frames, self._mentions.kind)
        claim = replace(claim, id=claim_id(claim))
        return replace(claim, confidence=self._assessor.claim(claim, basis))

    def _awaited(self, condition: Condition | None, passage: Passage) -> tuple[str, ...]:
        """The actors that a condition names."""
        if condition is None:
            return ()
        names = [t for t in passage.doc[condition.start : condition.end] if t.ent_type_ and t.ent_iob_ == "B"]
        actors = [t for t in names if self._mentions.kind(t) in ACTOR_KINDS]
        return tuple(dict.fromkeys(self._mentions.argument(t, passage.offset).entity for t in actors))

    def _without(self, thing: Token, about: Argument, acting: Argument, offset: int) -> Argument:
        """The object up to its genitive, where that is the one who acts: "заседание" of "заседание комитета партии"."""
        if not about.span.start < acting.span.start < about.span.end:
            return about
        cut = thing.doc.char_span(about.span.start + offset, acting.span.start + offset - 1, alignment_mode="expand")
        if cut is None or not cut.start <= thing.i < cut.end or cut[-1].pos_ == "ADP":
            return about
        return self._mentions.argument_of(cut, offset)


@dataclass(frozen=True, slots=True)
class _Qualities:
    """How a frame's claims hold, and who says so."""

    polarity: Polarity
    modality: Modality
    speaker: Token | None
    condition: Condition | None
    time: TimeExpression | None


@dataclass(frozen=True, slots=True)
class _Context:
    """The passage with all its frames and conditions."""

    passage: Passage
    frames: Sequence[Frame]
    depends: Sequence[Condition]

    def qualities(self, frame: Frame) -> _Qualities:
        entry = frame.entry
        negated = (polarity(frame.token, frame.fixed) == "negated") != (entry.polarity == "negated")
        # "отказался от участия": the deed that is refused is not done
        negated ^= any(f.entry.relation == "REJECTED" and f.takes(frame) and _same_actor(f, frame) for f in self.frames)
        held = _ALWAYS.get(entry.relation) or entry.modality or self._lent(frame)
        return _Qualities(
            polarity="negated" if negated else "affirmed",
            modality=held or modality(frame.token),
            speaker=self._speaker(frame),
            condition=self._condition(frame),
            time=self._time(frame),
        )

    def _speaker(self, frame: Frame) -> Token | None:
        """Who is credited with the claim: the subject of the innermost reporting predicate whose content holds it."""
        attributing = (f for f in self.frames if f.entry.relation in _ATTRIBUTING and f.holds(frame))
        over = [f for f in attributing if not (frame.entry.judges and _same_actor(f, frame))]
        return min(over, key=_extent).subjects[0] if over else None

    def _lent(self, frame: Frame) -> Modality | None:
        """The modality that a governing demand, promise or fear lends to what it asks, promises or fears."""
        for other in self.frames:
            lent = other.entry.embeds or _EMBEDS.get(other.entry.relation)
            if lent and other.holds(frame) and _leads(frame, other):
                return lent
            asked = frame.entry.relation in OBJECT_CONTROL and other.entry.relation == "REJECTED"
            if (taken := _LENT_TO_OBJECTS.get(other.entry.relation)) and other.takes(frame) and not asked:
                return taken
        return None

    def _condition(self, frame: Frame) -> Condition | None:
        doc = self.passage.doc
        chain = {frame.token.i, *(t.i for t in governors(frame.token))}
        if frame.content:
            inside = doc[frame.content[0] : frame.content[1]]
            chain |= {t.i for t in inside if form(t) == "infinitive" and t.head.i == frame.token.i}
        if frame.token.pos_ == "NOUN":
            chain.add(_verb_over(frame.token))
        for condition in self.depends:
            predicate = doc[condition.predicate]
            coordinated = predicate.dep_ == "conj" and predicate.head.i in chain and condition.start > predicate.i
            if condition.predicate in chain or coordinated:
                return condition
        return None

    def _time(self, frame: Frame) -> TimeExpression | None:
        """The time words that hang on the predicate, a word that governs it, or its fixed parts."""
        near = {frame.token.i, *(t.i for t in frame.fixed), *(t.i for t in governors(frame.token))}
        others = {f.token.i for f in self.frames if f is not frame}
        for start, end, time in self.passage.times:
            told_inside = frame.content is not None and frame.content[0] <= start < frame.content[1]
            if not told_inside and _hangs_on(start, end, self.passage, near, others):
                return time
        return None


def _hangs_on(start: int, end: int, passage: Passage, near: set[int], others: set[int]) -> bool:
    """Whether time words hang on one of the tokens, over at most two nouns."""
    doc = passage.doc
    at = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
    for _ in range(3):
        if at.head.i in near:
            return True
        if at.head.i == at.i or at.head.i in others or at.head.pos_ == "VERB":
            return False
        at = at.head
    return False


def _same_actor(one: Frame, other: Frame) -> bool:
    return bool({t.i for t in one.subjects} & {t.i for t in other.subjects})


def _extent(frame: Frame) -> int:
    return frame.content[1] - frame.content[0] if frame.content else 0


def _gives_way(frame: Frame, frames: Sequence[Frame]) -> bool:
    """PLANS gives way to a more specific claim of the same actor on what is planned; WORKS_ON gives way to PLANS."""
    match frame.entry.relation:
        case "PLANS":
            inside = [f for f in frames if frame.holds(f) and f.entry.relation not in _VAGUE]
            return any(_same_actor(frame, other) for other in inside)
        case "WORKS_ON":
            over = [f for f in frames if f.entry.relation == "PLANS" and f.holds(frame) and _leads(frame, f)]
            return any(_same_actor(frame, other) for other in over)
        case _:
            return False


def _of_author(frame: Frame, frames: Sequence[Frame], quoted: Sequence[Quote]) -> bool:
    """Whether a first person without a pronoun stands outside all reported speech: the author's "напомним, что"."""
    if not first_person(frame.subjects[0]) or any(frame.token.i in q for q in quoted):
        return False
    return not any(other.holds(frame) and not first_person(other.subjects[0]) for other in frames)


def _leads(frame: Frame, other: Frame) -> bool:
    """Whether the frame is the main predicate of the other's content, not one told further inside."""
    start = other.content[0] if other.content else 0
    before = frame.token.doc[start : frame.token.i]
    return frame.token.head.i == other.token.i or not any(t.morph.get("VerbForm", []) == ["Fin"] for t in before)


def _verb_over(noun: Token) -> int:
    """The index of the first word above a noun that is no noun."""
    at = noun
    while at.pos_ in {"NOUN", "PROPN"} and at.head.i != at.i:
        at = at.head
    return at.i
