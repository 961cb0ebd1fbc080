"""What speaks for a candidate opinion as a whole: the numbers that the last model, of decision trees, goes by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from extract.stance.features import Reading, distance, is_negated, leads, path, rank

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from extract.stance.candidates import Mentioned
    from extract.stance.model import Attitude

#: The shares of the possible holders are of their sum, or of this where they sum to less.
LEAST_SUM = 0.3
_SMALL = 1e-3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One opinion that may be there, with what the models of words, targets and holders say of it.

    ``odds`` are the word's (see :func:`word_odds`); ``target_chance`` is that of the target with this attitude,
    ``none_chance`` that of neither attitude; ``holder_chance`` is the holder's, ``holder_share`` its share of all
    possible holders', ``place`` how many of them are likelier.
    """

    word: Token
    target: Mentioned
    holder: Mentioned | Literal["author", "unnamed"]
    attitude: Attitude
    odds: Sequence[float]
    target_chance: float
    none_chance: float
    holder_chance: float
    holder_share: float
    place: int

    @property
    def product(self) -> float:
        """How likely target and holder are, were they apart from all else."""
        return self.target_chance * self.holder_share


def log_odds(chance: float) -> float:
    """The log-odds of a chance, finite also at 0 and 1."""
    return math.log((chance + _SMALL) / (1 - chance + _SMALL))


def word_odds(shares: Sequence[float]) -> list[float]:
    """What is taken of a word's probabilities of none, positive and negative: four logarithms."""
    none, positive, negative = shares
    return [
        math.log((positive + _SMALL) / (none + _SMALL)),
        math.log((negative + _SMALL) / (none + _SMALL)),
        math.log((positive + _SMALL) / (negative + _SMALL)),
        math.log((1 - none + _SMALL) / (none + _SMALL)),
    ]


def evidence(candidates: Sequence[Candidate], reading: Reading) -> list[list[float]]:
    """The numbers of each candidate of a passage, one for each of :data:`NAMES`."""
    products = [c.product for c in candidates]
    rivals = {
        "same opinion": _grouped(candidates, lambda c: (c.target.head.i, _who(c), c.attitude)),
        "same word": _grouped(candidates, lambda c: c.word.i),
        "passage": _grouped(candidates, lambda _: 0),
    }
    rows = []
    for n, candidate in enumerate(candidates):
        numbers = _own(candidate, reading)
        for name, groups in rivals.items():
            best = max((products[i] for i in groups[n] if i != n), default=0.0)
            numbers[f"best other of {name}"] = log_odds(best)
        numbers["sum of passage"] = log_odds(min(1.0, sum(products) / 5))
        numbers["better in passage"] = sum(p > products[n] for p in products)
        rows.append([float(numbers[name]) for name in NAMES])
    return rows


def _grouped(candidates: Sequence[Candidate], key: Callable[[Candidate], object]) -> list[list[int]]:
    """For each candidate the numbers of those with the same key."""
    groups: dict[object, list[int]] = {}
    for n, candidate in enumerate(candidates):
        groups.setdefault(key(candidate), []).append(n)
    return [groups[key(candidate)] for candidate in candidates]


def _who(candidate: Candidate) -> object:
    return candidate.holder if isinstance(candidate.holder, str) else candidate.holder.head.i


def _own(candidate: Candidate, reading: Reading) -> dict[str, float]:
    word, target = candidate.word, candidate.target
    known = reading.evaluative.get(word.i)
    sign = 0 if known is None else 1 if known.attitude == "positive" else -1
    way = path(word, target)
    share = log_odds(candidate.holder_share)
    claims = [c for c in reading.claims if word.i in c.trigger]
    numbers: dict[str, float] = {
        "target chance": log_odds(candidate.target_chance),
        "none chance": log_odds(1 - candidate.none_chance),
        "holder chance": log_odds(candidate.holder_chance),
        "holder share": share,
        "product": log_odds(candidate.product),
        "word odds": candidate.odds[3],
        "word leaning": abs(candidate.odds[2]),
        "first holder": candidate.place == 0,
        "positive": candidate.attitude == "positive",
        "mentions": len(reading.mentions),
        "words": len(reading.words),
        "target distance": distance(word, target),
        "target rank": rank(word, target, reading),
        "target before": target.head.i < word.i,
        "target path": way.count("<") + way.count(">"),
        "target is subject": way.startswith("nsubj"),
        "target is object": way.startswith("obj"),
        "target leads": leads(target),
        "evaluative": sign,
        "evaluative agrees": sign if candidate.attitude == "positive" else -sign,
        "negated": is_negated(word),
        "quoted": word.i in reading.quoted,
        "claims": bool(claims),
        "claim on target": any(target.head.i in c.object for c in claims),
    }
    numbers |= {f"side {side}": known is not None and known.target == side for side in ("object", "subject", "bearer")}
    numbers |= {f"pos {pos}": word.pos_ == pos for pos in ("VERB", "NOUN", "ADJ")}
    numbers |= {f"target {sort}": target.sort == sort for sort in ("PER", "LOC", "described")}
    kind = candidate.holder if isinstance(candidate.holder, str) else "named"
    for name in ("author", "unnamed", "named"):
        numbers[f"holder {name}"] = kind == name
        numbers[f"share of {name}"] = share if kind == name else 0.0
    return numbers | _of_holder(candidate, reading)


def _of_holder(candidate: Candidate, reading: Reading) -> dict[str, float]:
    word, holder = candidate.word, candidate.holder
    if isinstance(holder, str):
        return dict.fromkeys(_HOLDER, -1.0)
    way = path(word, holder)
    claims = [c for c in reading.claims if word.i in c.trigger]
    values = (
        distance(word, holder),
        rank(word, holder, reading),
        holder.head.i < word.i,
        way.count("<") + way.count(">"),
        way.startswith("nsubj"),
        leads(holder),
        any(holder.head.i in c.subject for c in claims),
    )
    return dict(zip(_HOLDER, map(float, values), strict=True))


_HOLDER = (
    "holder distance", "holder rank", "holder before", "holder path", "holder is subject", "holder leads",
    "holder of a claim",
)  # fmt: skip
#: The numbers of :func:`evidence`, in order.
NAMES = (
    "target chance", "none chance", "holder chance", "holder share", "product", "word odds", "word leaning",
    "first holder", "positive", "mentions", "words", "target distance", "target rank", "target before", "target path",
    "target is subject", "target is object", "target leads", "evaluative", "evaluative agrees", "negated", "quoted",
    "claims", "claim on target", "side object", "side subject", "side bearer", "pos VERB", "pos NOUN", "pos ADJ",
    "target PER", "target LOC", "target described", "holder author", "share of author", "holder unnamed",
    "share of unnamed", "holder named", "share of named", *_HOLDER, "best other of same opinion",
    "best other of same word", "best other of passage", "sum of passage", "better in passage",
)  # fmt: skip
