"""From claims to commitments with their moves: the same for the same claims, in whatever order they are given."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from extract.wording import key
from graph.lifecycle.bearing import bearing, general
from graph.lifecycle.finding import bears, matter, seeks, sought
from graph.lifecycle.life import OVER, Life
from graph.lifecycle.records import OPEN, Joined
from graph.lifecycle.same import LEAST, Verdict, may_be_same, same

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.lifecycle.records import Commitment, Fact

#: Within a day things are asked for before they are promised, promised before they are done, and then refused, broken
#: or taken back: in news, the order of the text is not that of the events.
_RANKS = {"REQUESTED": 0, "DEMANDED": 0, "PROMISED": 1, "AGREED_WITH": 1, "PLANS": 1, "THREATENED": 1}
_LATE = {"REJECTED": 3, "VIOLATED": 4}
Group = tuple[str, str, str]


def lifecycle(
    facts: Iterable[Fact],
    joined: Joined | None = None,
    as_of: date | None = None,
    pairs: Collection[tuple[str, str]] | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> tuple[Commitment, ...]:
    """The commitments that claims make, each with what later claims did to it.

    Claims are told over by day; those without one come last. Within a day, see above; then by article and place.

    Args:
        facts: the claims, in any order; the same claim twice counts once.
        joined: what people decided on which claims tell the same commitment.
        as_of: the day on which states are looked at: deadlines before it have passed. None: no deadline passes by
            itself.
        pairs: of which debtors and creditors ("" for the public) commitments are told; None: of all. Those of a pair
            are the same, whatever others are told.
        known: the :func:`~graph.lifecycle.finding.marks` of the claims, by id, where they are at hand: to make them
            takes longer than most of the rest.

    Returns:
        The commitments by id.
    """
    told = _Told(joined or Joined(), pairs, known)
    for fact in sorted({fact.id: fact for fact in facts}.values(), key=_order):
        told.add(fact)
    for life in told.lives:
        life.expire(as_of)
    return tuple(sorted((life.done() for life in told.lives), key=lambda c: c.id))


def _order(fact: Fact) -> tuple[date, int, str, int, str]:
    rank = _LATE.get(fact.relation, 4 if fact.withdraws else _RANKS.get(fact.relation, 1 if fact.kind else 2))
    return fact.day or date.max, rank, fact.article, fact.index, fact.id


class _Told:
    """The commitments of the claims told so far, to be found by who is bound and by their words."""

    def __init__(
        self,
        joined: Joined,
        pairs: Collection[tuple[str, str]] | None,
        known: Mapping[str, Collection[str]] | None,
    ) -> None:
        self._known = known
        self.lives: list[Life] = []
        self._joined = joined
        self._pairs = pairs
        self._seeking: dict[str, list[Life]] = defaultdict(list)
        self._alike: dict[tuple[tuple[str, str, str], str], list[Life]] = defaultdict(list)

    def add(self, fact: Fact) -> None:
        """Let the claim move what there is, then tell or make what it makes."""
        self._move(fact)
        if fact.group is None or (self._pairs is not None and fact.group[:2] not in self._pairs):
            return
        life, verdict = self._told_already(fact, fact.group)
        if life is None:
            self._begin(fact, fact.group)
            return
        later = fact.day is not None and life.last_day is not None and fact.day > life.last_day
        over = life.state not in OPEN
        another = fact.due is not None and (life.due is None or fact.due > life.due)
        life.join(fact, verdict.score, verdict.why)
        if "decided" in verdict.features:
            life.heads.append(fact)
        self._known_by(life, fact, fact.group)
        if another and (fact.renews or (later and (over or life.due != fact.due))):
            life.expire(fact.day)
            life.move(life.state if life.state in OPEN else life.first, "renewed", fact, fact.due)
        elif over and later and (life.due is None or fact.day is None or fact.day <= life.due):
            life.move(life.first, "repeated", fact)

    def _begin(self, fact: Fact, group: Group) -> None:
        life = Life(fact)
        self.lives.append(life)
        for mark in seeks(fact) if self._known is None else sought(fact):
            self._seeking[mark].append(life)
        self._known_by(life, fact, group)

    def _known_by(self, life: Life, fact: Fact, group: Group) -> None:
        for word in _keys(fact):
            known = self._alike[group, word]
            if life not in known:
                known.append(life)

    def _move(self, fact: Fact) -> None:
        found = self._found(fact)
        moving = {life: step for life in found if (step := bearing(fact, life))}
        spoken_of = [life for life in found if life not in moving and life.state in OPEN and general(fact, life)]
        newest: dict[tuple[str, str], Life] = {}  # of each pair, since pairs are told apart
        for life in sorted(spoken_of, key=lambda life: (life.head.day or date.min, life.head.id)):
            newest[life.debtor, life.creditor] = life
        for life in newest.values():
            if step := general(fact, life):
                moving[life] = step
        for life, (state, why) in moving.items():
            life.expire(fact.day)
            life.move(state, why, fact)

    def _found(self, fact: Fact) -> list[Life]:
        """The commitments that a claim may have a bearing on, and that are not over."""
        found: dict[Life, None] = {}
        for mark in bears(fact) if self._known is None else self._known[fact.id]:
            lives = self._seeking.get(mark)
            if lives is None:
                continue
            still = [life for life in lives if life.state not in OVER]
            if len(still) < len(lives):
                self._seeking[mark] = still
            found.update(dict.fromkeys(still))
        return list(found)

    def _told_already(self, fact: Fact, group: Group) -> tuple[Life | None, Verdict]:
        best: tuple[Life | None, Verdict] = None, Verdict(same=False, score=0.0, features={})
        seen: set[int] = set()
        for life in self.lives if self._joined.concerns(fact.id) else ():
            if life.head.group == group and self._joined.says(fact.id, frozenset(life.claims)):
                return life, Verdict(same=True, score=1.0, features={"decided": 1.0})
        for word in _keys(fact):
            for life in self._alike.get((group, word), ()):
                if id(life) in seen or _ended_before(life, fact):
                    continue
                seen.add(id(life))
                if self._joined.says(fact.id, frozenset(life.claims)) is False:
                    continue
                verdicts = [same(fact, head) for head in life.heads if may_be_same(fact, head)]
                if not verdicts:
                    continue
                verdict = max(verdicts, key=lambda v: (v.same, v.score))
                if (verdict.same or _renewed(fact, life, verdict)) and verdict.score > best[1].score:
                    best = life, verdict
        return best


def _keys(fact: Fact) -> tuple[str, ...]:
    """What a claim is compared by: words and relations of what it makes; those without any compare with none."""
    return tuple({*(key(s) for s in fact.told.stems), *matter(fact)})


def _ended_before(life: Life, fact: Fact) -> bool:
    """Whether it was over before the claim: the same promise again is then a new one."""
    ended = life.last_day
    return life.state in OVER and (fact.day is None or ended is None or fact.day > ended)


def _renewed(fact: Fact, life: Life, verdict: Verdict) -> bool:
    """Whether only the deadline differs, and it is set anew, or the former one has passed or was refused."""
    if fact.due is None or life.due is None or fact.due <= life.due:
        return False
    passed = fact.day is not None and life.due < fact.day
    anew = fact.renews or passed or life.state in {"rejected", "expired"}
    rest = {name: value for name, value in verdict.features.items() if name != "time"}
    whole = {"predicate", "object"} <= rest.keys() and all(
        rest.get(n, 1.0) >= v for n, v in LEAST.items() if n != "time"
    )
    return anew and whole
