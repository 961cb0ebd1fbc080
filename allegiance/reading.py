"""Sources to extractions: what the Python API and the commands have in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from extract.articles import ReadArticle, article_from_text, parse_day
from extract.model import Extraction
from extract.reader import read
from extract.stance.documents import ArticleStance
from extract.stance.model import Opinion


def as_date(value: date | str | None) -> date | None:
    """A date given as such or as ``YYYY-MM-DD``; raises ExtractError for anything else."""
    return parse_day(value, "date") if isinstance(value, str) else value


def read_source(source: str | Path, published: date | None) -> list[ReadArticle]:
    """Articles of a file (a ``Path``, or one line that ends in ``.txt`` or ``.jsonl``) or of a text."""
    if isinstance(source, Path) or ("\n" not in source and source.endswith((".txt", ".jsonl"))):
        return read([source], published=published)
    return [ReadArticle(article_from_text(source, published=published))]


def extracted(item: ReadArticle, min_confidence: float = 0.0) -> Extraction:
    """The claims of one article that was read, those below a confidence (0..1) left out, with what it is made of."""
    from allegiance.origin import source_of
    from extract import extract_article
    from extract.confidence import at_least

    sentences = [s.text for s in item.sentences] if item.sentences else None
    made = at_least(extract_article(item.article, sentences), min_confidence)
    return replace(made, source=source_of(item, min_confidence))


def read_opinions(item: ReadArticle, min_score: float = 0.0) -> tuple[Extraction, tuple[Opinion, ...]]:
    """The claims and opinions of one article that was read, opinions below a score (0..1) left out."""
    from extract import extract_opinions

    sentences = [s.text for s in item.sentences] if item.sentences else None
    extraction, opinions = extract_opinions(item.article, sentences)
    return extraction, tuple(opinion for opinion in opinions if opinion.score >= min_score)


def read_stances(item: ReadArticle, min_score: float = 0.0) -> tuple[Extraction, tuple[ArticleStance, ...]]:
    """The claims of one article that was read and the stances between its actors, those below a score left out."""
    from extract.stance.documents import extract_stances

    extraction, stances = extract_stances(item.article, [s.text for s in item.sentences] if item.sentences else None)
    return extraction, tuple(stance for stance in stances if stance.score >= min_score)
