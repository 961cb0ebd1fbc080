"""From observed claims to a model: a regularised logistic regression, a calibration, and both checked by articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from observe import Observed
from sklearn.linear_model import LogisticRegression

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]

FOLDS, ROUNDS = 5, 4
#: A feature counts that so many claims have.
LEAST_CLAIMS = 20
#: Inverse strength of the L2 penalty.
STRENGTH = 0.1
#: Rules were grown on the training texts, so that claims of other texts are right less often: all log-odds are lowered
#: by this, which takes their odds to be three quarters of what they are here.
MARGIN = 0.3
#: Confidence at which claims are called sure, and how many of these must be right on the articles held out.
SURE, WANTED = 0.9, 0.94


@dataclass(frozen=True)
class Weights:
    """A logistic regression over features that hold or not."""

    bias: float
    weights: dict[str, float]

    def scores(self, claims: list[Observed]) -> Numbers:
        """The log-odds of claims."""
        return np.array([self.bias + sum(self.weights.get(f, 0.0) for f in c.features) for c in claims])


@dataclass(frozen=True)
class Calibration:
    """Calibrated log-odds are ``intercept + slope * score``."""

    slope: float
    intercept: float

    def confidence(self, scores: Numbers) -> Numbers:
        """Probabilities."""
        return 1 / (1 + np.exp(-(self.intercept + self.slope * scores)))


def weigh(claims: list[Observed]) -> Weights:
    """Fit the weights."""
    counts = Counter(feature for claim in claims for feature in claim.features)
    names = sorted(name for name, count in counts.items() if count >= LEAST_CLAIMS)
    column = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(claims), len(names)))
    for row, claim in enumerate(claims):
        matrix[row, [column[f] for f in claim.features if f in column]] = 1
    model = LogisticRegression(C=STRENGTH, tol=1e-8, max_iter=2000)
    model.fit(matrix, [claim.right for claim in claims])
    return Weights(float(model.intercept_[0]), dict(zip(names, map(float, model.coef_[0]), strict=True)))


def calibrate(scores: Numbers, right: Truths) -> Calibration:
    """Fit the line by maximum likelihood (Platt), then lower it by the margin, and until the sure are right enough."""
    model = LogisticRegression(C=1e6, tol=1e-8).fit(scores.reshape(-1, 1), right)
    slope, intercept = float(model.coef_[0, 0]), float(model.intercept_[0])
    for margin in np.arange(MARGIN, 4, 0.05):
        line = Calibration(slope, intercept - float(margin))
        sure = line.confidence(scores) >= SURE
        if sure.any() and right[sure].mean() >= WANTED:
            return line
    raise ValueError(f"no {WANTED:.0%} of any claims are right: the rules are too unsure for this calibration")


def folds(claims: list[Observed], turn: int) -> NDArray[np.int64]:
    """The fold of each claim: articles are dealt by a hash of their ids, so that the same file is dealt the same."""
    order = sorted({c.doc for c in claims}, key=lambda doc: hashlib.sha256(f"{turn} {doc}".encode()).digest())
    fold = {doc: number % FOLDS for number, doc in enumerate(order)}
    return np.array([fold[c.doc] for c in claims])


def held_out(claims: list[Observed], turn: int) -> Numbers:
    """The score of each claim by weights fitted on the articles of the other folds."""
    fold, scores = folds(claims, turn), np.zeros(len(claims))
    for number in range(FOLDS):
        inside = fold == number
        weights = weigh([c for c, held in zip(claims, inside, strict=True) if not held])
        scores[inside] = weights.scores([c for c, held in zip(claims, inside, strict=True) if held])
    return scores


@dataclass(frozen=True)
class Fitted:
    """The model, and for each round of cross-validation the confidences of the claims by models of other articles."""

    weights: Weights
    calibration: Calibration
    rounds: list[Numbers]


def fit(claims: list[Observed]) -> Fitted:
    """Fit on all claims; check by articles, the calibration too being fitted on the other folds' articles."""
    right = np.array([c.right for c in claims])
    scores = [held_out(claims, turn) for turn in range(ROUNDS)]
    rounds = []
    for turn, found in enumerate(scores):
        fold, confidence = folds(claims, turn), np.zeros(len(claims))
        for number in range(FOLDS):
            inside = fold == number
            confidence[inside] = calibrate(found[~inside], right[~inside]).confidence(found[inside])
        rounds.append(confidence)
    return Fitted(weigh(claims), calibrate(np.concatenate(scores), np.tile(right, ROUNDS)), rounds)
