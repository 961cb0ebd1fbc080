"""Which dated office an office phrase means: "глава немецкого МИДа" is Germany's foreign minister."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.composition import state_in
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from extract.actors.registry import Registry

_LEADERS = frozenset({("лидер",), ("глава",), ("руководитель",), ("глава", "государство")})


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """What an office phrase says: lemmas without the state's, the keys of offices that they may mean, and the state."""

    lemmas: tuple[str, ...]
    keys: tuple[str, ...]
    state: str | None

    def same(self, other: OfficeWords) -> bool:
        """Whether both may mean the same kind of office."""
        return bool(set(self.keys) & set(other.keys)) if self.keys and other.keys else self.lemmas == other.lemmas


def office_words(span: Span, head: Token, registry: Registry) -> OfficeWords:
    """Read the office phrase ``span`` whose title noun is ``head``."""
    words = state_in(span, registry, head)
    lemmas = [title_lemma(head)]
    for token in span.doc[head.i + 1 : span.end]:
        if words is not None and words.start <= token.i < words.end:
            continue
        if token.ent_type_ == "PER" or token.is_punct:
            break
        if not token.is_space:
            lemmas.append(plain(token.lemma_))
    for token in reversed(span.doc[span.start : head.i]):
        if token.pos_ == "ADJ" and (way := (plain(token.lemma_), *lemmas)) and titles().offices(way):
            lemmas = list(way)
    keys = titles().offices(lemmas)
    if tuple(lemmas) in _LEADERS:
        keys = ("leader", *keys)
    return OfficeWords(tuple(lemmas), keys, words.state.id if words is not None else None)
