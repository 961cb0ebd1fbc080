"""The trained model of stances between actors: a table of weights, applied without any library."""

from __future__ import annotations

import json
import math
import re
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.stance.model import Attitude

FILE = "documents-{language}.json"
#: Figures of weights that are kept: enough to decide the same.
_FIGURES = 6


@dataclass(frozen=True, slots=True)
class DocumentModel:
    """A logistic regression over features by name.

    ``weights`` holds for each feature its weight for a positive and for a negative stance, both against none; a class
    is told where its probability, over the root of the highest of that class in the article, reaches its entry of
    ``thresholds`` (positive, negative): what stands out in its article needs less. ``own`` are the ids of the entities
    that are features of their own; ``trained`` tells on what, with what and how well.
    """

    weights: Mapping[str, tuple[float, float]]
    intercepts: tuple[float, float]
    thresholds: tuple[float, float]
    own: Sequence[str] = ()
    trained: Mapping[str, Any] = field(default_factory=dict)

    def probabilities(self, features: Mapping[str, float]) -> tuple[float, float]:
        """How likely a positive and a negative stance are, each in 0..1."""
        positive, negative = self.intercepts
        for name in sorted(features):
            if (weight := self.weights.get(name)) is not None:
                positive += weight[0] * features[name]
                negative += weight[1] * features[name]
        top = max(positive, negative, 0.0)
        powers = math.exp(positive - top), math.exp(negative - top), math.exp(-top)
        return powers[0] / sum(powers), powers[1] / sum(powers)

    def decide(self, probabilities: Sequence[tuple[float, float]]) -> list[Attitude | None]:
        """What is told of each pair of an article, given the probabilities of all its pairs; None: nothing."""
        margins = [(p / self.thresholds[0], n / self.thresholds[1]) for p, n in standing_out(probabilities)]
        return [None if max(m) < 1 else "positive" if m[0] > m[1] else "negative" for m in margins]

    def dumps(self) -> str:
        """The model as JSON, a feature a line, the weightiest first."""
        rows = sorted(self.weights.items(), key=lambda row: (-max(map(abs, row[1])), row[0]))
        data = asdict(self)
        data["weights"] = {name: [float(f"{w:.{_FIGURES}g}") for w in pair] for name, pair in rows}
        lines = json.dumps(data, ensure_ascii=False, indent=1)
        return _one_line(lines) + "\n"


def standing_out(probabilities: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The probabilities of an article's pairs, each over the root of the highest of its class."""
    if not probabilities:
        return []
    tops = [math.sqrt(max(p[side] for p in probabilities)) or 1.0 for side in (0, 1)]
    return [(positive / tops[0], negative / tops[1]) for positive, negative in probabilities]


def loads(text: str) -> DocumentModel:
    """A model from its JSON.

    Raises:
        ExtractError: it is no such model.
    """
    try:
        data = json.loads(text)
        return DocumentModel(
            weights={name: (float(pair[0]), float(pair[1])) for name, pair in data["weights"].items()},
            intercepts=(float(data["intercepts"][0]), float(data["intercepts"][1])),
            thresholds=(float(data["thresholds"][0]), float(data["thresholds"][1])),
            own=tuple(data["own"]),
            trained=dict(data["trained"]),
        )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise ExtractError(f"this is no model of stances between actors: {error!r}") from None


@cache
def document_model(language: str = "ru") -> DocumentModel:
    """The model that comes with the package.

    Raises:
        ExtractError: there is none for the language, or its file is broken.
    """
    name = FILE.format(language=language)
    file = files("extract.stance").joinpath(name)
    if not file.is_file():
        raise ExtractError(f"no model of stances between actors for language {language!r}")
    try:
        return loads(file.read_text(encoding="utf-8"))
    except ExtractError as error:
        raise ExtractError(f"extract/stance/{name}: {error}") from None


def _one_line(text: str) -> str:
    """Join the pairs that ``json.dumps`` spreads over lines."""
    number = r"(-?[\d.e+-]+)"
    return re.sub(rf"\[\s*{number},\s*{number}\s*\]", r"[\1, \2]", text)
