"""The trained model of stance: three linear models and decision trees over what they say, from a data file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from extract.errors import ExtractError
from extract.stance.evidence import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

#: Each linear model: how many log-odds it gives, and how many numbers besides names of features it takes.
SHAPES = {"word": (2, 300), "target": (2, 4), "holder": (1, 0)}


@dataclass(frozen=True, slots=True)
class Linear:
    """Log-odds that are sums of the weights of features that hold, and of numbers times weights.

    ``bias`` and each of ``weights`` have one number an output; ``numbers`` is of shape (outputs, numbers taken).
    """

    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]
    numbers: NDArray[np.float64]

    def __call__(self, features: Iterable[str], numbers: Sequence[float] | NDArray[np.float32] = ()) -> list[float]:
        """The log-odds, one an output; features without a weight count nothing."""
        total = list(self.bias)
        for name in features:
            if (found := self.weights.get(name)) is not None:
                for i, value in enumerate(found):
                    total[i] += value
        if len(numbers):
            for i, value in enumerate(self.numbers @ np.asarray(numbers, dtype=np.float64)):
                total[i] += float(value)
        return total


#: A node of a tree: number of the evidence, threshold, node to go to up to it and beyond it; or a leaf's value alone.
Node = tuple[int, float, int, int] | tuple[float]


@dataclass(frozen=True, slots=True)
class Trees:
    """Decision trees whose leaves add up to log-odds, over the numbers of :data:`extract.stance.evidence.NAMES`."""

    base: float
    trees: tuple[tuple[Node, ...], ...]

    def __call__(self, numbers: Sequence[float]) -> float:
        """The probability that the trees give."""
        return probabilities([self.base + sum(_leaf(tree, numbers) for tree in self.trees)])[1]


def _leaf(tree: Sequence[Node], numbers: Sequence[float]) -> float:
    node = tree[0]
    while len(node) > 1:
        name, threshold, left, right = node
        node = tree[left if numbers[name] <= threshold else right]
    return node[0]


@dataclass(frozen=True, slots=True)
class StanceModel:
    """What is trained: which words evaluate, whom they are about, who holds that, and how likely the whole is.

    Opinions whose score is below ``threshold`` are not told.
    """

    language: str
    threshold: float
    trees: Trees
    word: Linear
    target: Linear
    holder: Linear


def probabilities(odds: Sequence[float]) -> list[float]:
    """Of log-odds against "none": the probabilities of none and of each, which sum to 1."""
    most = max(0.0, *odds)
    shares = [math.exp(-most), *(math.exp(value - most) for value in odds)]
    return [share / sum(shares) for share in shares]


@cache
def stance_model(language: str = "ru") -> StanceModel:
    """The model of a language, read once; raises ExtractError where there is none or its file is not well formed."""
    path = files("extract").joinpath("stance", f"model-{language}.json")
    try:
        text = path.read_text("utf-8")
    except OSError:
        raise ExtractError(f"no model of stance for language {language!r}: {path} cannot be read") from None
    return parse_model(text, path.name)


def parse_model(text: str, name: str) -> StanceModel:
    """A model from the text of its file (JSON); ``name`` is for messages.

    Raises:
        ExtractError: a part is missing, of a wrong shape, or not a finite number.
    """
    try:
        data: Any = json.loads(text)
        linear = {part: _linear(data[part], *shape) for part, shape in SHAPES.items()}
        threshold, language, trees = float(data["threshold"]), str(data["language"]), _trees(data["trees"])
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ExtractError(f"{name}: no model of stance ({error!r:.120}): train it again") from None
    if not 0 <= threshold <= 1:
        raise ExtractError(f"{name}: threshold {threshold} is not in 0..1: train it again")
    return StanceModel(language, threshold, trees, **linear)


def _trees(data: Any) -> Trees:  # noqa: ANN401  (JSON)
    if tuple(data["names"]) != NAMES:
        raise ValueError("the trees were trained on other evidence")
    trees = tuple(tuple(_node(tree, n) for n in range(len(tree))) for tree in data["trees"])
    return Trees(float(data["base"]), trees)


def _node(tree: Any, n: int) -> Node:  # noqa: ANN401  (JSON)
    node = tree[n]
    if len(node) == 1:
        return (float(node[0]),)
    name, threshold, left, right = int(node[0]), float(node[1]), int(node[2]), int(node[3])
    if not (0 <= name < len(NAMES) and n < left < len(tree) and n < right < len(tree)):
        raise ValueError(f"a node leads nowhere: {node}")
    return name, threshold, left, right


def _linear(data: Any, outputs: int, numbers: int) -> Linear:  # noqa: ANN401  (JSON)
    bias = tuple(float(value) for value in data["bias"])
    weights = {str(k): tuple(float(value) for value in v) for k, v in data["weights"].items()}
    matrix = np.array(data["numbers"], dtype=np.float64).reshape(outputs, numbers)
    if any(len(row) != outputs for row in (bias, *weights.values())):
        raise ValueError(f"each weight must have {outputs} numbers")
    if not all(math.isfinite(v) for row in (bias, *weights.values()) for v in row) or not np.isfinite(matrix).all():
        raise ValueError("a weight is not finite")
    return Linear(bias, weights, matrix)
