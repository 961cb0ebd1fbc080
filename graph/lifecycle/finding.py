"""By which marks claims that may move a commitment are found, so that a few of a whole graph need be looked at.

A claim bears marks, a commitment looks for them; a claim that shares none with a commitment has no bearing on it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from extract.relations import relations
from extract.wording import BEGINNING, key
from graph.lifecycle.records import ASKED_FOR
from graph.lifecycle.same import named_stems, party_stems
from graph.lifecycle.wording import contrary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.lifecycle.records import Fact, Party


def marks(fact: Fact) -> frozenset[str]:
    """The marks that a claim bears, short enough to be kept: of the same as :func:`bears`."""
    return frozenset(map(_short, bears(fact)))


def sought(fact: Fact) -> frozenset[str]:
    """The marks of claims that may move the commitment that this one makes, short: of the same as :func:`seeks`."""
    return frozenset(map(_short, seeks(fact)))


def bears(fact: Fact) -> frozenset[str]:
    """What a claim is found by: who acts, or is party, and what the claim tells of."""
    parties = [fact.subject.id, *([fact.object.id] if fact.object is not None else [])]
    acting = parties if relations()[fact.relation].symmetric else parties[:1]
    words = _keys((*fact.told.stems, *fact.full.stems))
    found = {_mark("sentence", fact.article, other) for other in fact.refers}
    if _acts(fact):
        told = words | _relations(fact)
        found |= {_mark("by", party, word) for party in acting for word in told}
        if fact.withdraws:
            found |= {_mark("back", fact.subject.id, word) for word in told}
    if _may_come_true(fact):
        heard = {*fact.told.stems, *fact.full.stems, *named_stems(fact)}
        found |= {_mark("of", party, word) for party in parties for word in _keys(heard) | _beginnings(heard)}
    return frozenset(found | ({_between(*parties)} if len(parties) > 1 and _is_general(fact) else set()))


def seeks(fact: Fact) -> frozenset[str]:
    """What those claims bear that may move the commitment that this one makes."""
    if fact.debtor is None:
        return frozenset()
    debtor, creditor = fact.debtor.id, fact.creditor.id if fact.creditor else ""
    asking = creditor if fact.kind in ASKED_FOR else debtor
    words = _keys(_own(fact)) | {_done_to(deed.relation, deed.object) for deed in fact.deeds}
    found = {_mark("by", debtor, word) for word in words}
    if asking not in {"", debtor}:  # who asks can only take it back
        found |= {_mark("back", asking, word) for word in words}
    waiting = {debtor, creditor, *fact.awaits} - {""}
    found |= {_mark("of", party, word) for party in waiting for word in _awaited(fact)}
    found.add(_mark("sentence", fact.article, fact.id))
    return frozenset(found | ({_between(debtor, creditor)} if creditor else set()))


def matter(fact: Fact) -> tuple[str, ...]:
    """What a claim's commitment is about, besides its parties' names: words, and relations of what is to be done."""
    return tuple(sorted(_keys(_own(fact)) | {deed.relation for deed in fact.deeds}))


def _own(fact: Fact) -> Iterator[str]:
    """Stems of what a claim tells, besides its parties' names."""
    names = party_stems(fact)
    return (stem for stem in fact.told.stems if stem not in names)


def _awaited(fact: Fact) -> frozenset[str]:
    """What a claim must bear one of, of some party, for what a commitment hangs on to have come true."""
    depends = fact.depends
    if depends.deed:
        return _keys([depends.deed]) | _beginnings([depends.deed])
    names = party_stems(fact)
    return _keys([stem for stem in depends.stems if stem not in names] or depends.stems)


def _acts(fact: Fact) -> bool:
    """Whether a claim can be an answer, a deed or a breach: most of what is only planned, asked or told is none."""
    if fact.kind in ASKED_FOR:
        return False
    relation = relations()[fact.relation]
    if fact.kind == "pledge" or fact.withdraws:
        return True
    against = any(fact.relation in others for others in contrary().values())
    speaks = relation.event_class in {"STATEMENT", "REQUEST"} and not against
    return fact.modality == "actual" and (fact.polarity == "negated" or not speaks)


def _may_come_true(fact: Fact) -> bool:
    """Whether a claim can tell that a condition came true."""
    told_only = relations()[fact.relation].event_class in {"STATEMENT", "ROLE"} or fact.kind in ASKED_FOR
    return fact.modality == "actual" and not told_only


def _relations(fact: Fact) -> frozenset[str]:
    """The deeds that a claim tells, and those that it is against, each with whom it is done to."""
    against = {relation for relation, others in contrary().items() if fact.relation in others}
    found = {_done_to(relation, fact.object) for relation in against | {fact.relation}}
    return frozenset(found | {_done_to(deed.relation, deed.object) for deed in fact.deeds})


def _done_to(relation: str, target: Party | None) -> str:
    """A deed for comparison: those to actors are the same where the actor is, all others may be."""
    return f"{relation} {target.id if target is not None and target.acts else ''}"


def _is_general(fact: Fact) -> bool:
    return not (fact.told or fact.deeds or fact.refers)


def _keys(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(key(stem) for stem in stems)


def _beginnings(stems: Iterable[str]) -> frozenset[str]:
    """What stems share that are alike since one is made of the other ("прода", "продаж")."""
    return frozenset(f"{stem[:BEGINNING]}…" for stem in stems if len(stem) >= BEGINNING)


def _between(one: str, other: str) -> str:
    return _mark("between", *sorted((one, other)))


def _mark(*parts: str) -> str:
    return "\x1f".join(parts)


def _short(mark: str) -> str:
    return hashlib.blake2b(mark.encode(), digest_size=8).hexdigest()
