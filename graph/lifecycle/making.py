"""Which commitment a claim makes: its kind, and who owes it to whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from extract.relations import relations
from graph.lifecycle.records import ASKED_FOR

if TYPE_CHECKING:
    from graph.lifecycle.records import Fact, Kind, Party

#: Relations whose claims are never `actual`: stating the intention is the act.
INTENTIONS = frozenset({"PLANS"})
#: Relations of what is no deed: to hold an office or to say something is no promise.
_NO_DEEDS = frozenset({"HOLDS_POSITION", "FEARS", "WORKS_ON"})


def bound(fact: Fact, parties: dict[str, Party], said_by: str | None, *, embedded: bool) -> Fact:
    """The claim with the commitment that it makes, if any.

    Args:
        fact: the claim.
        parties: everybody whom the claims of its article name, by id.
        said_by: the id of who says so, None for the article itself.
        embedded: whether it only tells what another claim promises, asks for, breaks or refuses.
    """
    kind = _kind(fact, said_by, embedded=embedded)
    if kind is None:
        return fact
    target = fact.object if fact.object is not None and fact.object.acts else None
    debtor: Party | None
    creditor: Party | None
    if kind in ASKED_FOR:
        asked = (parties[d.subject] for d in fact.deeds if d.subject in parties and parties[d.subject].acts)
        debtor, creditor = target or next((p for p in asked if p.id != fact.subject.id), None), fact.subject
    else:
        harm = relations()[fact.relation].commitment is None and relations()[fact.relation].stance < 0
        debtor, creditor = fact.subject, (None if harm else target or _concerned(fact, kind))
    if debtor is None or not debtor.acts:
        return fact
    return replace(fact, kind=kind, debtor=debtor, creditor=creditor if creditor and creditor.acts else None)


def _kind(fact: Fact, said_by: str | None, *, embedded: bool) -> Kind | None:
    relation = relations()[fact.relation]
    if relation.commitment is not None:
        done = fact.modality == "actual" or (fact.relation in INTENTIONS and fact.modality == "planned")
        return cast("Kind", relation.commitment) if done and fact.polarity == "affirmed" else None
    announced = fact.modality == "planned" and not embedded and said_by in {None, fact.subject.id}
    if not announced or relation.event_class == "STATEMENT" or fact.relation in _NO_DEEDS:
        return None
    # what somebody is going to do is planned; what not, is refused, unless it would be harm
    return "refusal" if fact.polarity == "negated" and relation.stance >= 0 else "pledge"


def _concerned(fact: Fact, kind: Kind) -> Party | None:
    """Whom the deed that is promised does good, or that is threatened harms."""
    for deed in fact.deeds:
        harms = relations()[deed.relation].stance < 0
        if deed.object is not None and deed.object.acts and harms == (kind == "threat"):
            return deed.object if deed.object.id != fact.subject.id else None
    return None
