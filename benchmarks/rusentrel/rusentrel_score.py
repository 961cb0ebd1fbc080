"""RuSentRel's measure: precision and recall of each class averaged over articles, and the mean of both F1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rusentrel_data import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rusentrel_data import Pair

    Attitudes = Mapping[Pair, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one class."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(golds: Sequence[Attitudes], found: Sequence[Attitudes]) -> dict[str, Score]:
    """The score of each class; an article where neither has the class counts as right."""
    return {label: _score(label, golds, found) for label in LABELS}


def mean_f1(scores: Mapping[str, Score]) -> float:
    """The figure that papers quote."""
    return sum(s.f1 for s in scores.values()) / len(scores)


def _score(label: str, golds: Sequence[Attitudes], found: Sequence[Attitudes]) -> Score:
    precision = recall = 0.0
    for right, told in zip(golds, found, strict=True):
        wanted = {pair for pair, value in right.items() if value == label}
        got = {pair for pair, value in told.items() if value == label}
        hits, absent = len(wanted & got), float(not wanted)
        precision += hits / len(got) if got else absent
        recall += hits / len(wanted) if wanted else absent
    return Score(precision / len(golds), recall / len(golds))
