"""From a passage's words and actors to its opinions: which words evaluate, whom, and in whose eyes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from extract.actors.words import plain
from extract.language.slovnet_models import word_vectors
from extract.stance.features import holder_features, target_features, word_features
from extract.stance.weights import probabilities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Token

    from extract.stance.candidates import Mentioned
    from extract.stance.features import Reading
    from extract.stance.model import Attitude
    from extract.stance.weights import StanceModel

    Vector = NDArray[np.float32]

#: Words, and words with targets, less likely than this are left out before their holders are looked for.
LEAST_WORD, LEAST_TARGET = 0.06, 0.08
#: The shares of the possible holders are of their sum, or of this where they sum to less.
LEAST_SUM = 0.3
_SIZE = 300
_SMALL = 1e-3


@dataclass(frozen=True, slots=True)
class Judged:
    """One opinion in terms of the parse: the word that evaluates, whom, in whose eyes, and how likely it is."""

    word: Token
    target: Mentioned
    holder: Mentioned | Literal["author", "unnamed"]
    attitude: Attitude
    score: float


def judge(reading: Reading, model: StanceModel) -> list[Judged]:
    """The opinions of a passage that the model holds likely enough, in text order of their words."""
    found: list[Judged] = []
    if not reading.mentions:
        return []
    for word in reading.words:
        shares = probabilities(model.word(word_features(word, reading), vector(word)))
        if 1 - shares[0] >= LEAST_WORD:
            for target in reading.mentions:
                found += _held(word, target, shares, reading, model)
    return found


def _held(
    word: Token, target: Mentioned, shares: Sequence[float], reading: Reading, model: StanceModel
) -> Iterator[Judged]:
    features = [*target_features(word, target, reading), leaning(shares)]
    odds = probabilities(model.target(features, word_odds(shares)))
    if 1 - odds[0] < LEAST_TARGET:
        return
    attitude: Attitude = "positive" if odds[1] > odds[2] else "negative"
    holders = possible_holders(target, reading)
    chances = [
        probabilities(model.holder(holder_features(word, target, holder, attitude, reading)))[1] for holder in holders
    ]
    total = max(sum(chances), LEAST_SUM)
    best = sorted(zip(chances, holders, strict=True), key=lambda pair: -pair[0])[: model.holders]
    for chance, holder in best:
        score = max(odds[1:]) * chance / total
        if score >= model.threshold:
            yield Judged(word, target, holder, attitude, score)


def possible_holders(target: Mentioned, reading: Reading) -> list[Mentioned | Literal["author", "unnamed"]]:
    """Who may hold an opinion of the target: the author, somebody unnamed, and every other actor of the passage."""
    return ["author", "unnamed", *(m for m in reading.mentions if m is not target)]


def word_odds(shares: Sequence[float]) -> list[float]:
    """What the model of targets takes of a word's probabilities of none, positive and negative, as logarithms."""
    none, positive, negative = shares
    return [
        math.log((positive + _SMALL) / (none + _SMALL)),
        math.log((negative + _SMALL) / (none + _SMALL)),
        math.log((positive + _SMALL) / (negative + _SMALL)),
        math.log((1 - none + _SMALL) / (none + _SMALL)),
    ]


def leaning(shares: Sequence[float]) -> str:
    """The feature that tells to which attitude a word leans, and how far."""
    return f"leaning={max(-4, min(4, round(word_odds(shares)[2])))}"


def vector(word: Token) -> Vector:
    """The embedding of a word's lemma, else of its form, at length 1; zeros for an unknown word."""
    found = _vector(plain(word.lemma_))
    return found if found.any() else _vector(plain(word.text))


@lru_cache(maxsize=1 << 12)
def _vector(form: str) -> Vector:
    vectors = word_vectors()
    known = vectors.get(form)
    if known is None and "-" in form:
        known = vectors.get(form.rpartition("-")[2])
    if known is None:
        return np.zeros(_SIZE, dtype=np.float32)
    return np.asarray(known / (np.linalg.norm(known) + 1e-9), dtype=np.float32)
