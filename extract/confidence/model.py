"""The trained model: weights of features and a calibration, read from a data file; applying it takes no library."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The fields of a model's file, and what each must be.
_FIELDS: dict[str, type] = {"language": str, "bias": float, "slope": float, "intercept": float, "weights": dict}
#: No claim is sure, and none impossible: the training data cannot tell 1 in 200 from never.
LEAST, MOST = 0.005, 0.995


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """A logistic model over features that hold or not, then a line that calibrates its log-odds.

    The log-odds of a claim are ``intercept + slope * (bias + the weights of its features)``; features without a weight
    count nothing.
    """

    language: str
    bias: float
    slope: float
    intercept: float
    weights: dict[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The log-odds before calibration."""
        get = self.weights.get
        return self.bias + sum(get(name, 0.0) for name in features)

    def confidence(self, features: Iterable[str]) -> float:
        """The probability that a claim with these features is right, in 0.005..0.995 to three decimals."""
        odds = self.intercept + self.slope * self.score(features)
        odds = max(min(odds, 30.0), -30.0)
        return round(max(min(1 / (1 + math.exp(-odds)), MOST), LEAST), 3)


@cache
def confidence_model(language: str = "ru") -> ConfidenceModel:
    """The model of a language, read once; raises ExtractError where there is none or its file is not well formed."""
    path = files("extract").joinpath("confidence", f"{language}.json")
    try:
        text = path.read_text("utf-8")
    except OSError:
        raise ExtractError(f"no model of confidence for language {language!r}: {path} cannot be read") from None
    return parse_model(text, f"{language}.json")


def parse_model(text: str, name: str) -> ConfidenceModel:
    """A model from the text of its file (JSON); ``name`` is for messages.

    Raises:
        ExtractError: a field is missing, unknown or of a wrong type, a number is not finite, or the slope not positive.
    """
    try:
        data: Any = json.loads(text)
    except ValueError as error:
        raise ExtractError(f"{name}: not JSON: {error}: train the model again") from None
    if not isinstance(data, dict) or data.keys() != _FIELDS.keys():
        raise ExtractError(f"{name}: a model has the fields {', '.join(_FIELDS)} and no others: train the model again")
    for key, kind in _FIELDS.items():
        if not isinstance(data[key], kind):
            raise ExtractError(f"{name}: {key} must be a {kind.__name__}, not {data[key]!r:.40}: train the model again")
    for key, value in {**data["weights"], **{k: data[k] for k, kind in _FIELDS.items() if kind is float}}.items():
        if not isinstance(value, float) or not math.isfinite(value):
            raise ExtractError(f"{name}: {key} is {value!r:.40}, not a finite decimal number: train the model again")
    if data["slope"] <= 0:
        raise ExtractError(f"{name}: slope is {data['slope']}: a better score must not make a claim less sure")
    return ConfidenceModel(**data)
