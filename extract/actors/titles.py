"""Words of offices: which nouns are titles, and which dated office of the registry a phrase names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.words import plain
from extract.language.lemmas import parses
from extract.language.snapshot import of_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_PREFIXES = ("экс-", "вице-", "со-")
_COUNTRY = frozenset({"страна", "республика", "государство", "держава", "королевство", "федерация"})
_SURE = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Titles:
    """The lexicon of ``titles.toml``: lemmas in plain letters."""

    nouns: frozenset[str]
    modifiers: frozenset[str]
    deputies: frozenset[str]
    fields: frozenset[str]
    plain: frozenset[str]
    roles: frozenset[str]
    verbs: frozenset[str]
    posts: frozenset[str]
    post_verbs: frozenset[str]
    former: frozenset[str]
    ways: dict[tuple[str, ...], tuple[str, ...]]

    def noun(self, token: Token) -> bool:
        """Whether a token is the head noun of an office phrase ("экс-премьера", "генерал-лейтенант")."""
        return _is_noun(token)

    def offices(self, lemmas: Sequence[str]) -> tuple[str, ...]:
        """Keys of the offices that a phrase's lemmas, without the state's name, may mean.

        Of a longer phrase, a way of at least two words counts from its start ("министр иностранный дело в …"), or one
        word where nothing but the country follows ("президент страна").
        """
        key = tuple(lemmas)
        if key in self.ways:
            return self.ways[key]
        while len(key) > 1:
            key = key[:-1]
            if key in self.ways and (len(key) > 1 or set(lemmas[1:]) <= _COUNTRY):
                return self.ways[key]
        return ()


@of_token
def _is_noun(token: Token) -> bool:
    lemma, nouns = title_lemma(token), titles().nouns
    if lemma in nouns:
        return token.pos_ in _SURE or _may_be_noun(token.lower_)
    return "-" in lemma and token.pos_ in _SURE and any(part in nouns for part in lemma.split("-"))


@of_token
def title_lemma(token: Token) -> str:
    """The lemma of a title's noun without ``экс-``, ``вице-`` where the whole is not in the lexicon itself."""
    lemma = _without_prefixes(token.lemma_)
    return _other_noun(lemma, token.lower_) if token.pos_ in _SURE and lemma not in titles().nouns else lemma


@lru_cache(maxsize=1 << 14)
def _other_noun(lemma: str, word: str) -> str:
    """The title that a word may be a form of, where its lemma is none: "премьеру" is no première."""
    others = (plain(p.normal_form) for p in parses(word) if p.is_known and p.tag.POS == "NOUN")
    return next((other for other in others if other in titles().nouns), lemma)


@lru_cache(maxsize=1 << 14)
def _without_prefixes(lemma: str) -> str:
    lemma = plain(lemma)
    nouns = titles().nouns
    while lemma not in nouns and (prefix := next((p for p in _PREFIXES if lemma.startswith(p)), "")):
        lemma = lemma.removeprefix(prefix)
    return lemma


def _may_be_noun(word: str) -> bool:
    return any(p.tag.POS == "NOUN" for p in parses(word))


@cache
def titles() -> Titles:
    """The lexicon, read once."""
    table = data.read("titles.toml")

    def lemmas(name: str) -> frozenset[str]:
        return frozenset(plain(word) for word in table[name])

    ways: dict[tuple[str, ...], list[str]] = {}
    for key, said in table["titles"].items():
        for way in said:
            ways.setdefault(tuple(plain(way).split()), []).append(key)
    return Titles(
        nouns=lemmas("nouns") | lemmas("roles"),
        modifiers=lemmas("modifiers"),
        deputies=lemmas("deputies"),
        fields=lemmas("fields"),
        plain=lemmas("plain"),
        roles=lemmas("roles"),
        verbs=lemmas("verbs"),
        posts=lemmas("posts"),
        post_verbs=lemmas("post_verbs"),
        former=lemmas("former"),
        ways={k: tuple(v) for k, v in ways.items()},
    )
