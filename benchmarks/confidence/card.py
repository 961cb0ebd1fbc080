"""The model's card, docs/confidence.md: what it is, what it was trained on, how well it does, and what it cannot do."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
from fit import FOLDS, MARGIN, ROUNDS, SURE, WANTED, Fitted, Numbers, Truths
from numpy.typing import NDArray
from observe import Observations
from sklearn.metrics import brier_score_loss, roc_auc_score

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 1.0)
THRESHOLDS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9)
TEMPLATE = Path(__file__).parent / "card.md"


def card(seen: Observations, fitted: Fitted, source: str) -> str:
    """The page, with the figures of cross-validation."""
    right = np.array([claim.right for claim in seen.claims])
    sure = [confidence >= SURE for confidence in fitted.rounds]
    figures = {
        "source": source,
        "sentences": f"{seen.sentences:,}",
        "claims": f"{len(right):,}",
        "right": f"{right.mean():.3f}",
        "articles": str(len({claim.doc for claim in seen.claims})),
        "weights": str(len(fitted.weights.weights)),
        "folds": str(FOLDS),
        "rounds": str(ROUNDS),
        "sure": f"{SURE:g}",
        "wanted": f"{WANTED:.0%}",
        "margin": f"{MARGIN:g}",
        "sure_right": _mean([right[s].mean() for s in sure if s.any()]),
        "sure_share": _mean([s.mean() for s in sure]),
        "auc": _mean([float(roc_auc_score(right, confidence)) for confidence in fitted.rounds]),
        "brier": _mean([float(brier_score_loss(right, confidence)) for confidence in fitted.rounds]),
        "plain": f"{right.mean() * (1 - right.mean()):.3f}",
        "bands": "\n".join(_bands(fitted.rounds, right)),
        "thresholds": "\n".join(_thresholds(fitted.rounds, right, seen.required)),
        "strongest": "\n".join(_strongest(fitted.weights.weights)),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, figure in figures.items():
        text = text.replace("{{" + name + "}}", figure)
    return text


def _mean(values: list[float]) -> str:
    return f"{sum(values) / len(values):.3f}" if values else "–"


def _bands(rounds: list[Numbers], right: Truths) -> list[str]:
    """Confidence against how many are right, all rounds together."""
    confidence, truth = np.concatenate(rounds), np.tile(right, len(rounds))
    rows = []
    for low, high in pairwise(BANDS):
        inside: NDArray[np.bool_] = (confidence >= low) & (confidence < high)
        if inside.any():
            rows.append(
                f"| {low:g} to {high:g} | {inside.mean():.3f} | {confidence[inside].mean():.3f} "
                f"| {truth[inside].mean():.3f} |"
            )
    return rows


def _thresholds(rounds: list[Numbers], right: Truths, required: int) -> list[str]:
    rows = []
    for threshold in THRESHOLDS:
        kept = float(np.mean([(c >= threshold).sum() for c in rounds]))
        hits = float(np.mean([right[c >= threshold].sum() for c in rounds]))
        f1 = 2 * hits / (kept + required)
        rows.append(f"| {threshold:g} | {hits / kept if kept else 1:.3f} | {hits / required:.3f} | {f1:.3f} |")
    return rows


def _strongest(weights: dict[str, float], count: int = 8) -> list[str]:
    order = sorted(weights, key=lambda name: (weights[name], name))
    return [f"| `{down}` {weights[down]:+.2f} | `{up}` {weights[up]:+.2f} |" for down, up in
            zip(order[:count], order[::-1][:count], strict=True)]  # fmt: skip
