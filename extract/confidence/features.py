"""Features of a claim that tell how likely it is right: names of what holds of it and of how it was found.

A feature names no word and no vocabulary entry, so that what is learnt from one text holds for another: it speaks of
relations, parts of speech, forms, paths in the tree, distances and kinds of things.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.relations import relations
from extract.syntax.nouns import preposition
from extract.syntax.predicates import form, is_passive, verb_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.frame import Frame
    from extract.claims.passage import Passage
    from extract.model import Argument, Claim, EntityKind

#: Upper bounds of the classes that a number falls in.
_WORDS, _SOME, _FEW = (10, 20, 30, 45), (1, 2, 3, 5), (0, 1, 2)
_DISTANCE, _LENGTH, _NAMES = (1, 2, 4, 8, 15), (1, 2, 4, 7), (0, 1, 2, 4, 7)
_CONTENT = (1, 3, 8, 20)


@dataclass(frozen=True, slots=True)
class Basis:
    """What a claim rests on: its frame, the heads of its subject and object, and the passage with all its frames.

    ``kind`` tells what kind of thing the phrase headed by a token stands for.
    """

    frame: Frame
    subject: Token
    thing: Token | None
    passage: Passage
    frames: Sequence[Frame]
    kind: Callable[[Token], EntityKind]


def claim_features(claim: Claim, basis: Basis) -> list[str]:
    """The features that hold of a claim that a vocabulary entry found, each once."""
    found = ["by=frame", *_of_claim(claim), *_of_frame(claim, basis), *_of_passage(basis)]
    found += _of_argument("subject", basis.subject, claim.subject, basis)
    if basis.thing is not None and claim.object is not None:
        found += _of_argument("object", basis.thing, claim.object, basis)
    return found


def office_features(claim: Claim) -> list[str]:
    """The features that hold of an office told in apposition to a name, each once."""
    found = ["by=office", f"relation={claim.relation}", f"subject method={claim.subject.method}"]
    if claim.object is None:
        return [*found, "office of nothing named"]
    found.append(f"object method={claim.object.method}")
    if claim.object.span == claim.trigger[0] or (claim.content is not None and claim.object.span == claim.content):
        found.append("office implied")
    if claim.content is not None:
        found.append(f"office length={_class(claim.content.text.count(' ') + 1, _LENGTH)}")
    found.append("office before" if claim.trigger[0].start < claim.subject.span.start else "office after")
    return found


def _class(number: float, bounds: tuple[int, ...]) -> str:
    return next((f"<={bound}" for bound in bounds if number <= bound), f">{bounds[-1]}")


def _of_claim(claim: Claim) -> Iterator[str]:
    event_class = relations()[claim.relation].event_class
    filled = "+".join(n for n, part in (("object", claim.object), ("content", claim.content)) if part) or "nothing"
    yield f"relation={claim.relation}"
    yield f"class={event_class}"
    yield f"filled={filled}"
    yield f"filled={filled} class={event_class}"
    yield f"polarity={claim.polarity}"
    yield f"modality={claim.modality}"
    for name, part in (("speaker", claim.speaker), ("condition", claim.condition), ("time", claim.time)):
        if part is not None:
            yield f"has {name}"


def _of_frame(claim: Claim, basis: Basis) -> Iterator[str]:
    frame, token = basis.frame, basis.frame.token
    kind = "phrase" if token.pos_ == "NOUN" and preposition(token) else token.pos_
    yield f"trigger={kind} form={form(token)}"
    yield f"trigger={kind}"
    yield f"trigger dep={token.dep_}"
    yield f"trigger={kind} class={relations()[claim.relation].event_class}"
    if is_passive(token):
        yield "passive"
    yield f"fixed parts={len(frame.fixed)}"
    if frame.entry.subject:
        yield "entry tells where its subject is"
    yield f"subjects={_class(len(frame.subjects), _SOME)}"
    yield f"objects={_class(len(frame.objects), (0, *_SOME))}"
    if frame.content is not None:
        yield f"content length={_class(frame.content[1] - frame.content[0], _CONTENT)}"
        yield "content before" if frame.content[0] < token.i else "content after"
    others = [other for other in basis.frames if other is not frame]
    if any(other.holds(frame) for other in others):
        yield "told in another's content"
    if any(other.takes(frame) for other in others):
        yield "another's object"
    if any(basis.subject in other.subjects for other in others):
        yield "subject acts elsewhere"
    if basis.thing is not None and any(basis.thing in other.objects for other in others):
        yield "object shared"
    if basis.thing is not None and any(basis.thing in other.subjects for other in others):
        yield "object acts elsewhere"


def _of_passage(basis: Basis) -> Iterator[str]:
    tokens = basis.passage.tokens
    yield f"words={_class(len(tokens), _WORDS)}"
    yield f"frames={_class(len(basis.frames), _SOME)}"
    yield f"names={_class(sum(t.ent_iob_ == 'B' for t in tokens), _NAMES)}"
    yield f"place={_class(4 * (basis.frame.token.i - tokens[0].i) / len(tokens), (1, 2, 3))}"


def _of_argument(role: str, token: Token, argument: Argument, basis: Basis) -> Iterator[str]:
    trigger = basis.frame.token
    way, side = _path(token, basis.frame), "before" if token.i < trigger.i else "after"
    kind = basis.kind(token)
    yield f"{role} path={way}"
    yield f"{role} path={way} dep={token.dep_}"
    yield f"{role} path={way} trigger={trigger.pos_}"
    yield f"{role} dep={token.dep_}"
    yield f"{role} {side} dep={token.dep_}"
    yield f"{role} pos={token.pos_}"
    yield f"{role} name={token.ent_type_ or 'no'}"
    yield f"{role} kind={kind}"
    yield f"{role} kind={kind} class={relations()[basis.frame.entry.relation].event_class}"
    yield f"{role} method={argument.method}"
    yield f"{role} preposition={'yes' if preposition(token) else 'no'}"
    yield f"{role} case={feature(token, 'Case')}"
    yield f"{role} distance={_class(abs(token.i - trigger.i), _DISTANCE)}"
    yield f"{role} {side}"
    low, high = sorted((token.i, trigger.i))
    yield f"{role} commas={_class(sum(t.text == ',' for t in token.doc[low + 1 : high]), _FEW)}"
    if verb_between(token, trigger):
        yield f"{role} verb between"
    yield f"{role} length={_class(argument.span.text.count(' ') + 1, _LENGTH)}"


def _path(token: Token, frame: Frame) -> str:
    """How a mention's head stands to the predicate in the tree."""
    trigger = frame.token
    if token.head.i == trigger.i:
        return "child"
    for part in frame.fixed:
        if token.i == part.i:
            return "fixed part"
        if token.head.i == part.i:
            return "child of fixed part"
    if token.i == trigger.i:
        return "itself"
    if trigger.head.i == token.i:
        return "head"
    if token.head.i == trigger.head.i:
        return "sibling"
    if token.head.head.i == trigger.i:
        return "grandchild"
    if trigger.head.head.i == token.i:
        return "head of head"
    if token.head.i == trigger.head.head.i:
        return "sibling of head"
    above, below = {t.i for t in trigger.ancestors}, {t.i for t in token.ancestors}
    return "above" if token.i in above else "below" if trigger.i in below else "elsewhere"
