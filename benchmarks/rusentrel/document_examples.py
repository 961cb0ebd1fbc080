"""The pairs of actors of RuSentRel's articles with what the annotators say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rusentrel_data import Groups, articles, gold

from extract.errors import ExtractError
from extract.pipeline import extract_article
from extract.stance.documents import called
from extract.stance.documents_pairs import candidates
from extract.stance.documents_reading import ArticleReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rusentrel_data import Pair

    from extract.stance.documents_reading import Reading

#: Actors that the news of the training data is about so often that their part in a stance is learned by itself.
OWN = (
    "state:ru", "person:vladimir-putin", "body:kremlin", "state:us", "person:barack-obama", "alliance:eu",
    "group:europe", "alliance:nato", "group:west", "state:ua", "state:gb", "state:il", "state:ir", "state:sy",
    "group:islamic-state",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate of an article: whose attitude to whom, as groups of names; its features; ``pos``, ``neg`` or ""."""

    pair: Pair
    names: tuple[str, str]
    features: dict[str, float]
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its annotated attitudes, and its candidates."""

    name: str
    gold: dict[Pair, str]
    examples: Sequence[Example]


def synonyms_of(folder: Path) -> Path:
    """Where the names that mean one actor are by default: in the folder or beside it."""
    for place in (folder, folder.resolve().parent):
        if (path := place / "synonyms-train.txt").is_file():
            return path
    raise ExtractError(f"{folder}: no synonyms-train.txt in it or beside it: name the file by --synonyms")


def documents(folder: Path, synonyms: Path) -> Iterator[Document]:
    """All articles of a folder, extracted and with their candidates; those with a name of no group are left out."""
    groups = Groups.read(synonyms)
    for article in articles(folder):
        reader = ArticleReader()
        extraction = extract_article(article, readers=(reader,))
        reading = reader.reading(extraction.entities)
        attitudes = gold(folder, article.id, groups)
        yield Document(article.id, attitudes, list(_examples(reading, attitudes, groups)))


def _examples(reading: Reading, attitudes: dict[Pair, str], groups: Groups) -> Iterator[Example]:
    names = called(reading)
    for candidate in candidates(reading, OWN):
        source, target = names[candidate.source], names[candidate.target]
        if (pair := groups.pair(source, target)) is not None:
            yield Example(pair, (source, target), candidate.features, attitudes.get(pair, ""))
