"""Whether two claims tell one commitment, with the features that decide it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.wording import Terms, alike, key, stem

if TYPE_CHECKING:
    from graph.lifecycle.records import Deed, Fact, Party

#: From here on it is the same; below, two commitments.
THRESHOLD = 0.75
#: How much of the score each feature is; those that are not told count for nothing either way.
WEIGHTS = {"predicate": 0.4, "object": 0.4, "numbers": 0.1, "time": 0.05, "condition": 0.05}
#: Features of which none may be so low: what differs there differs in kind.
LEAST = {
    "predicate": 0.9,
    "object": 0.66,
    "numbers": 0.4,
    "time": 0.5,
    "condition": 0.5,
    "target": 1.0,
    "polarity": 1.0,
}
#: Relations too general to tell that two deeds are the same.
_VAGUE = frozenset({"PLANS", "WORKS_ON", "PARTICIPATES_IN", "STATED"})
_ONE_GENERAL = 0.4
_ONE_NUMBER = 0.5
_BY_RELATION = 0.9
#: One may tell more than the other; where each tells something else, they differ the more.
_BOTH_DIFFER = 0.8


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it is the same commitment: ``score`` in 0..1 and the ``features`` it is made of, each in 0..1."""

    same: bool
    score: float
    features: dict[str, float]

    @property
    def why(self) -> str:
        """The features in words: ``predicate 1.00, object 0.80``."""
        return ", ".join(f"{name} {value:.2f}" for name, value in self.features.items())


def same(one: Fact, other: Fact) -> Verdict:
    """Compare the commitments that two claims make.

    Debtor, creditor and kind must be equal. Of the rest, predicates are compared by lemma with aspect pairs, nouns made
    of them and listed synonyms, or by the relation that both tell; objects by the ids of actors and by words; numbers,
    deadlines, polarity and conditions must not contradict each other where both tell them.
    """
    if one.group is None or one.group != other.group:
        return Verdict(same=False, score=0.0, features={"parties": 0.0})
    names = party_stems(one, other)
    features = {"parties": 1.0, **compare(one.told, other.told, names), **_deeds(one.deeds, other.deeds)}
    by_relation = features.pop("relation", None)
    if by_relation:
        features["predicate"] = max(features.get("predicate", 0.0), _BY_RELATION)
    if not one.told and not other.told and not by_relation:
        features["predicate"] = 0.0  # nothing is said of what is to be done
    if one.due is not None and other.due is not None:
        features["time"] = 1.0 if one.due == other.due else 0.0
    if one.depends and other.depends:
        features["condition"] = _overlap(one.depends.stems, other.depends.stems, frozenset())
    told = {name: value for name, value in features.items() if name in WEIGHTS}
    weight = sum(WEIGHTS[name] for name in told)
    score = sum(WEIGHTS[name] * value for name, value in told.items()) / weight if weight else 0.0
    whole = {"predicate", "object"} <= features.keys()
    fits = whole and all(features.get(name, 1.0) >= least for name, least in LEAST.items())
    return Verdict(same=fits and score >= THRESHOLD, score=round(score, 3), features=features)


def may_be_same(one: Fact, other: Fact) -> bool:
    """Whether two claims can tell one commitment: a first look at what costs little, before :func:`same`."""
    if one.told.denied != other.told.denied:
        return False
    if (predicate(one.told, other.told) or 0.0) >= LEAST["predicate"]:
        return True
    relations = {deed.relation for deed in one.deeds} - _VAGUE
    return any(deed.relation in relations for deed in other.deeds)


def compare(one: Terms, other: Terms, names: frozenset[str]) -> dict[str, float]:
    """Features of two contents; ``names`` are stems of the parties' names, which say nothing more."""
    features = {"polarity": 1.0 if one.denied == other.denied else 0.0}
    if (same_deed := predicate(one, other)) is not None:
        features["predicate"] = same_deed
    known = names | {terms.deed for terms in (one, other) if terms.deed}
    features["object"] = _overlap((*one.things, *one.kinds), (*other.things, *other.kinds), known)
    if (same_numbers := numbers(one, other)) is not None:
        features["numbers"] = same_numbers
    return features


def predicate(one: Terms, other: Terms) -> float | None:
    """Whether two contents tell the same deed; None where one tells nothing."""
    if one.deed and other.deed:
        return 1.0 if alike(one.deed, other.deed) else 0.0
    if one and other:  # "пообещал танки", "пообещал передать танки"
        return _BY_RELATION if _gives(one, other) else 0.0
    return None


def numbers(one: Terms, other: Terms) -> float | None:
    """Whether two contents tell the same numbers; None where neither tells any."""
    if not (one.numbers or other.numbers):
        return None
    both = bool(one.numbers and other.numbers)
    return float(set(one.numbers) == set(other.numbers)) if both else _ONE_NUMBER


def party_stems(*facts: Fact) -> frozenset[str]:
    """Stems of the names of the actors who are parties to the claims: they say nothing of what is to be done."""
    return _stems_of(p for f in facts for p in (f.subject, f.object, f.debtor, f.creditor) if p is not None and p.acts)


def named_stems(fact: Fact) -> frozenset[str]:
    """Stems of all names that a claim tells, also of things."""
    return _stems_of(p for p in (fact.subject, fact.object, fact.debtor, fact.creditor) if p is not None)


def _stems_of(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset().union(*map(_name_stems, {party.name for party in parties}))


@lru_cache(maxsize=1 << 14)
def _name_stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name.replace("-", " ").split())


def _gives(one: Terms, other: Terms) -> bool:
    """Whether the one that tells a deed says that the things are given, which the other need not say."""
    deed = one.deed or other.deed
    return not deed or key(deed) == key(stem("передать"))


def _overlap(one: Iterable[str], other: Iterable[str], names: frozenset[str]) -> float:
    """How much of both is in both: 1 for the same things, 0 for others."""
    left, right = _without(one, names), _without(other, names)
    if not left or not right:
        return 1.0 if not left and not right else _ONE_GENERAL
    open_ = list(right)
    common = 0
    for word in left:
        found = next((o for o in open_ if alike(word, o)), None)
        if found is not None:
            open_.remove(found)
            common += 1
    both_differ = common < len(left) and open_
    return 2 * common / (len(left) + len(right)) * (_BOTH_DIFFER if both_differ else 1.0)


def _without(words: Iterable[str], names: frozenset[str]) -> list[str]:
    return [w for w in dict.fromkeys(words) if not any(alike(w, name) for name in names)]


def _deeds(one: tuple[Deed, ...], other: tuple[Deed, ...]) -> dict[str, float]:
    """What the embedded claims tell: whether the relation is the same, and whether the same actor is meant."""
    pairs = [(a, b) for a in one for b in other if a.relation == b.relation and a.relation not in _VAGUE]
    if not pairs:
        return {}
    targets = [
        a.object.id == b.object.id for a, b in pairs if a.object and b.object and a.object.acts and b.object.acts
    ]
    features = {"relation": 1.0}
    if any(a.denied != b.denied for a, b in pairs):
        features["polarity"] = 0.0
    if targets:
        features["target"] = float(any(targets))
    return features
