"""Writing into a spaCy ``Doc`` what its type stubs leave out: whole trees and features at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Doc, Token

_NONE: list[str] = []


def set_tree(doc: Doc, heads: Sequence[int], relations: Sequence[str]) -> None:
    """Give every token its head (a token index, its own for a root) and its relation to it."""
    offsets = np.array([head - i for i, head in enumerate(heads)], dtype=np.int64).astype(np.uint64)
    labels = np.array([doc.vocab.strings.add(name) for name in relations], dtype=np.uint64)
    cast("Any", doc).from_array(["HEAD", "DEP"], np.column_stack([offsets, labels]))


def set_tags(doc: Doc, tags: Sequence[tuple[str, str]]) -> None:
    """Give every token its part of speech and its UD features, written ``A=B|C=D``."""
    strings, morphology = doc.vocab.strings, doc.vocab.morphology
    known = {tag: (strings.add(tag[0]), cast("Any", morphology).add(tag[1])) for tag in set(tags)}
    cast("Any", doc).from_array(["POS", "MORPH"], np.array([known[tag] for tag in tags], dtype=np.uint64))


def set_lemmas(doc: Doc, lemma: Callable[[str, str, str, str], str]) -> None:
    """Give every token the lemma of its word in lower case, part of speech, features (``A=B|C=D``) and name label."""
    strings = doc.vocab.strings
    known: dict[tuple[int, ...], int] = {}
    found = []
    for key in map(tuple, cast("Any", doc).to_array(["LOWER", "POS", "MORPH", "ENT_TYPE"]).tolist()):
        if key not in known:
            word, pos, morph, name = (strings[number] if number else "" for number in key)
            known[key] = strings.add(lemma(word, pos, "" if morph == "_" else morph, name))
        found.append(known[key])
    cast("Any", doc).from_array(["LEMMA"], np.array(found, dtype=np.uint64))


def set_features(token: Token, features: str) -> None:
    """Give a token its UD features, written ``A=B|C=D``."""
    cast("Any", token).set_morph(features)


def tagged_as(doc: Doc, pos: str) -> Iterator[Token]:
    """The tokens of a universal part of speech; faster than to look at each."""
    found = cast("Any", doc).to_array("POS") == doc.vocab.strings[pos]
    return (doc[i] for i in np.flatnonzero(found).tolist())


def feature(token: Token, name: str) -> str:
    """The value of a UD feature of the token, or ""."""
    values: list[str] = token.morph.get(name, _NONE)
    return values[0] if values else ""
