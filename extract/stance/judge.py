"""From a passage's words and actors to its opinions: which words evaluate, whom, and in whose eyes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from extract.stance.candidates import Mentioned, expression
from extract.stance.evidence import LEAST_SUM, Candidate, evidence, word_odds
from extract.stance.features import holder_features, overlap, target_features, word_features
from extract.stance.vectors import vector
from extract.stance.weights import probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from extract.stance.features import Reading
    from extract.stance.model import Attitude
    from extract.stance.weights import StanceModel

Holder: TypeAlias = Mentioned | Literal["author", "unnamed"]

#: Words, and words with targets, less likely than this are left out before their holders are looked for.
LEAST_WORD, LEAST_TARGET = 0.06, 0.08
#: So many holders of a word on a target are weighed.
HOLDERS = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """An opinion that is told, in terms of the parse, and how likely it is."""

    candidate: Candidate
    score: float


def judge(reading: Reading, model: StanceModel) -> list[Judged]:
    """The opinions of a passage that the model holds likely enough, in text order of their words."""
    found = candidates(reading, model)
    scores = [model.trees(numbers) for numbers in evidence(found, reading)]
    likely = [Judged(c, score) for c, score in zip(found, scores, strict=True) if score >= model.threshold]
    return distinct(likely, reading)


def distinct(found: Sequence[Judged], reading: Reading) -> list[Judged]:
    """The opinions without those that only say again, less likely, what another does; their order is kept.

    A word says one thing of a target: in one holder's eyes, and of either a mention or a longer one around it. A word
    whose expression overlaps another's adds nothing where target and holder are the same.
    """
    kept: list[Judged] = []
    for one in sorted(found, key=lambda j: -j.score):
        if not any(_repeats(one.candidate, other.candidate, reading) for other in kept):
            kept.append(one)
    return [one for one in found if one in kept]


def _repeats(one: Candidate, other: Candidate, reading: Reading) -> bool:
    if not overlap(one.target, other.target):
        return False
    if one.word.i == other.word.i:
        return one.target == other.target or _same_holder(one, other)
    mine, theirs = expression(one.word, reading.mentions), expression(other.word, reading.mentions)
    return _same_holder(one, other) and mine[0] < theirs[1] and theirs[0] < mine[1]


def _same_holder(one: Candidate, other: Candidate) -> bool:
    if isinstance(one.holder, str) or isinstance(other.holder, str):
        return one.holder == other.holder
    return overlap(one.holder, other.holder)


def candidates(reading: Reading, model: StanceModel) -> list[Candidate]:
    """The opinions that may be there, in text order of their words."""
    found: list[Candidate] = []
    for word in reading.words if reading.mentions else ():
        shares = probabilities(model.word(word_features(word, reading), vector(word)))
        if 1 - shares[0] >= LEAST_WORD:
            for target in reading.mentions:
                found += _held(word, target, shares, reading, model)
    return found


def _held(
    word: Token, target: Mentioned, shares: Sequence[float], reading: Reading, model: StanceModel
) -> list[Candidate]:
    odds = word_odds(shares)
    chances = probabilities(model.target([*target_features(word, target, reading), leaning(odds)], odds))
    if 1 - chances[0] < LEAST_TARGET:
        return []
    attitude = leaning_to(chances)
    holders = possible_holders(target, reading)
    of_holders = [
        probabilities(model.holder(holder_features(word, target, holder, attitude, reading)))[1] for holder in holders
    ]
    return with_holders(word, target, odds, chances, holders, of_holders)


def with_holders(
    word: Token,
    target: Mentioned,
    odds: Sequence[float],
    chances: Sequence[float],
    holders: Sequence[Holder],
    of_holders: Sequence[float],
) -> list[Candidate]:
    """The candidates of a word and a target: one for each of the likeliest holders."""
    total = max(sum(of_holders), LEAST_SUM)
    best = sorted(zip(of_holders, holders, strict=True), key=lambda pair: -pair[0])[:HOLDERS]
    return [
        Candidate(
            word, target, holder, leaning_to(chances), odds, max(chances[1:]), chances[0], chance, chance / total, place
        )
        for place, (chance, holder) in enumerate(best)
    ]


def possible_holders(target: Mentioned, reading: Reading) -> list[Holder]:
    """Who may hold an opinion of the target: the author, somebody unnamed, and every other actor of the passage."""
    return ["author", "unnamed", *(m for m in reading.mentions if m is not target)]


def leaning(odds: Sequence[float]) -> str:
    """The feature that tells to which attitude a word leans, and how far."""
    return f"leaning={max(-4, min(4, round(odds[2])))}"


def leaning_to(chances: Sequence[float]) -> Attitude:
    """The likelier attitude of the chances of none, positive and negative."""
    return "positive" if chances[1] > chances[2] else "negative"
