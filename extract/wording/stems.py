"""Stems by which verbs compare with their aspect pairs and the nouns made of them: "прекращать", "прекращение"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.wording.data import data

_REFLEXIVE = re.compile(r"(ся|сь)$")
#: Letters that stay when an ending goes.
_LEAST = 3
#: Stems at least so long are alike if one begins with the other, and is longer by so much: "мексик", "мексикан".
BEGINNING = 5
_MORE = 4


@lru_cache(maxsize=1 << 14)
def stem(lemma: str) -> str:
    """The stem of a lemma, in lower case, without its endings; the same for words made of each other.

    >>> stem("прекращение") == stem("прекратить") == stem("прекращать")
    True
    """
    word = _REFLEXIVE.sub("", lemma.lower().replace("ё", "е")) or lemma
    for ending, root in _roots():
        before = data().prefixes.get(word.removesuffix(ending)) if word.endswith(ending) else None
        if before is not None:
            return before + root
    for ending in data().endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    for ending, other in data().changes:
        if word.endswith(ending) and len(word) > _LEAST:
            return word.removesuffix(ending) + other
    return word


@cache
def _roots() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(data().roots.items(), key=lambda item: len(item[0]), reverse=True))


def key(of: str) -> str:
    """What stands for a stem and all that are listed as alike."""
    number = _class(of)
    return of if number is None else stem(data().alike[number][0])


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> bool:
    """Whether two stems stand for the same: equal, listed as alike, or one made of the other ("мексик", "мексикан")."""
    if one == other or (_class(one) is not None and _class(one) == _class(other)):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= BEGINNING and long.startswith(short) and len(long) - len(short) <= _MORE


@lru_cache(maxsize=1 << 12)
def _class(of: str) -> int | None:
    return _classes().get(of)


@cache
def _classes() -> dict[str, int]:
    return {stem(word): number for number, words in enumerate(data().alike) for word in words}
