"""The way of an article: text → parsed Doc → mentions and clauses → claims."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from extract.actors.registry import Registry
from extract.actors.resolve import ArticleActors
from extract.claims.build import ClaimBuilder
from extract.claims.identity import distinct
from extract.claims.offices import office_claims
from extract.claims.passage import Passage
from extract.claims.passages import given, told
from extract.confidence import Assess, Assessor, confidence_model
from extract.errors import ExtractError
from extract.language import pipeline
from extract.language.lemmas import analyzer
from extract.language.marks import readable
from extract.language.snapshot import snapshot
from extract.mentions import Mentions
from extract.model import Article, Claim, Extraction, Sentence, Span, TimeExpression
from extract.times import time_expressions
from extract.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extract.times import DocTime

#: An article is parsed in parts of at most this many characters (longer lines stay whole): memory stays bounded.
PART = 3_000


class PassageReader(Protocol):
    """Takes in more of an article than its claims, from the same parse."""

    def __call__(self, passage: Passage, claims: Sequence[Claim], mentions: Mentions) -> None:
        """Read one passage, once its claims are told; passages come in text order."""


def extract_article(
    article: Article,
    sentences: Sequence[str] | None = None,
    assessor: Assessor | None = None,
    readers: Sequence[PassageReader] = (),
) -> Extraction:
    """What an article says, as claims.

    Args:
        article: the text with its id, language and date; the date resolves offices and time words.
        sentences: the article's sentences where they are known already; joined by a line feed they must be its text.
        assessor: what says how sure each claim is; by default the trained model of the article's language.
        readers: what else reads each passage.

    Returns:
        The article's sentences, its claims in text order, and the entities and offices they refer to.

    Raises:
        ExtractError: no pipeline for the language, models missing, or sentences that do not make up the text.
    """
    if sentences is not None and "\n".join(sentences) != article.text:
        raise ExtractError(f"article {article.id}: the given sentences, joined by line feeds, are not its text")
    nlp = pipeline(article.language)
    mentions = Mentions(ArticleActors(Registry.load(article.language), article.id, article.published))
    assessor = assessor or Assess(confidence_model(article.language))
    builder = ClaimBuilder(vocabulary(article.language), mentions, assessor)
    _settle()
    found: list[Sentence] = []
    claims: list[Claim] = []
    for start, end, ranges in _parts(article.text, sentences):
        written = article.text[start:end]
        doc = snapshot(nlp(readable(written)))
        times = time_expressions(doc, article.published)
        mentions.next_part(times, written)
        for first, last in ranges if ranges is not None else told(doc):
            sentence = _sentence(article, len(found), start + first, start + last)
            found.append(sentence)
            passage = _passage(doc, sentence, first, last, times)
            if passage is not None:
                held = [replace(c, confidence=assessor.office(c)) for c in office_claims(passage, mentions)]
                told_here = _in_order(distinct([*builder.claims(passage), *held]))
                claims += told_here
                for reader in readers:
                    reader(passage, told_here, mentions)
    offices = mentions.offices()
    return Extraction(article, tuple(found), tuple(claims), mentions.entities(), offices)


@cache
def _settle() -> None:
    """Keep the garbage collector away from what stays in memory anyway: models, dictionary, registry, vocabulary.

    Else it would walk them again and again among the many short-lived objects of a parse. Done once per process.
    """
    from extract.language.slovnet_models import slovnet_models  # spaCy and the models load only when text comes

    slovnet_models()
    analyzer()
    gc.collect()
    gc.freeze()


def _parts(text: str, sentences: Sequence[str] | None) -> Iterator[tuple[int, int, list[tuple[int, int]] | None]]:
    """Start and end of the parts to parse, with the ranges of the given sentences in each (None: not given)."""
    lines = given(text, sentences)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        ranges: list[tuple[int, int]] = []
        while at < len(lines) and (lines[at][1] - start <= PART or not ranges):
            end = lines[at][1]
            ranges.append((lines[at][0] - start, end - start))
            at += 1
        yield start, end, ranges if sentences is not None else None


def _sentence(article: Article, index: int, start: int, end: int) -> Sentence:
    return Sentence(f"{article.id}/{index}", index, start, end, article.text[start:end])


def _passage(doc: Doc, sentence: Sentence, start: int, end: int, times: tuple[DocTime, ...]) -> Passage | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    tokens = [t for t in span if not t.is_space] if span is not None else []
    if not tokens:
        return None
    inside = [t for t in times if tokens[0].i <= t.start and t.end <= tokens[-1].i + 1]
    return Passage(sentence, tokens, start, tuple((t.start, t.end, _time(doc, t, sentence, start)) for t in inside))


def _time(doc: Doc, time: DocTime, sentence: Sentence, offset: int) -> TimeExpression:
    words = doc[time.start : time.end]
    start, end = words.start_char - offset, words.end_char - offset
    return TimeExpression(Span(start, end, sentence.text[start:end]), time.begins, time.ends)


def _in_order(claims: list[Claim]) -> list[Claim]:
    def place(claim: Claim) -> tuple[int, int, int, str]:
        trigger = claim.trigger[0].start if claim.trigger else 0
        return trigger, claim.subject.span.start, claim.object.span.start if claim.object else -1, claim.id

    return sorted(claims, key=place)
