"""Stance between the actors of an article: who is for or against whom, told by the whole text."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.stance.documents_model import document_model
from extract.stance.documents_pairs import candidates
from extract.stance.documents_reading import ArticleReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.model import Article, Entity, Extraction
    from extract.stance.documents_model import DocumentModel
    from extract.stance.documents_reading import Reading
    from extract.stance.model import Attitude


@dataclass(frozen=True, slots=True)
class ArticleStance:
    """What one actor of an article thinks of another.

    ``source_name`` and ``target_name`` are what the article mostly calls them (the registry's name for whom it knows);
    ``evidence`` are ids of the sentences that name both; ``score`` in 0..1 is how likely the attitude is held to be.
    """

    source: Entity
    source_name: str
    target: Entity
    target_name: str
    attitude: Attitude
    score: float
    evidence: tuple[str, ...] = ()


def extract_stances(
    article: Article, sentences: Sequence[str] | None = None, model: DocumentModel | None = None
) -> tuple[Extraction, tuple[ArticleStance, ...]]:
    """What an article says as claims, and who in it is for or against whom, from one parse.

    Args:
        article: the text with its id, language and date.
        sentences: its sentences where they are known already; joined by a line feed they must be its text.
        model: the trained model; by default that of the article's language.

    Returns:
        The extraction, and the stances of :func:`article_stances`.

    Raises:
        ExtractError: as of ``extract_article``, or there is no model for the language.
    """
    from extract.pipeline import extract_article

    model = model or document_model(article.language)
    reader = ArticleReader(article.language)
    extraction = extract_article(article, sentences, readers=(reader,))
    return extraction, article_stances(extraction, reader, model)


def article_stances(
    extraction: Extraction, reader: ArticleReader, model: DocumentModel | None = None
) -> tuple[ArticleStance, ...]:
    """Who is for or against whom in an article.

    Args:
        extraction: the article's extraction.
        reader: the reader that was handed to ``extract_article`` for it.
        model: the trained model; by default that of the article's language.

    Returns:
        At most one stance for each ordered pair of actors, the likeliest first.

    Raises:
        ExtractError: there is no model for the article's language.
    """
    model = model or document_model(extraction.article.language)
    return tuple(stances(reader.reading(extraction.entities), model))


def stances(reading: Reading, model: DocumentModel) -> list[ArticleStance]:
    """The stances of an article that is read already, the likeliest first."""
    names = called(reading)
    pairs = candidates(reading, model.own)
    probabilities = [model.probabilities(pair.features) for pair in pairs]
    found = []
    for pair, likely, attitude in zip(pairs, probabilities, model.decide(probabilities), strict=True):
        if attitude is not None:
            found.append(
                ArticleStance(
                    source=reading.entities[pair.source],
                    source_name=names[pair.source],
                    target=reading.entities[pair.target],
                    target_name=names[pair.target],
                    attitude=attitude,
                    score=round(likely[0 if attitude == "positive" else 1], 4),
                    evidence=tuple(dict.fromkeys(reading.ids[n] for n in pair.sentences)),
                )
            )
    return sorted(found, key=lambda s: (-s.score, s.source.id, s.target.id))


def rusentrel_lines(found: Iterable[ArticleStance]) -> Iterator[str]:
    """The stances as RuSentRel writes them: ``source, target, pos|neg, current``."""
    for stance in found:
        yield f"{stance.source_name}, {stance.target_name}, {stance.attitude[:3]}, current"


def called(reading: Reading) -> dict[str, str]:
    """Entity → what to call it: the registry's name, else the name that the article mostly writes, without commas."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for naming in reading.namings:
        if naming.manner == "name":
            written[naming.entity][" ".join(w.text for w in reading.words[naming.start : naming.end])] += 1
    found = {}
    for entity in reading.entities.values():
        name = entity.name
        if not entity.registered and (ways := written[entity.id]):
            name = min(ways, key=lambda way: (-ways[way], way))
        found[entity.id] = name.replace(",", " ")
    return found
