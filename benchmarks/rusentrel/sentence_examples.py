"""Pairs of actors of RuOpinionNE's single sentences, as further examples for the weights."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from document_examples import OWN, Example

from extract.pipeline import extract_article
from extract.stance.documents_pairs import candidates
from extract.stance.documents_reading import ArticleReader

sys.path.insert(0, str(Path(__file__).parent.parent))

from ruopinionne import article_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.stance.documents_reading import Reading

_LABELS = {"POS": "pos", "NEG": "neg"}


def sentence_examples(path: Path, learned: Path, reserved: Path) -> list[Example]:
    """The candidates of the set's learning half (see ``ruopinionne.rows_of``)."""
    found: list[Example] = []
    for row in rows_of(path, "learning", learned, reserved):
        reader = ArticleReader()
        extraction = extract_article(article_of(row), [row["text"]], readers=(reader,))
        found += examples_of(row, reader.reading(extraction.entities))
    return found


def examples_of(row: Mapping[str, Any], reading: Reading) -> Iterator[Example]:
    """The candidates of one sentence, each with the polarity of an opinion whose holder and target it names."""
    said: dict[tuple[str, str], str] = {}
    places = _places(reading, row["text"])
    for opinion in row["opinions"]:
        for source in _entities(opinion["Source"][1], reading, places):
            for target in _entities(opinion["Target"][1], reading, places):
                said.setdefault((source, target), _LABELS[opinion["Polarity"]])
    for candidate in candidates(reading, OWN):
        names = candidate.source, candidate.target
        yield Example((-1, -1), names, candidate.features, said.get(names, ""))


def _places(reading: Reading, text: str) -> list[tuple[int, int]]:
    """The characters of each word."""
    found, at = [], 0
    for word in reading.words:
        start = text.index(word.text, at)
        at = start + len(word.text)
        found.append((start, at))
    return found


def _entities(offsets: Sequence[str], reading: Reading, places: Sequence[tuple[int, int]]) -> set[str]:
    """Whom the words at some offsets (``start:end``) name; nobody for ``NULL``."""
    found: set[str] = set()
    for start, _, end in (offset.partition(":") for offset in offsets):
        if end:
            inside = (n for n in reading.namings if int(start) <= places[n.root][0] and places[n.root][1] <= int(end))
            found |= {n.entity for n in inside}
    return found
