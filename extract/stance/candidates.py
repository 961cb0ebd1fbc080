"""What may be a holder or target of an opinion, and which words may express one, in one passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.entities import kinds
from extract.actors.offices import person_of
from extract.actors.registry import Registry
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature
from extract.model import ACTOR_KINDS
from extract.syntax.nouns import noun_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from extract.claims.passage import Passage

#: Parts of speech that evaluate.
_EVALUATES = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
#: Prepositions and particles that do ("против", "за").
_EVALUATING_WORDS = frozenset({"против"})
#: What hangs on an evaluating word and belongs to its expression, by the word's part of speech.
_TAKEN = {"NOUN": frozenset({"amod", "nmod"}), "VERB": frozenset({"obj"}), "ADJ": frozenset[str](), "ADV": frozenset()}
#: Words further away than this are no part of an expression.
_BEFORE, _AFTER = 3, 6


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An actor named or described in a passage: the head of the phrase, and its words.

    ``sort`` is ``PER``, ``ORG`` or ``LOC`` for names, ``described`` for nouns, ``adjective`` for a state's adjective.
    """

    head: Token
    span: Span
    sort: str

    def __contains__(self, index: int) -> bool:
        return self.span.start <= index < self.span.end


def mentioned(passage: Passage, language: str = "ru") -> list[Mentioned]:
    """The actors of a passage, in text order; a title before a name is part of the name's mention, not one itself."""
    first, last = passage.span
    found: dict[int, Mentioned] = {}
    for ent in passage.doc.ents:
        if first <= ent.start and ent.end <= last:
            head = ent.root
            span = ent if ent.label_ == "PER" else noun_phrase(head)
            found[head.i] = Mentioned(head, span, ent.label_)
    for token in passage.tokens:
        if token.pos_ in {"NOUN", "PROPN"} and not token.ent_type_ and _acts(token):
            found[token.i] = Mentioned(token, noun_phrase(token), "described")
    registry = Registry.load(language)
    for token in passage.tokens:
        alone = token.pos_ == "ADJ" and not token.ent_type_ and token.head.i not in found
        if alone and registry.of_adjective(token.text) is not None:
            found[token.i] = Mentioned(token, token.doc[token.i : token.i + 1], "adjective")
    return [_inside(found[i], first, last) for i in sorted(found)]


def _inside(mention: Mentioned, first: int, last: int) -> Mentioned:
    """The mention without white space at its ends, and not beyond the passage."""
    span, doc = mention.span, mention.head.doc
    start, end = max(span.start, first), min(span.end, last)
    while end > start + 1 and doc[end - 1].is_space:
        end -= 1
    while start < end - 1 and doc[start].is_space:
        start += 1
    return mention if (start, end) == (span.start, span.end) else Mentioned(mention.head, doc[start:end], mention.sort)


def _acts(noun: Token) -> bool:
    """Whether a noun stands for somebody who acts, and for somebody not named beside it."""
    if titles().noun(noun) and person_of(noun) is not None:
        return False
    kind = kinds().get(plain(noun.lemma_))
    return feature(noun, "Animacy") == "Anim" if kind is None else kind in ACTOR_KINDS


def evaluating(passage: Passage) -> list[Token]:
    """The words of a passage that may be the head of an evaluative expression."""
    return [t for t in passage.tokens if _may_evaluate(t)]


def _may_evaluate(token: Token) -> bool:
    if token.lower_ in _EVALUATING_WORDS:
        return True
    return token.pos_ in _EVALUATES and not token.ent_type_ and len(token.text) > 1


def expression(head: Token, mentions: Sequence[Mentioned]) -> tuple[int, int]:
    """Token indices, first and one past the last, of the expression that a word heads: with it what it governs.

    A verb takes its object, a noun its adjectives and genitive, as far as they name nobody.
    """
    start, end = head.i, head.i + 1
    taken = _TAKEN.get(head.pos_, frozenset())
    for child in head.children:
        if child.dep_ not in taken:
            continue
        if any(m.span.start <= child.right_edge.i and child.left_edge.i < m.span.end for m in mentions):
            continue
        if child.i < head.i and head.pos_ == "NOUN" and head.i - child.left_edge.i <= _BEFORE:
            start = min(start, child.left_edge.i)
        elif child.i > head.i and child.right_edge.i - head.i <= _AFTER:
            end = max(end, child.right_edge.i + 1)
    return _trimmed(head, start, end)


def _trimmed(head: Token, start: int, end: int) -> tuple[int, int]:
    """The range without marks and white space at its ends."""
    doc = head.doc
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > head.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return start, end
