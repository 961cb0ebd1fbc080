"""The embedding of a word, from the vectors that the parser's models are built on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from extract.actors.words import plain
from extract.language.slovnet_models import word_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Token

    Vector = NDArray[np.float32]

SIZE = 300


def vector(word: Token) -> Vector:
    """The embedding of a word's lemma, else of its form, at length 1; zeros for an unknown word."""
    found = _vector(plain(word.lemma_))
    return found if found.any() else _vector(plain(word.text))


@lru_cache(maxsize=1 << 12)
def _vector(form: str) -> Vector:
    vectors = word_vectors()
    known = vectors.get(form)
    if known is None and "-" in form:
        known = vectors.get(form.rpartition("-")[2])
    if known is None:
        return np.zeros(SIZE, dtype=np.float32)
    return np.asarray(known / (np.linalg.norm(known) + 1e-9), dtype=np.float32)
