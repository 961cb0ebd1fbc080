"""Fit the model of stances between actors, with thresholds tuned on articles that the weights have not seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from rusentrel_data import LABELS
from rusentrel_score import mean_f1, score
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from extract.stance.documents_model import DocumentModel, standing_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from document_examples import Document, Example
    from rusentrel_data import Pair

#: Strength of the regression's penalty: small, for the features are many and the articles few.
PENALTY = 0.004
FOLDS = 4
#: What an example of a single sentence weighs against one of an article, and how far off (in standard deviations) its
#: features may be.
SENTENCE_WEIGHT = 0.3
_FURTHEST = 6.0
#: A feature that fewer candidates have is not learned.
_SUPPORT = 15
#: Shares of an article's candidates, over all articles, that thresholds are tried at.
_SHARES = np.geomspace(0.01, 0.3, 10)
_CLASSES = ("", *LABELS)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one article: attitudes by groups of names, and the lines of a file of RuSentRel's form."""

    attitudes: dict[Pair, str]
    lines: Sequence[str]


def cross_validate(
    documents: Sequence[Document], own: Sequence[str], count: int, seed: int, sentences: Sequence[Example] = ()
) -> dict[str, Told]:
    """What is told of each article by a model, thresholds included, of the other folds alone."""
    found: dict[str, Told] = {}
    for held, rest in folds(documents, count, seed):
        model = fit(rest, own, seed + 1, sentences)
        for document in held:
            found[document.name] = predict(document, likely(model, document), model.thresholds)
    return found


def fit(
    documents: Sequence[Document], own: Sequence[str], seed: int = 0, sentences: Sequence[Example] = ()
) -> DocumentModel:
    """The model: weights from all articles and sentences, thresholds from articles across ``FOLDS`` folds."""
    unseen: dict[str, list[tuple[float, float]]] = {}
    for held, rest in folds(documents, FOLDS, seed):
        model = weigh(rest, own, sentences)
        unseen |= {d.name: likely(model, d) for d in held}
    return replace(weigh(documents, own, sentences), thresholds=tune(documents, unseen))


def folds(documents: Sequence[Document], count: int, seed: int) -> Iterator[tuple[list[Document], list[Document]]]:
    """Articles held out and the rest, ``count`` times; every article is held out once."""
    order = np.random.default_rng(seed).permutation(len(documents))
    for number in range(count):
        held = set(order[number::count].tolist())
        yield (
            [d for n, d in enumerate(documents) if n in held],
            [d for n, d in enumerate(documents) if n not in held],
        )


def weigh(documents: Sequence[Document], own: Sequence[str], sentences: Sequence[Example] = ()) -> DocumentModel:
    """The weights of some articles, and of single sentences that count less; thresholds are left at 1."""
    rows = [e for d in documents for e in d.examples]
    vectorizer = DictVectorizer(sparse=False)
    table = vectorizer.fit_transform([e.features for e in rows])
    kept = (table != 0).sum(axis=0) >= _SUPPORT
    scaler = StandardScaler()
    numbers = scaler.fit_transform(table[:, kept])
    if sentences:
        further = scaler.transform(vectorizer.transform([e.features for e in sentences])[:, kept])
        numbers = np.vstack([numbers, np.clip(further, -_FURTHEST, _FURTHEST)])
    classes = np.array([_CLASSES.index(e.label) for e in (*rows, *sentences)])
    counts = np.array([1.0] * len(rows) + [SENTENCE_WEIGHT] * len(sentences))
    regression = LogisticRegression(C=PENALTY, max_iter=1000).fit(numbers, classes, sample_weight=counts)
    weights = (regression.coef_[1:] - regression.coef_[0]) / scaler.scale_
    intercepts = regression.intercept_[1:] - regression.intercept_[0] - weights @ scaler.mean_
    names = np.array(vectorizer.get_feature_names_out())[kept]
    return DocumentModel(
        weights={str(name): (float(p), float(n)) for name, p, n in zip(names, *weights, strict=True)},
        intercepts=(float(intercepts[0]), float(intercepts[1])),
        thresholds=(1.0, 1.0),
        own=tuple(own),
    )


def likely(model: DocumentModel, document: Document) -> list[tuple[float, float]]:
    """The probabilities of a positive and a negative stance for each candidate of an article."""
    return [model.probabilities(e.features) for e in document.examples]


def tune(documents: Sequence[Document], unseen: dict[str, list[tuple[float, float]]]) -> tuple[float, float]:
    """The thresholds (positive, negative) under which articles score best; neighbours count too, against luck."""
    margins = np.array([m for d in documents for m in standing_out(unseen[d.name])])
    tried = [np.unique(np.quantile(margins[:, side], 1 - _SHARES)) for side in (0, 1)]
    golds = [d.gold for d in documents]
    scores = np.array(
        [
            [
                mean_f1(score(golds, [predict(d, unseen[d.name], (float(p), float(n))).attitudes for d in documents]))
                for n in tried[1]
            ]
            for p in tried[0]
        ],
    )
    padded = np.pad(scores, 1, mode="edge")
    rows, columns = scores.shape
    smooth = sum(padded[i : i + rows, j : j + columns] for i in range(3) for j in range(3))
    best = np.unravel_index(int(np.argmax(smooth)), scores.shape)
    return float(tried[0][best[0]]), float(tried[1][best[1]])


def predict(document: Document, probabilities: Sequence[tuple[float, float]], thresholds: tuple[float, float]) -> Told:
    """The attitudes told of an article; of candidates that mean the same pair the likelier one counts."""
    model = DocumentModel({}, (0.0, 0.0), thresholds)
    decided = zip(document.examples, probabilities, model.decide(probabilities), strict=True)
    found: dict[Pair, str] = {}
    lines = []
    for example, _, attitude in sorted(decided, key=lambda row: -max(row[1])):
        if attitude is not None:
            found.setdefault(example.pair, attitude[:3])
            lines.append(f"{example.names[0]}, {example.names[1]}, {attitude[:3]}, current\n")
    return Told(found, lines)
