"""From the claims of an article to what the life of commitments needs of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.model import ACTOR_KINDS
from extract.relations import relations
from extract.wording import NOTHING, terms
from graph.lifecycle.making import bound
from graph.lifecycle.records import Deed, Fact, Party

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from extract.model import Argument, Article, Claim, EntityKind, Extraction, Span

#: Relations whose content or object tells what is promised, asked for, refused or broken.
_SPEAKING = frozenset({
    "PROMISED", "AGREED_WITH", "PLANS", "THREATENED", "DEMANDED", "REQUESTED", "REJECTED", "VIOLATED",
})  # fmt: skip
#: Relations that move or make nothing.
_SILENT = frozenset({"HOLDS_POSITION", "STATED", "CONFIRMED", "CONSIDERS", "DENIED"})
_RENEWING = re.compile(r"\b(нов\w+|продл\w+|перен[её]с\w*|отсроч\w+|отодвин\w+)\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(срок\w*|дедлайн\w*|ультиматум\w*)\b", re.IGNORECASE)
_TAKING_BACK = re.compile(r"\b(отозва\w+|отзыва\w+|сня\w+|снима\w+|отмен\w+)\b", re.IGNORECASE)
_WHAT_WAS_SAID = re.compile(r"\b(требован\w+|ультиматум\w*|просьб\w+|угроз\w+|обещан\w+|запрос\w*)\b", re.IGNORECASE)


def facts(extraction: Extraction) -> tuple[Fact, ...]:
    """What an article's claims do to commitments; those that can make or move none are left out."""
    kinds = {entity.id: entity.kind for entity in extraction.entities}
    claims = {claim.id: claim for claim in extraction.claims}
    texts = {sentence.id: sentence.text for sentence in extraction.sentences}
    told = {other for claim in extraction.claims if claim.relation in _SPEAKING for other in claim.about}
    parties = {
        argument.entity: _party(argument, kinds)
        for claim in extraction.claims
        for argument in (claim.subject, claim.object)
        if argument is not None
    }
    by_sentence: dict[str, list[Claim]] = {}
    for claim in extraction.claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    found = []
    for index, claim in enumerate(extraction.claims):
        if claim.relation in _SILENT:
            continue
        meant = _meant(claim, by_sentence[claim.sentence])
        fact = _fact(claim, index, extraction.article, kinds, claims, meant, texts[claim.sentence])
        embedded = claim.id in told or _tells_of_another(claim, by_sentence[claim.sentence])
        fact = bound(fact, parties, claim.speaker.entity if claim.speaker else None, embedded=embedded)
        if fact.kind == "refusal":  # what is refused is told as not done
            deeds = tuple(replace(deed, denied=False) for deed in fact.deeds)
            fact = replace(fact, deeds=deeds, told=replace(fact.told, denied=False))
        found.append(fact)
    return tuple(found)


def _fact(
    claim: Claim,
    index: int,
    article: Article,
    kinds: Mapping[str, EntityKind],
    claims: Mapping[str, Claim],
    meant: tuple[Claim, ...],
    text: str,
) -> Fact:
    speaks = claim.relation in _SPEAKING
    target = _party(claim.object, kinds) if claim.object else None
    own = claim.content or (claim.object.span if claim.object and not (target and target.acts) else None)
    inside = [claims[other] for other in claim.about if other in claims] if speaks else []
    spoken = next((c.content for c in meant if c.content is not None), None) if speaks else None
    said = own if spoken is None or claim.content is not None else spoken
    inside += [claims[other] for c in meant for other in c.about if other in claims] if speaks else []
    inside += [c for c in meant if c.relation not in _SPEAKING] if speaks else []
    deeds = [_deed(c, kinds) for c in inside if c.relation not in _SILENT]
    if speaks:
        words = terms(_without(said, claim)) if said else NOTHING
    else:
        words = terms(" ".join((_trigger(claim), _without(own, claim) if own else "")))
        words = replace(words, denied=claim.polarity == "negated")
        deeds = [replace(_deed(claim, kinds), claim="")]
    own_words = " ".join((_trigger(claim), _without(own, claim) if own else ""))
    span = text[min((s.start for s in claim.trigger), default=0) : max((s.end for s in claim.trigger), default=0)]
    depends = claim.condition or next((c.condition for c in inside if c.condition), None)
    awaits = claim.awaits or next((c.awaits for c in inside if c.condition), ())
    due = claim.due or next((c.due for c in inside if c.due), None)
    return Fact(
        id=claim.id,
        article=article.id,
        index=index,
        relation=claim.relation,
        subject=_party(claim.subject, kinds),
        object=target,
        day=_day(claim, article),
        polarity=claim.polarity,
        modality=claim.modality,
        words=said.text if speaks and said else None if speaks else _told_in(claim, text),
        told=words,
        full=terms(own_words),
        deeds=tuple(dict.fromkeys(deeds)),
        condition=depends.text if depends else None,
        depends=terms(depends.text) if depends else NOTHING,
        awaits=awaits,
        due=due.end if due else None,
        refers=tuple(c.id for c in meant),
        renews=bool(_RENEWING.search(span) and _DEADLINE.search(span)),
        withdraws=bool(_TAKING_BACK.search(span) and _WHAT_WAS_SAID.search(f"{span} {own.text if own else ''}")),
    )


