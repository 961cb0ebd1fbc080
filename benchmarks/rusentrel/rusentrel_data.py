"""RuSentRel's articles and attitudes as its folder holds them, and which names mean one actor for scoring."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pymorphy3

from extract.articles import text_digest
from extract.errors import ExtractError
from extract.model import Article

#: Stands at the start of sentences in the data, and is no word of the article.
_MARK = re.compile(r"\{[^{}\n]{1,40}, Unknown\} ?")
_WORD = re.compile(r"\w+(?:-\w+)*")
_FIELDS = 3
LABELS = ("pos", "neg")

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Groups:
    """Names that mean one actor, a group a line, told apart after lemmatising."""

    numbers: dict[str, int]

    @classmethod
    def read(cls, path: Path) -> Groups:
        """The groups of a file of names separated by commas."""
        lines = path.read_text(encoding="utf-8").splitlines()
        numbers = {lemmas(name): n for n, line in enumerate(lines) for name in line.split(",") if name.strip()}
        if not numbers:
            raise ExtractError(f"{path}: no names: this is no file of synonyms")
        return cls(numbers)

    def pair(self, source: str, target: str) -> Pair | None:
        """The groups of two names, None where one has none or both have the same."""
        first, second = self.numbers.get(lemmas(source)), self.numbers.get(lemmas(target))
        return None if first is None or second is None or first == second else (first, second)


@cache
def _morph() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@cache
def lemmas(name: str) -> str:
    """A name's words in their dictionary forms."""
    found = _WORD.findall(name.lower())
    return " ".join(_morph().parse(w)[0].normal_form for w in found) or name.lower().strip()


def articles(folder: Path) -> list[Article]:
    """The articles of a folder, in the order of their numbers, with the marks of its sentences blanked."""
    paths = [p for p in folder.glob("art*.txt") if re.fullmatch(r"art\d+", p.stem)]
    if not paths:
        raise ExtractError(f"{folder}: no artN.txt: this is no folder of RuSentRel's")
    found = []
    for path in sorted(paths, key=lambda p: int(p.stem[3:])):
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = _MARK.sub(lambda m: " " * len(m[0]), file.read())
        found.append(Article(path.stem, text, text_digest(text, path.name)))
    return found


def attitudes(lines: list[str], groups: Groups) -> dict[Pair, str]:
    """Pair of groups → ``pos`` or ``neg``, of lines ``source, target, pos|neg[, time]``; the first of a pair counts."""
    found: dict[Pair, str] = {}
    for line in lines:
        parts = [part.strip() for part in line.split(",")]
        if len(parts) < _FIELDS or parts[2][:3] not in LABELS:
            continue
        if (pair := groups.pair(parts[0], parts[1])) is not None:
            found.setdefault(pair, parts[2][:3])
    return found


def gold(folder: Path, name: str, groups: Groups) -> dict[Pair, str]:
    """The annotated attitudes of one article."""
    path = folder / f"{name}.opin.txt"
    if not path.is_file():
        raise ExtractError(f"{path}: no such file: the attitudes of {name}.txt are missing")
    return attitudes(path.read_text(encoding="utf-8").splitlines(), groups)
