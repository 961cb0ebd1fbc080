"""Train the model of stance: python benchmarks/train_stance.py --ruopinionne PATH --learned PATH --reserved PATH.

Three linear models are fitted one after another: which words evaluate, whom they are about, who holds that. Each takes
what the one before says of sentences that it was not fitted on; decision trees weigh the whole. The threshold is what
does best on sentences that no part was fitted on (five folds of neighbouring sentences). Fitting takes
scikit-learn; the model that comes out does not.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import numpy as np
from ruopinionne import PARTS, matches, reading_of, rows_of, scores, tuples
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from extract.stance.candidates import expression
from extract.stance.evidence import NAMES, Candidate, evidence, word_odds
from extract.stance.features import Reading, holder_features, target_features, word_features
from extract.stance.judge import (
    LEAST_TARGET,
    LEAST_WORD,
    Judged,
    distinct,
    leaning,
    leaning_to,
    possible_holders,
    with_holders,
)
from extract.stance.vectors import SIZE, vector
from extract.stance.weights import SHAPES

FOLDS, BLOCK = 5, 20
#: A feature must hold so often in what is fitted on.
OFTEN = 3
#: How much each model may bend (scikit-learn's C), and how much its numbers weigh against names of features.
BENDS = {"word": 0.1, "target": 0.05, "holder": 0.3}
SCALES = {"word": 3.0, "target": 0.5, "holder": 1.0}
THRESHOLDS = [round(0.1 + 0.01 * i, 2) for i in range(11)]
TREES = {"max_iter": 120, "learning_rate": 0.05, "max_leaf_nodes": 8, "min_samples_leaf": 30, "l2_regularization": 10,
         "max_features": 0.3, "random_state": 0, "early_stopping": False}  # fmt: skip
#: What is left out to see what it is worth: a group's name, and whether a feature belongs to it.
GROUPS: dict[str, Callable[[str], bool]] = {
    "evaluative words": lambda f: any(k in f for k in ("kind=", "attitude=", "side=", " unknown ")),
    "claims": lambda f: any(k in f for k in ("claim", "of it", "subject of ", "object of ", "speaks", "told=")),
    "single lemmas": lambda f: "lemma=" in f,
    "paths in the tree": lambda f: "path=" in f or "towards=" in f,
    "embeddings": lambda _: False,
    "trees": lambda _: False,
}
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@dataclass
class Examples:
    """What one model is fitted on; ``y`` is -1 where it must not be."""

    names: list[list[str]] = field(default_factory=list)
    numbers: list[Any] = field(default_factory=list)
    y: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    key: list[Any] = field(default_factory=list)

    def add(self, names: list[str], numbers: Any, y: int, sentence: int, key: Any) -> None:  # noqa: ANN401
        """Add one example."""
        for kept, value in zip(
            (self.names, self.numbers, self.y, self.sentence, self.key), (names, numbers, y, sentence, key), strict=True
        ):
            kept.append(value)


@dataclass
class Fitted:
    """A model with the features that it knows."""

    index: dict[str, int]
    model: Any
    scale: float

    def matrix(self, names: Sequence[Sequence[str]], numbers: Sequence[Any]) -> sparse.csr_matrix:
        """Examples as rows: a column for each known feature, then the numbers."""
        columns: list[int] = []
        ends = [0]
        for row in names:
            columns += sorted({self.index[f] for f in row if f in self.index})
            ends.append(len(columns))
        known = sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(names), len(self.index)))
        dense = np.array(numbers, dtype=np.float64)
        return known if not dense.size else sparse.hstack([known, sparse.csr_matrix(dense * self.scale)]).tocsr()


def fit(part: str, data: Examples, rows: Sequence[int]) -> Fitted:
    counts = Counter(f for i in rows for f in set(data.names[i]))
    index = {f: n for n, f in enumerate(sorted(f for f, c in counts.items() if c >= OFTEN))}
    model = LogisticRegression(C=BENDS[part], max_iter=300, tol=1e-4)
    fitted = Fitted(index, model, SCALES[part])
    model.fit(fitted.matrix([data.names[i] for i in rows], [data.numbers[i] for i in rows]), [data.y[i] for i in rows])
    return fitted


def crossed(part: str, data: Examples) -> np.ndarray:
    """Probabilities of each class, of each example by a model that was not fitted on its sentence or those around."""
    folds = np.array(data.sentence) // BLOCK % FOLDS
    y = np.array(data.y)
    out = np.zeros((len(y), y.max() + 1))
    for fold in range(FOLDS):
        fitted = fit(part, data, np.flatnonzero((folds != fold) & (y >= 0)).tolist())
        rows = np.flatnonzero(folds == fold).tolist()
        out[rows] = fitted.model.predict_proba(
            fitted.matrix([data.names[i] for i in rows], [data.numbers[i] for i in rows])
        )
    return out


@dataclass
class Gold:
    """One opinion of the set on a parse: heads of its expression, all its words, targets, holder, POS or NEG."""

    heads: list[int]
    inside: set[int]
    targets: list[int]
    holder: str | list[int]
    polarity: str


def aligned(row: dict[str, Any], reading: Reading) -> list[Gold]:
    found = []
    for opinion in row["opinions"]:
        spans = {part: [tuple(map(int, o.split(":"))) for o in opinion[part][1] if o != "NULL"] for part in PARTS}
        words = [t for t in reading.passage.tokens
                 if any(a < t.idx + len(t.text) and t.idx < b for a, b in spans["Polar_expression"])]  # fmt: skip
        inside = {t.i for t in words}
        offsets = opinion["Source"][1][0]
        found.append(
            Gold(
                heads=[t.i for t in words if t.head.i not in inside or t.head.i == t.i],
                inside=inside,
                targets=_touched(reading, spans["Target"]),
                holder={"NULL": "author", "0:0": "unnamed"}.get(offsets) or _touched(reading, spans["Source"]),
                polarity=opinion["Polarity"],
            )
        )
    return found


def _touched(reading: Reading, spans: Sequence[tuple[int, ...]]) -> list[int]:
    """Numbers of the mentions whose head lies in one of the spans, else of those that touch one."""
    touched = [
        (n, m) for n, m in enumerate(reading.mentions)
        if any(a < m.span.end_char and m.span.start_char < b for a, b in spans)
    ]  # fmt: skip
    headed = [n for n, m in touched if any(a <= m.head.idx < b for a, b in spans)]
    return headed or [n for n, _ in touched]


def _class(polarities: Sequence[str]) -> int:
    """0 for none, 1 for positive, 2 for negative."""
    if not polarities:
        return 0
    return 1 if polarities.count("POS") > polarities.count("NEG") else 2


class Training:
    """The examples of the three models over some sentences; ``drop`` names features to leave out."""

    def __init__(self, rows: list[dict[str, Any]], readings: list[Reading], drop: str = "") -> None:
        self.rows, self.readings = rows, readings
        self.drop = GROUPS.get(drop, lambda _: False)
        self.grown, self.embedded = drop != "trees", drop != "embeddings"
        self.gold = [aligned(row, reading) for row, reading in zip(rows, readings, strict=True)]
        self.words, self.targets, self.holders = Examples(), Examples(), Examples()
        self._take_words()
        self._take_targets(crossed("word", self.words))
        self._take_holders(crossed("target", self.targets))
        self._take_candidates(crossed("holder", self.holders)[:, 1])
        self.chances = self._crossed_trees() if self.grown else np.array([c.product for c in self.candidates])

    def _kept(self, names: list[str]) -> list[str]:
        return [f for f in names if not self.drop(f)]

    def _take_words(self) -> None:
        for n, reading in enumerate(self.readings):
            for word in reading.words:
                of_it = [g.polarity for g in self.gold[n] if word.i in g.heads]
                y = -1 if not of_it and any(word.i in g.inside for g in self.gold[n]) else _class(of_it)
                numbers = vector(word) if self.embedded else np.zeros(SIZE, dtype=np.float32)
                self.words.add(self._kept(word_features(word, reading)), numbers, y, n, word)

    def _take_targets(self, shares: np.ndarray) -> None:
        for n, word, share in zip(self.words.sentence, self.words.key, shares, strict=True):
            if 1 - share[0] < LEAST_WORD:
                continue
            reading = self.readings[n]
            for number, target in enumerate(reading.mentions):
                of_it = [g.polarity for g in self.gold[n] if word.i in g.heads and number in g.targets]
                odds = word_odds(share)
                names = [*self._kept(target_features(word, target, reading)), leaning(odds)]
                self.targets.add(names, odds, _class(of_it), n, (word, number))

    def _take_holders(self, shares: np.ndarray) -> None:
        self.target_shares = shares
        for i, (n, (word, number)) in enumerate(zip(self.targets.sentence, self.targets.key, strict=True)):
            if self.targets.y[i] == 0 and 1 - shares[i][0] < LEAST_TARGET:
                continue
            reading = self.readings[n]
            target = reading.mentions[number]
            attitude = leaning_to(shares[i])
            golds = [g.holder for g in self.gold[n] if word.i in g.heads and number in g.targets]
            for holder in possible_holders(target, reading):
                own = holder if isinstance(holder, str) else reading.mentions.index(holder)
                right = any(own == g if isinstance(g, str) else own in g for g in golds)
                names = self._kept(holder_features(word, target, holder, attitude, reading))
                self.holders.add(names, [], int(right) if golds else -1, n, (i, holder))

    def _take_candidates(self, of_holders: np.ndarray) -> None:
        by_target: dict[int, list[tuple[float, Any]]] = {}
        for (i, holder), chance in zip(self.holders.key, of_holders, strict=True):
            by_target.setdefault(i, []).append((float(chance), holder))
        self.candidates: list[Candidate] = []
        self.found_in: list[int] = []
        for i, chances in by_target.items():
            n, (word, number) = self.targets.sentence[i], self.targets.key[i]
            if 1 - self.target_shares[i][0] < LEAST_TARGET:
                continue
            target, odds = self.readings[n].mentions[number], self.targets.numbers[i]
            each, holders = zip(*chances, strict=True)
            found = with_holders(word, target, odds, self.target_shares[i].tolist(), holders, each)
            self.candidates += found
            self.found_in += [n] * len(found)
        self.told_as = [tuples(self._row(n, c)) for n, c in zip(self.found_in, self.candidates, strict=True)]
        gold = [tuples(row) for row in self.rows]
        self.right = np.array([any(matches(one, gold[n]) for one in told)
                               for n, told in zip(self.found_in, self.told_as, strict=True)])  # fmt: skip
        self.evidence = np.zeros((len(self.candidates), len(NAMES)))
        of_sentence: dict[int, list[int]] = {}
        for k, n in enumerate(self.found_in):
            of_sentence.setdefault(n, []).append(k)
        for n, ks in of_sentence.items():
            self.evidence[ks] = evidence([self.candidates[k] for k in ks], self.readings[n])

    def _crossed_trees(self) -> np.ndarray:
        folds = np.array(self.found_in) // BLOCK % FOLDS
        out = np.zeros(len(folds))
        for fold in range(FOLDS):
            trees = HistGradientBoostingClassifier(**TREES).fit(self.evidence[folds != fold], self.right[folds != fold])
            out[folds == fold] = trees.predict_proba(self.evidence[folds == fold])[:, 1]
        return out

    def told(self, threshold: float) -> list[set[Any]]:
        """What would be told of each sentence, by models that were not fitted on it."""
        likely: list[list[Judged]] = [[] for _ in self.readings]
        written = {}
        for n, candidate, told, chance in zip(self.found_in, self.candidates, self.told_as, self.chances, strict=True):
            if chance >= threshold:
                likely[n].append(Judged(candidate, float(chance)))
                written[id(candidate)] = told
        return [
            {one for judged in distinct(found, reading) for one in written[id(judged.candidate)]}
            for found, reading in zip(likely, self.readings, strict=True)
        ]

    def _row(self, n: int, candidate: Candidate) -> dict[str, Any]:
        start, end = expression(candidate.word, self.readings[n].mentions)
        spans = {"Target": candidate.target.span, "Polar_expression": candidate.word.doc[start:end]}
        if not isinstance(candidate.holder, str):
            spans["Source"] = candidate.holder.span
        opinion = {part: [[""], [f"{s.start_char}:{s.end_char}"]] for part, s in spans.items()}
        opinion.setdefault("Source", [[""], ["NULL" if candidate.holder == "author" else "0:0"]])
        polarity = "POS" if candidate.attitude == "positive" else "NEG"
        return {"text": self.rows[n]["text"], "opinions": [{**opinion, "Polarity": polarity}]}

    def best(self) -> tuple[dict[str, float], float]:
        """The best official scores in cross-validation, with their threshold."""
        gold = [tuples(row) for row in self.rows]
        thresholds = THRESHOLDS if self.grown else [t / 2 for t in THRESHOLDS]
        return max(((scores(gold, self.told(t)), t) for t in thresholds), key=lambda one: one[0]["F1"])

    def exported(self, threshold: float) -> dict[str, Any]:
        """The model fitted on all sentences, as its file holds it."""
        parts = {"word": self.words, "target": self.targets, "holder": self.holders}
        told = {"language": "ru", "threshold": threshold, "trees": _trees(self.evidence, self.right)}
        return told | {part: _exported(part, fit(part, data, [i for i, y in enumerate(data.y) if y >= 0]))
                       for part, data in parts.items()}  # fmt: skip


def _exported(part: str, fitted: Fitted) -> dict[str, Any]:
    weights, bias = fitted.model.coef_, fitted.model.intercept_
    if SHAPES[part][0] > 1:  # log-odds against "none"
        weights, bias = weights[1:] - weights[0], bias[1:] - bias[0]
    names = len(fitted.index)
    rounded = np.round(weights[:, :names], 2)
    return {
        "bias": np.round(bias, 4).tolist(),
        "weights": {f: rounded[:, n].tolist() for f, n in fitted.index.items() if rounded[:, n].any()},
        "numbers": np.round(weights[:, names:] * fitted.scale, 3).tolist(),
    }


def _trees(numbers: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    fitted = HistGradientBoostingClassifier(**TREES).fit(numbers, right)
    trees = []
    for (grown,) in fitted._predictors:  # noqa: SLF001  (scikit-learn shows its trees nowhere else)
        trees.append([
            [round(float(node["value"]), 4)] if node["is_leaf"] else
            [int(node["feature_idx"]), round(float(node["num_threshold"]), 4), int(node["left"]), int(node["right"])]
            for node in grown.nodes
        ])  # fmt: skip
    base = float(np.ravel(fitted._baseline_prediction)[0])  # noqa: SLF001
    return {"names": list(NAMES), "base": round(base, 4), "trees": trees}


def _say(name: str, best: tuple[dict[str, float], float]) -> None:
    result, threshold = best
    figures = ", ".join(f"{key} {result[key]:.4f}" for key in ("F1", "precision", "recall", "pair F1"))
    click.echo(f"{name:28} {figures}  (threshold {threshold})")


@click.command()
@click.option("--ruopinionne", required=True, type=FILE, help="The set's train.jsonl.")
@click.option("--learned", required=True, type=FILE, help="Gold claims whose sentences may be learned from.")
@click.option("--reserved", required=True, type=FILE, help="Gold claims whose sentences are kept for other tests.")
@click.option("--ablate", is_flag=True, help="Also score without each group of features.")
@click.option("--to", "into", type=click.Path(dir_okay=False, path_type=Path),
              default=Path(__file__).parent.parent / "extract" / "stance" / "model-ru.json", show_default=True,
              help="Where to write the model.")  # fmt: skip
def main(ruopinionne: Path, learned: Path, reserved: Path, into: Path, *, ablate: bool) -> None:
    """Fit the model on the learning half of RuOpinionNE, print its cross-validated scores, and write it."""
    pairs = [(row, reading_of(row)) for row in rows_of(ruopinionne, "learning", learned, reserved)]
    rows = [row for row, reading in pairs if reading is not None]
    readings = [reading for _, reading in pairs if reading is not None]
    training = Training(rows, readings)
    best = training.best()
    _say("all", best)
    model = training.exported(best[1])
    into.write_text(json.dumps(model, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")
    click.echo(f"{into.stat().st_size / 1000:.0f} kB in {into.name}", err=True)
    for group in GROUPS if ablate else ():
        _say(f"without {group}", Training(rows, readings, drop=group).best())


if __name__ == "__main__":
    main()
