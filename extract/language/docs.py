"""Writing into a spaCy ``Doc`` what its type stubs leave out: whole trees and features at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token


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


def set_features(token: Token, features: str) -> None:
    """Give a token its UD features, written ``A=B|C=D``."""
    cast("Any", token).set_morph(features)


def feature(token: Token, name: str) -> str:
    """The value of a UD feature of the token, or ""."""
    values = token.morph.get(name, [])
    return str(values[0]) if values else ""
