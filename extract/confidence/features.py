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
_FEW, _SOME, _MANY = (0, 1, 2), (1, 2, 3, 5), (0, 1, 2, 3, 5)
_DISTANCE, _LENGTH = (1, 2, 4, 8, 15), (1, 2, 4, 7)


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
    found = ["by=frame", *_of_claim(claim), *_of_frame(claim, basis), *_of_passage(basis), *_of_agreement(basis)]
    found += _of_argument("subject", basis.subject, claim.subject, basis)
    if basis.thing is not None and claim.object is not None:
        found += _of_argument("object", basis.thing, claim.object, basis)
        found += _of_slot(basis.thing, basis.frame)
        found += _of_order(basis.subject, basis.thing, basis.frame.token)
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


def _of_frame(claim: Claim, basis: Basis) -> Iterator[str]:
    frame, token = basis.frame, basis.frame.token
    kind = "phrase" if token.pos_ == "NOUN" and preposition(token) else token.pos_
    yield f"trigger={kind} form={form(token)}"
    yield f"trigger={kind} class={relations()[claim.relation].event_class}"
    if is_passive(token):
        yield "passive"
    yield f"fixed parts={len(frame.fixed)}"
    yield f"objects={_class(len(frame.objects), (0, *_SOME))}"
    if frame.content is not None:
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
    tokens, token = basis.passage.tokens, basis.frame.token
    yield f"frames={_class(len(basis.frames), _SOME)}"
    yield f"verbs={_class(sum(t.pos_ == 'VERB' for t in tokens), _MANY)}"
    yield f"place={_class(4 * (token.i - tokens[0].i) / len(tokens), (1, 2, 3))}"
    yield f"depth={_class(sum(1 for _ in token.ancestors), _MANY)}"


def _of_argument(role: str, token: Token, argument: Argument, basis: Basis) -> Iterator[str]:
    trigger = basis.frame.token
    way, side = _path(token, basis.frame), "before" if token.i < trigger.i else "after"
    kind = basis.kind(token)
    yield f"{role} path={way}"
    yield f"{role} path={way} dep={token.dep_}"
    yield f"{role} path={way} trigger={trigger.pos_}"
    yield f"{role} {side} dep={token.dep_}"
    yield f"{role} pos={token.pos_}"
    yield f"{role} name={token.ent_type_ or 'no'}"
    yield f"{role} kind={kind}"
    yield f"{role} kind={kind} class={relations()[basis.frame.entry.relation].event_class}"
    yield f"{role} method={argument.method}"
    yield f"{role} preposition={'yes' if preposition(token) else 'no'}"
    yield f"{role} distance={_class(abs(token.i - trigger.i), _DISTANCE)}"
    yield f"{role} {side}"
    low, high = sorted((token.i, trigger.i))
    yield f"{role} commas={_class(sum(t.text == ',' for t in token.doc[low + 1 : high]), _FEW)}"
    if verb_between(token, trigger):
        yield f"{role} verb between"
    yield f"{role} length={_class(argument.span.text.count(' ') + 1, _LENGTH)}"


def _of_agreement(basis: Basis) -> Iterator[str]:
    """Whether the subject and the predicate agree."""
    subject, trigger = basis.subject, basis.frame.token
    yield f"subject case={feature(subject, 'Case')}"
    yield f"subject number={feature(subject, 'Number')} trigger number={feature(trigger, 'Number')}"
    pairs = ((feature(subject, name), feature(trigger, name)) for name in ("Number", "Gender"))
    yield f"disagreements={sum(bool(one and other) and one != other for one, other in pairs)}"


def _of_slot(thing: Token, frame: Frame) -> Iterator[str]:
    """Which of the entry's slots the object stands in by its own case and preposition."""
    case, marked = feature(thing, "Case"), preposition(thing)
    for number, slot in enumerate(frame.entry.object):
        if slot.case == case and (slot.preposition or "") == marked:
            yield f"object in slot {number}"
            yield f"object slot only={slot.only}"
            return
    yield "object in no slot"


def _of_order(subject: Token, thing: Token, trigger: Token) -> Iterator[str]:
    """In which order subject, predicate and object stand, and how far apart subject and object are."""
    places = sorted([(subject.i, "subject"), (trigger.i, "trigger"), (thing.i, "object")])
    yield f"order={' '.join(name for _, name in places)}"
    yield f"subject to object={_class(abs(subject.i - thing.i), _DISTANCE)}"


def _path(token: Token, frame: Frame) -> str:
    """How a mention's head stands to the predicate in the tree."""
    trigger, fixed = frame.token, {part.i for part in frame.fixed}
    ways = (
        ("child", token.head.i == trigger.i),
        ("fixed part", token.i in fixed),
        ("child of fixed part", token.head.i in fixed),
        ("itself", token.i == trigger.i),
        ("head", token.i == trigger.head.i),
        ("sibling", token.head.i == trigger.head.i),
        ("grandchild", token.head.head.i == trigger.i),
        ("head of head", token.i == trigger.head.head.i),
        ("sibling of head", token.head.i == trigger.head.head.i),
        ("above", token.is_ancestor(trigger)),
        ("below", trigger.is_ancestor(token)),
    )
    return next((way for way, holds in ways if holds), "elsewhere")
