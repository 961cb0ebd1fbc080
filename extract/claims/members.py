"""Whom a plural names one by one: "таких политиков, как Сандерс и Корбин"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.offices import holders_of
from extract.syntax.nouns import conjuncts, is_nominal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_LIKE = frozenset({"такой", "подобный"})
#: Between "таких" and "как" stand so many words at most.
_LONGEST = 12


def members(tokens: Iterable[Token]) -> list[Token]:
    """The tokens, each that is followed by names of its kind replaced by these."""
    return [named for token in tokens for named in _named(token) or [n.root for n in holders_of(token)] or [token]]


def _named(token: Token) -> list[Token]:
    if not any(t.lemma_ in _LIKE for t in token.lefts):
        return []
    doc = token.doc
    for i in range(token.i + 1, min(token.i + _LONGEST, token.sent.end - 1)):
        if doc[i].lower_ == "как":
            first = next((t for t in doc[i + 1 : token.sent.end] if is_nominal(t) and not _before_noun(t)), None)
            return conjuncts(first) if first is not None else []
        if doc[i].pos_ in {"VERB", "CCONJ"} or doc[i].text in {";", ":", "—"}:
            return []
    return []


def _before_noun(token: Token) -> bool:
    """Whether the word only modifies the noun after it."""
    before = token.dep_ in {"amod", "nmod", "compound"} and token.head.i > token.i
    return before or token.pos_ in {"ADJ", "DET", "NUM"}
