"""Conditions: the words that a claim depends on, and the predicates that depend on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.syntax.nouns import noun_phrase
from extract.syntax.predicates import form, is_predicate
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

_FORMS = frozenset({"finite", "infinitive", "short", "gerund"})


@dataclass(frozen=True, slots=True)
class Condition:
    """Token indices of the words of a condition, and the predicate (a token index) that depends on it."""

    start: int
    end: int
    predicate: int

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end


def conditions(sentence: Span) -> list[Condition]:
    """The conditions of a sentence: clauses with "если" and the like, phrases with "в случае", "без", …."""
    return [*_clauses(sentence), *_phrases(sentence)]


def _starts(sentence: Span, phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """First index and length of every place where one of the phrases stands (longest first)."""
    texts = [t.lower_ for t in sentence]
    taken: set[int] = set()
    for parts in _parts(phrases):
        if parts[0] not in texts:
            continue
        for i in range(len(texts) - len(parts) + 1):
            if texts[i : i + len(parts)] == parts and not taken & set(range(i, i + len(parts))):
                taken |= set(range(i, i + len(parts)))
                yield sentence.start + i, len(parts)


@cache
def _parts(phrases: tuple[str, ...]) -> list[list[str]]:
    """The tokens of each phrase."""
    return [
        [p for word in phrase.split() for p in ([word[:-1], ","] if word.endswith(",") else [word])]
        for phrase in phrases
    ]


def _until(sentence: Span) -> Iterator[tuple[int, int]]:
    """Every "пока" whose verb is negated: "пока Стокгольм не уступит"."""
    for token in sentence:
        if token.lower_ == "пока":
            verb = next((t for t in sentence.doc[token.i + 1 : sentence.end] if _tells(t)), None)
            if verb is not None and verb.i > token.i + 2 and sentence.doc[verb.i - 1].lower_ == "не":
                yield token.i, 1


def _clauses(sentence: Span) -> Iterator[Condition]:
    doc = sentence.doc
    opened = list(_starts(sentence, words().condition["conjunctions"]))
    known = {i for start, length in opened for i in range(start, start + length)}
    for start, length in [*opened, *(found for found in _until(sentence) if found[0] not in known)]:
        verb = next((t for t in doc[start + length : sentence.end] if _tells(t)), None)
        if verb is None:
            continue
        end = _clause_end(sentence, start + length, verb)
        predicate = _main_predicate(sentence, start, end)
        if predicate is not None:
            yield Condition(start, end, predicate.i)


def _tells(token: Token) -> bool:
    return form(token) in {"finite", "short", "infinitive"} or is_predicate(token)


def _clause_end(sentence: Span, start: int, verb: Token) -> int:
    """The comma (or "то") that ends the clause, else the sentence's last word."""
    doc = sentence.doc
    for i in range(verb.i + 1, sentence.end):
        if doc[i].text in {",", "-", "—", '"', "»", ";"} and _next_is_outside(sentence, i, start):
            return i
        if doc[i].lower_ == "то" and doc[i - 1].text == ",":
            return i - 1
    end = sentence.end
    while end > start and doc[end - 1].is_punct:
        end -= 1
    return end


def _next_is_outside(sentence: Span, comma: int, start: int) -> bool:
    """Whether what follows the comma hangs on something outside the clause."""
    doc = sentence.doc
    following = next((t for t in doc[comma + 1 : sentence.end] if not t.is_punct and not t.is_space), None)
    if following is None or following.lower_ in {"что", "чтобы"} or following.lower_.startswith("котор"):
        return following is None
    verb = next((t for t in doc[comma + 1 : sentence.end] if form(t) in {"finite", "short"} or t.dep_ == "ROOT"), None)
    if verb is None:
        return False
    at = verb
    while at.head.i != at.i:
        at = at.head
        if start <= at.i < comma:
            return False
    return True


def _main_predicate(sentence: Span, start: int, end: int) -> Token | None:
    """The predicate that the clause hangs on: by the tree, else the nearest outside it, after it if it comes first."""
    doc = sentence.doc
    inside = range(start, end)
    top = next((t for t in doc[start:end] if t.head.i not in inside and is_predicate(t)), None)
    if top is not None and top.head.i != top.i and top.head.i not in inside and is_predicate(top.head):
        return top.head
    after = (t for t in doc[end : sentence.end] if form(t) in {"finite", "short"} or is_predicate(t))
    before = (t for t in reversed(doc[sentence.start : start]) if _tells(t))
    first = start - sentence.start <= 1
    return next(after if first else before, None) or next(before if first else after, None)


def _phrases(sentence: Span) -> Iterator[Condition]:
    for start, length in _starts(sentence, words().condition["prepositions"]):
        head = _governed(sentence, start + length, length)
        if head is None:
            continue
        end = max(noun_phrase(head).end, head.i + 1)
        predicate = _governor(sentence, start, end, head)
        if predicate is not None:
            yield Condition(start, end, predicate.i)


def _governed(sentence: Span, start: int, length: int) -> Token | None:
    """The noun after the preposition; "без" and the like make a condition of things done, not of mere things."""
    for token in sentence.doc[start : min(start + 5, sentence.end)]:
        if token.pos_ == "NOUN":
            return token if token.lemma_ in words().condition["deeds"] or length > 1 else None
        if token.pos_ in {"VERB", "PUNCT", "PROPN"}:
            return None
    return None


def _governor(sentence: Span, start: int, end: int, head: Token) -> Token | None:
    """The nearest predicate before the phrase, or after it where the phrase comes first."""
    doc = sentence.doc
    if start - sentence.start <= 1 or (doc[start - 1].text in {",", "что"} and not _verb_before(sentence, start)):
        return next((t for t in doc[end : sentence.end] if form(t) in {"finite", "short"}), None)
    verb = next((t for t in reversed(doc[sentence.start : start]) if form(t) in _FORMS or _predicative(t)), None)
    return verb or next((a for a in head.ancestors if is_predicate(a)), None)


def _predicative(token: Token) -> bool:
    return token.pos_ != "VERB" and is_predicate(token)


def _verb_before(sentence: Span, start: int) -> bool:
    for i in range(start - 2, sentence.start - 1, -1):
        token = sentence.doc[i]
        if token.pos_ == "VERB":
            return True
        if token.text in {",", ";", ":"} or token.lower_ == "что":
            return False
    return False
