"""What a claim does to a commitment: answers, refuses, fulfils, breaks or withdraws it, or makes its condition true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.relations import relations
from extract.wording import Terms, alike
from graph.lifecycle.same import named_stems, numbers, party_stems, predicate
from graph.lifecycle.wording import contrary

if TYPE_CHECKING:
    from graph.lifecycle.life import Life
    from graph.lifecycle.records import Fact, State

#: A claim that names no matter speaks of the newest matter between the two, if that is at most so many days old.
RECENT_DAYS = 30
#: How much of the things that were promised must be told again, if the same is done to the same actor, or else.
_COVERED_BY_RELATION = 0.5
_COVERED = 0.66
_LEAST_NUMBERS = 0.4
_HIGH = 0.9

Step = tuple["State", str]


def bearing(fact: Fact, life: Life) -> Step | None:
    """The state that a claim leads to, and the name of the reason; None where it has no bearing on the commitment.

    Whether the state may follow the present one is not looked at. Claims that tell of no matter are not looked at
    either (see :func:`general`).
    """
    if fact.id in life.claims or _earlier(fact, life):
        return None
    if fact.subject.id == life.debtor and (step := _by_debtor(fact, life)):
        return step
    if fact.withdraws and fact.subject.id == _asking(life) and (_refers(fact, life) or speaks_of(fact, life)):
        return "cancelled", "withdrawn"
    if fact.object is not None and fact.object.id == life.debtor and _symmetric(fact) and _done(fact, life):
        return _fulfilled(life)
    return ("active", "came_true") if life.state == "conditional" and came_true(fact, life) else None


def general(fact: Fact, life: Life) -> Step | None:
    """The same for a claim that says nothing of the matter, only between whom: "отверг требование Киева"."""
    if fact.told or fact.deeds or fact.refers or not _happened(fact) or not _between(fact, life):
        return None
    if fact.withdraws and fact.subject.id == _asking(life):
        return "cancelled", "withdrawn"
    answers: dict[str, Step] = {"VIOLATED": ("violated", "broken")} if life.head.kind == "pledge" else {}
    if life.asked_for:
        agreed: State = "conditional" if fact.condition else "active"
        answers = {"REJECTED": ("rejected", "refused"), "AGREED_WITH": (agreed, "agreed")}
    return answers.get(fact.relation) if fact.subject.id == life.debtor else None


def _between(fact: Fact, life: Life) -> bool:
    """Whether a claim is of both parties, and so new that the commitment is what it speaks of."""
    if fact.id in life.claims or fact.day is None or life.head.day is None or fact.object is None:
        return False
    recent = 0 <= (fact.day - life.head.day).days <= RECENT_DAYS
    return recent and {fact.subject.id, fact.object.id} == {life.debtor, life.creditor}


def speaks_of(fact: Fact, life: Life) -> bool:
    """Whether a claim's content or object is the commitment's consequent, in general or in detail."""
    theirs = {d.relation: d for d in fact.deeds}
    by_relation = any(d.relation in theirs and _same_target(d.object, theirs[d.relation].object) for d in life.deeds)
    if not by_relation and (predicate(fact.told, life.told) or 0.0) < _HIGH:
        return False
    if _other_numbers(fact.told, life):
        return False
    names = life.names | party_stems(fact)
    if not (by_relation or fact.told.deed) and _each_tells_else(fact.told, life.told, names):
        return False  # "торговый договор", "договор о границе"
    covered = max(_covered(life.told, fact.told, names), _covered(fact.told, life.told, names))
    return covered >= (_COVERED_BY_RELATION if by_relation else _COVERED)


def came_true(fact: Fact, life: Life) -> bool:
    """Whether a claim tells that what the commitment waits for has happened."""
    depends = life.head.depends
    told_only = relations()[fact.relation].event_class in {"STATEMENT", "ROLE"} or fact.kind in {"demand", "request"}
    if not depends or told_only or fact.id == life.head.id:
        return False
    parties = {fact.subject.id, fact.object.id if fact.object else ""}
    if not parties & {life.debtor, life.creditor, *life.head.awaits} - {""}:
        return False
    if depends.denied != (fact.polarity == "negated") or fact.modality != "actual":
        return False
    told = {*fact.full.stems, *named_stems(fact)}
    wanted = [s for s in depends.stems if s not in life.names] or list(depends.stems)
    if not wanted:
        return False  # only numbers: "если их больше 100"
    found = sum(any(alike(s, t) for t in told) for s in wanted)
    deed = not depends.deed or any(alike(depends.deed, t) for t in told)
    return deed and found / len(wanted) >= _COVERED


def _by_debtor(fact: Fact, life: Life) -> Step | None:
    return _said(fact, life) or _promised(fact, life) or _acted(fact, life)


def _said(fact: Fact, life: Life) -> Step | None:
    """What a refusal, a breach or a withdrawal by the debtor does."""
    if not (fact.withdraws or fact.relation in {"VIOLATED", "REJECTED"}):
        return None
    if not _happened(fact) or life.head.kind == "refusal" or not (_refers(fact, life) or speaks_of(fact, life)):
        return None
    if fact.withdraws and not life.asked_for:
        return "cancelled", "withdrawn"
    if fact.relation == "VIOLATED":
        return "violated", "broken"
    if fact.relation == "REJECTED":
        return ("rejected", "refused") if life.asked_for else ("cancelled", "abandoned")
    return None


def _promised(fact: Fact, life: Life) -> Step | None:
    """What a promise or agreement by the debtor answers."""
    answers = life.asked_for or life.head.kind == "refusal"
    if fact.kind != "pledge" or not answers or not speaks_of(fact, life):
        return None
    if not life.asked_for:
        return "cancelled", "reconsidered"
    return ("conditional" if fact.condition else "active"), ("agreed" if _agrees(fact) else "accepted")


def _acted(fact: Fact, life: Life) -> Step | None:
    """What a deed by the debtor does."""
    if _done(fact, life):
        return _fulfilled(life)
    broken: State = "rejected" if life.asked_for and life.state != "active" else "violated"
    if _undone(fact, life):
        return broken, "undone"
    return (broken, "contrary") if _contrary(fact, life) else None


def _fulfilled(life: Life) -> Step:
    if life.head.kind == "refusal":
        return "cancelled", "reconsidered"
    return ("violated", "contrary") if life.told.denied else ("satisfied", "done")


def _done(fact: Fact, life: Life) -> bool:
    """Whether a claim tells that the consequent was done."""
    return fact.polarity == "affirmed" and fact.modality == "actual" and _tells_deed(fact) and _is_deed(fact, life)


def _undone(fact: Fact, life: Life) -> bool:
    """Whether a claim tells, after the deadline, that it was not done."""
    late = fact.day is not None and life.due is not None and fact.day > life.due
    return late and fact.polarity == "negated" and fact.modality == "actual" and _is_deed(fact, life)


def _is_deed(fact: Fact, life: Life) -> bool:
    if not life.told and not life.deeds:
        return False
    by_relation = any(d.relation == fact.relation and _same_target(d.object, fact.object) for d in life.deeds)
    if not by_relation:
        if any(d.relation == fact.relation for d in life.deeds):
            return False  # the same done to another
        if (predicate(fact.full, life.told) or 0.0) < _HIGH:
            return False
    if _other_numbers(fact.full, life):
        return False
    names = life.names | party_stems(fact)
    if not by_relation and not _rest(life.told, names):
        return False  # nothing told but "помочь"
    return _covered(life.told, fact.full, names) >= (_COVERED_BY_RELATION if by_relation else _COVERED)


def _other_numbers(told: Terms, life: Life) -> bool:
    """Whether a claim tells other numbers than the commitment."""
    same = numbers(told, life.told)
    return same is not None and same < _LEAST_NUMBERS


def _contrary(fact: Fact, life: Life) -> bool:
    """Whether a claim tells a deed against the one that is owed, to the same actor."""
    if not _happened(fact) or fact.object is None or not fact.object.acts or life.head.kind in {"refusal", "threat"}:
        return False
    against = (d for d in life.deeds if fact.relation in contrary().get(d.relation, ()) and not d.denied)
    return any(d.object is not None and d.object.id == fact.object.id for d in against)


def _same_target(one: object, other: object) -> bool:
    """Whether two deeds are done to the same actor; things are compared by their words."""
    from graph.lifecycle.records import Party

    if isinstance(one, Party) and isinstance(other, Party) and one.acts and other.acts:
        return one.id == other.id
    acting = [p for p in (one, other) if isinstance(p, Party) and p.acts]
    return not acting


def _covered(wanted: Terms, told: Terms, names: frozenset[str]) -> float:
    """How much of what one says is said by the other too, besides the parties' names and the deed."""
    left = _rest(wanted, names)
    if not left:
        return 1.0
    return sum(any(alike(w, t) for t in told.stems) for w in left) / len(left)


