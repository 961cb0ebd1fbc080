"""Names made of a body and a state: "российским правительством", "МИД РФ" → "правительство России", "МИД России"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.actors.nominative import nominative
from extract.actors.words import plain
from extract.language.docs import feature
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.data import Actor
    from extract.actors.registry import Registry

_LONGEST_STATE = 4


@dataclass(frozen=True, slots=True)
class StateWords:
    """The words of a phrase that name a state: its tokens ``start:end``, and which state; by adjective or name."""

    start: int
    end: int
    state: Actor
    adjective: bool


def state_in(span: Span, registry: Registry, head: Token) -> StateWords | None:
    """The state that a phrase about another noun names: an adjective before its head, or a genitive right after it."""
    for token in span:
        if token.i < head.i and token.pos_ in {"ADJ", "PROPN"} and (actor := registry.of_adjective(token.text)):
            return StateWords(token.i, token.i + 1, actor, adjective=True)
    for token in span:
        if token.i <= head.i:
            continue
        actor = registry.of_adjective(token.text) if token.pos_ == "ADJ" else None
        if actor is not None:
            return StateWords(token.i, token.i + 1, actor, adjective=True)
        size = min(
            registry.longest([t.text for t in span.doc[token.i : min(span.end, token.i + _LONGEST_STATE)]]),
            _LONGEST_STATE,
        )
        for name in registry.match([t.text for t in span.doc[token.i : token.i + size]]) if size else ():
            if name.actor.kind == "state" and not name.place and not name.people:
                return StateWords(token.i, token.i + size, name.actor, adjective=False)
    return None


def without(span: Span, words: StateWords) -> list[Token]:
    """The tokens of a phrase but for its state's."""
    return [t for t in span if not words.start <= t.i < words.end and not t.is_space]


def body_name(span: Span, head: Token, words: StateWords) -> str | None:
    """The name of a state's body, state last in the genitive; None where the state is not beside the body's noun."""
    rest = without(span, words)
    if words.adjective and words.start > head.i:
        return None
    if not words.adjective and any(t.i >= words.end for t in rest):
        return None
    tokens = [t.text for t in span.doc[span.start : span.end]]
    if words.adjective:
        named = nominative(span, head).split()
        if len(named) != len(tokens):
            return None
        del named[words.start - span.start]
    else:
        named = nominative(span.doc[span.start : words.start], head).split()
    if (named and span.start == 0) or (words.adjective and words.start == span.start):
        named[0] = named[0] if any(c.isupper() for c in named[0][1:]) else named[0].lower()
    return f"{' '.join(named)} {genitive(words.state.ru)}"


@lru_cache(maxsize=512)
def genitive(name: str) -> str:
    """A state's Russian name in the genitive: "Саудовская Аравия" → "Саудовской Аравии"; abbreviations stay."""
    found = []
    for word in name.split():
        options = [p for p in parses(word.lower()) if p.tag.case == "nomn" and p.tag.POS in {"NOUN", "ADJF"}]
        best = next((p for p in options if "Geox" in p.tag.grammemes), options[0] if options else None)
        inflected = None if word.isupper() or best is None else best.inflect({"gent"})
        form = str(inflected.word) if inflected else word
        found.append(word if form == plain(word) else form[:1].upper() + form[1:] if word[:1].isupper() else form)
    return " ".join(found)


def plural(token: Token) -> bool:
    """Whether a token is tagged as one of many."""
    return feature(token, "Number") == "Plur"
