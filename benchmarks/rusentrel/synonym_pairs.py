"""Whether names that RuSentRel gives one actor meet in one node: names as its articles write them, resolved there."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from rusentrel_data import articles

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.language import pipeline
from extract.language.snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.model import Article

APART = Path(__file__).parent / "apart.toml"
_MENTION = re.compile(r"^T\d+\t\S+ (\d+) (\d+)\t", re.MULTILINE)
_PART = 3_000


@dataclass(frozen=True)
class Apart:
    """Names of the file that a graph keeps apart, and names of no actor, with the reasons."""

    pairs: dict[frozenset[str], str]
    names: dict[str, str]

    @staticmethod
    def read(path: Path = APART) -> Apart:
        """The exclusions of a file."""
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        pairs = {
            frozenset((one, other)): row["why"]
            for row in data["apart"]
            for one in row["names"]
            for other in row["others"]
        }
        return Apart(pairs, {name: row["why"] for row in data["none"] for name in row["names"]})

    def excluded(self, one: str, other: str) -> bool:
        """Whether two names of a group need not meet."""
        return one in self.names or other in self.names or frozenset((one, other)) in self.pairs


def groups(path: Path) -> list[list[str]]:
    """The names of each group of a file, in lower case."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [list(dict.fromkeys(n.strip() for n in line.split(",") if n.strip())) for line in lines if line.strip()]


def nodes(folder: Path, wanted: set[str]) -> dict[str, Counter[str]]:
    """Each wanted name that the annotators of a folder's articles marked → the ids that it is resolved to there."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles(folder):
        annotated = folder / f"{article.id}.ann"
        marks = [(int(m[1]), int(m[2])) for m in _MENTION.finditer(annotated.read_text(encoding="utf-8-sig"))]
        for name, node in _resolved(article, marks, wanted):
            found[name][node] += 1
    return found


def _resolved(article: Article, marks: list[tuple[int, int]], wanted: set[str]) -> Iterator[tuple[str, str]]:
    actors = ArticleActors(Registry.load(), article.id, article.published)
    for start, end in _parts(article.text):
        doc = snapshot(pipeline("ru")(article.text[start:end]))
        for first, last in sorted(marks):
            name = article.text[first:last].lower()
            if start <= first and last <= end and name in wanted:
                span = doc.char_span(first - start, last - start, alignment_mode="expand")
                found = actors.resolve(span) if span is not None else None
                yield name, found.entity.id if found is not None else "nobody"


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of parts of whole lines, of about the same size."""
    start = end = 0
    for line in text.splitlines(keepends=True):
        if end - start + len(line) > _PART and end > start:
            yield start, end
            start = end
        end += len(line)
    yield start, end


@dataclass(frozen=True)
class Met:
    """Two names of one actor, and the nodes that they are mostly resolved to."""

    one: str
    other: str
    nodes: tuple[str, str]

    @property
    def together(self) -> bool:
        """Whether they meet in one node."""
        return self.nodes[0] == self.nodes[1]


def meetings(named: Iterable[list[str]], resolved: dict[str, Counter[str]], apart: Apart) -> list[Met]:
    """All pairs of names of one group that the articles have and that stand for one actor."""
    return [
        Met(one, other, (resolved[one].most_common(1)[0][0], resolved[other].most_common(1)[0][0]))
        for group in named
        for one, other in combinations([name for name in group if name in resolved], 2)
        if not apart.excluded(one, other)
    ]