def _meant(claim: Claim, beside: list[Claim]) -> tuple[Claim, ...]:
    """Claims that a refused, broken or withdrawn object stands for: those of the same sentence told by its words."""
    if claim.relation not in {"REJECTED", "VIOLATED", "CONCEDED_TO", "WITHDREW_FROM"}:
        return ()
    spans = [*claim.trigger, *([claim.object.span] if claim.object else [])]
    found = [c for c in beside if c is not claim and c.relation in _SPEAKING and _told_by(c, spans)]
    if not found:  # "нарушила обещание передать танки": the deed stands without a promise
        found = [
            c for c in beside
            if c is not claim and c.id not in claim.about and c.subject.entity == claim.subject.entity
            and c.modality in {"planned", "possible"} and _after(c, claim)
        ]  # fmt: skip
    return tuple(found)


def _told_by(claim: Claim, spans: list[Span]) -> bool:
    own = [*claim.trigger, *([claim.object.span] if claim.object else [])]
    return any(one.start < other.end and other.start < one.end for one in own for other in spans)


def _after(claim: Claim, other: Claim) -> bool:
    return bool(claim.trigger and other.trigger) and claim.trigger[0].start > other.trigger[0].start


def _tells_of_another(claim: Claim, beside: list[Claim]) -> bool:
    """Whether a planned deed is only what a refusal or breach of the same actor is about."""
    return any(
        c.relation in {"VIOLATED", "REJECTED", "PROMISED", "THREATENED"}
        and c.subject.entity == claim.subject.entity
        and c is not claim
        and _after(claim, c)
        for c in beside
    )


def _deed(claim: Claim, kinds: Mapping[str, EntityKind]) -> Deed:
    target = _party(claim.object, kinds) if claim.object else None
    return Deed(claim.relation, claim.subject.entity, target, claim.polarity == "negated", claim.id)


def _party(argument: Argument, kinds: Mapping[str, EntityKind]) -> Party:
    return Party(argument.entity, argument.name, kinds.get(argument.entity) in ACTOR_KINDS)


def _trigger(claim: Claim) -> str:
    return " ".join(span.text for span in claim.trigger)


def _told_in(claim: Claim, text: str) -> str:
    """The words of a deed from the first of its parts to the last."""
    parts = [*claim.trigger, *(s for s in (claim.object.span if claim.object else None, claim.content) if s)]
    return text[min(s.start for s in parts) : max(s.end for s in parts)] if parts else ""


def _without(span: Span, claim: Claim) -> str:
    """The words of a content without those of its deadline and condition."""
    cuts = [c for c in (claim.due.span if claim.due else None, claim.condition) if c is not None]
    text = span.text
    for cut in sorted(cuts, key=lambda c: c.start, reverse=True):
        first, last = cut.start - span.start, cut.end - span.start
        if first >= 0 and last <= len(span.text):
            text = text[:first] + text[last:]
    return text


def _day(claim: Claim, article: Article) -> date | None:
    """The day that a claim tells of: an earlier one than the article's where its time words mean one."""
    told = claim.time.end if claim.time and claim.modality == "actual" else None
    if article.published is None:
        return told
    return told if told is not None and told < article.published else article.published


def relevant(relation: str) -> bool:
    """Whether claims of a relation can make or move a commitment."""
    return relation in relations() and relation not in _SILENT
