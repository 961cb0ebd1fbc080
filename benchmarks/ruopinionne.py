"""RuOpinionNE as the stance benchmarks read it: its halves, its tuples on the words of a parse, its official score."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from extract.claims.passage import Passage
from extract.mentions import Mentions
from extract.model import Article, Claim
from extract.pipeline import extract_article
from extract.stance.features import Reading

#: Holder, target and expression as sets of word numbers (or "author", "nobody"), and POS or NEG.
Tuple = tuple[frozenset[Any], frozenset[Any], frozenset[Any], str]
PARTS = ("Source", "Target", "Polar_expression")


def rows_of(path: Path, half: Literal["held-out", "learning"], learned: Path, reserved: Path) -> list[dict[str, Any]]:
    """The rows of a half of the set.

    ``held-out``: those with an odd ``sent_id`` whose text is in neither of the two files of gold claims; nothing was
    ever learned from them, and nobody looked at them. ``learning``: all others, but those of ``reserved``.
    """
    read, kept = _texts(learned), _texts(reserved)
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = _plain(row["text"])
        held_out = row["sent_id"] % 2 == 1 and text not in read
        if text not in kept and held_out == (half == "held-out"):
            found.append(row)
    return found


def _texts(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return {_plain(json.loads(line)["text"]) for line in lines if line.strip()}


def _plain(text: str) -> str:
    return " ".join(text.split())


def article_of(row: Mapping[str, Any]) -> Article:
    """A row as an article of one sentence."""
    return Article(str(row["sent_id"]), row["text"], "0" * 64)


def reading_of(row: Mapping[str, Any]) -> Reading | None:
    """The parse of a row's sentence as stance reads it; None where there are no words."""
    found: list[Reading] = []

    def read(passage: Passage, claims: Sequence[Claim], mentions: Mentions) -> None:  # noqa: ARG001  (a reader's form)
        found.append(Reading.of(passage, claims))

    extract_article(article_of(row), [row["text"]], readers=(read,))
    return found[0] if found else None


def word_spans(text: str) -> list[tuple[int, int]]:
    """The words that the official score counts."""
    return [m.span() for m in re.finditer(r"\S+", text)]


def tuples(row: Mapping[str, Any]) -> set[Tuple]:
    """The opinions of a row, as sets of word numbers."""
    words = word_spans(row["text"])
    return {(*(_words(o[part][1], words) for part in PARTS), o["Polarity"]) for o in row["opinions"]}


def _words(offsets: Sequence[str], words: Sequence[tuple[int, int]]) -> frozenset[Any]:
    if offsets[0] == "NULL":
        return frozenset({"author"})
    found: set[Any] = set()
    for begin, end in (map(int, offset.split(":")) for offset in offsets):
        found.update(i for i, (b, e) in enumerate(words) if b < end and e > begin)
    return frozenset(found or {"nobody"})


def matches(one: Tuple, others: Iterable[Tuple]) -> bool:
    """Whether one of the others has the same polarity and shares a word with each part."""
    return any(o[3] == one[3] and all(a & b for a, b in zip(one[:3], o[:3], strict=True)) for o in others)


def _weight(one: Tuple, others: Iterable[Tuple]) -> float:
    """The best mean share of a tuple's words that are found in one of the others, 0 where none matches."""
    touching = [o for o in others if all(a & b for a, b in zip(one[:3], o[:3], strict=True))]
    if not any(o[3] == one[3] for o in touching):
        return 0.0
    return max(sum(len(a & b) / len(a) for a, b in zip(one[:3], o[:3], strict=True)) / 3 for o in touching)


def _pairs(found: Iterable[Tuple]) -> set[tuple[frozenset[Any], frozenset[Any], str]]:
    return {(h, t, p) for h, t, _, p in found if not h & {"author", "nobody"}}


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(ones: Sequence[set[Any]], others: Sequence[set[Any]], weight: Any) -> float:  # noqa: ANN401
    scored = [weight(one, theirs) for mine, theirs in zip(ones, others, strict=True) for one in mine]
    return sum(scored) / len(scored) if scored else 0.0


def scores(gold: Sequence[set[Tuple]], found: Sequence[set[Tuple]]) -> dict[str, float]:
    """Official F1 with precision and recall, and F1 of pairs of named holder and target alone."""
    precision, recall = _share(found, gold, _weight), _share(gold, found, _weight)

    def same(one: Tuple, others: Iterable[Tuple]) -> float:
        return float(any(one[0] & o[0] and one[1] & o[1] and one[2] == o[2] for o in others))

    ours, theirs = [_pairs(f) for f in found], [_pairs(g) for g in gold]
    pair_precision, pair_recall = _share(ours, theirs, same), _share(theirs, ours, same)
    return {
        "F1": _harmonic(precision, recall),
        "precision": precision,
        "recall": recall,
        "pair F1": _harmonic(pair_precision, pair_recall),
        "pair precision": pair_precision,
        "pair recall": pair_recall,
        "told": float(sum(map(len, found))),
    }