def _each_tells_else(one: Terms, other: Terms, names: frozenset[str]) -> bool:
    """Whether each of two matters has words, besides names, that the other has not."""
    left, right = ([w for w in (*t.things, *t.kinds) if not any(alike(w, n) for n in names)] for t in (one, other))
    return any(not any(alike(w, o) for o in right) for w in left) and any(
        not any(alike(w, o) for o in left) for w in right
    )


def _rest(terms: Terms, names: frozenset[str]) -> list[str]:
    return [w for w in terms.things if not any(alike(w, name) for name in names)]


def _asking(life: Life) -> str:
    """Who may take it back: who asked, or who threatened or promised."""
    return life.creditor if life.asked_for else life.debtor


def _refers(fact: Fact, life: Life) -> bool:
    return any(claim in life.claims for claim in fact.refers)


def _agrees(fact: Fact) -> bool:
    return fact.relation == "AGREED_WITH"


def _happened(fact: Fact) -> bool:
    return fact.polarity == "affirmed" and fact.modality == "actual"


def _tells_deed(fact: Fact) -> bool:
    relation = relations()[fact.relation]
    words = relation.event_class in {"STATEMENT", "REQUEST"} or relation.name in {"HOLDS_POSITION", "FEARS", "PROMISED"}
    return not words and relation.name not in {"THREATENED", "PLANS", "REJECTED", "VIOLATED"}


def _symmetric(fact: Fact) -> bool:
    return relations()[fact.relation].symmetric


def _earlier(fact: Fact, life: Life) -> bool:
    return fact.day is not None and life.head.day is not None and fact.day < life.head.day
