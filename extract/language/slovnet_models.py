"""natasha's models, loaded through slovnet and navec from the files that the natasha package carries.

natasha itself is never imported: its own import needs ``pkg_resources``, which new setuptools no longer have.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from navec import Navec
from slovnet import NER, Morph, Syntax

from extract.errors import ExtractError
from extract.language.packed import Encoder
from extract.language.tree import decode_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.packed import Indices, Numbers, Packed

    Words = Sequence[str]

#: So many words are analysed at once, which bounds the memory that it takes.
BATCH = 512
FILES = {
    "navec": "emb/navec_news_v1_1B_250K_300d_100q.tar",
    "morph": "model/slovnet_morph_news_v1.tar",
    "syntax": "model/slovnet_syntax_news_v1.tar",
    "ner": "model/slovnet_ner_news_v1.tar",
}


def model_path(name: str) -> Path:
    """Where the file of a model is; raises ExtractError where the natasha package or the file is missing."""
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ExtractError("the Russian models are missing: install them with `pip install natasha`")
    path = Path(spec.origin).parent / "data" / FILES[name]
    if not path.is_file():
        raise ExtractError(f"the model file {path} is missing: run `pip install --force-reinstall natasha`")
    return path


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the models say of a sentence, each list with one item a word.

    ``tags`` are UD part of speech and features (``A=B|C=D``); ``heads`` count from 1, 0 is the root, and are always one
    tree; ``relations`` are UD's; ``names`` are BIO tags (``O``, ``B-PER``, ``I-ORG`` and so on).
    """

    tags: list[tuple[str, str]]
    heads: list[int]
    relations: list[str]
    names: list[str]


class SlovnetModels:
    """Morphology, syntax and names of sentences, which are lists of words."""

    def __init__(self, morph: Any, syntax: Any, ner: Any) -> None:  # noqa: ANN401  (slovnet is untyped)
        """Take slovnet's models with their word embeddings filled in."""
        self._encoder = Encoder([morph.infer, syntax.infer, ner.infer])
        self._morph = morph.infer.model.head.proj
        self._tags = [_tag(written) for written in morph.infer.decoder.tags_vocab.items]
        self._syntax = syntax.infer.model
        self._relations: list[str] = [str(name) for name in syntax.infer.decoder.rels_vocab.items]
        self._names = ner.infer.model.head
        self._labels: list[str] = [str(name) for name in ner.infer.decoder.tags_vocab.items]

    def analyse(self, sentences: Sequence[Words]) -> Iterator[Analysis]:
        """The analysis of each sentence, in order; none may be empty."""
        for some in _batches(sentences):
            packed = self._encoder(some)
            lengths = [len(sentence) for sentence in some]
            trees = self._trees(packed, lengths)
            for tags, (heads, relations), names in zip(
                self._morphology(packed, lengths), trees, self._entities(packed, lengths), strict=True
            ):
                yield Analysis(tags, heads, relations, names)

    def _morphology(self, packed: Packed, lengths: Sequence[int]) -> Iterator[list[tuple[str, str]]]:
        best = iter(self._morph(packed.features[0][packed.places]).argmax(axis=1).tolist())
        for length in lengths:
            yield [self._tags[tag] for tag in islice(best, length)]

    def _trees(self, packed: Packed, lengths: Sequence[int]) -> Iterator[tuple[list[int], list[str]]]:
        features, model = packed.features[1], self._syntax
        roots = [start - 1 for start in packed.starts]
        features[roots] = model.head.root.array
        dependents = model.head.head(features) @ model.head.kernel.array
        governors = model.head.tail(features)
        scores = [
            dependents[root + 1 : root + 1 + length] @ governors[root : root + 1 + length].T
            for root, length in zip(roots, lengths, strict=True)
        ]
        heads = decode_all([each.astype(np.float64) for each in scores])
        features[roots] = model.rel.root.array
        above = np.concatenate([root + found for root, found in zip(roots, heads, strict=True)])
        best = self._best_relations(features, packed.places, above)
        for found, length in zip(heads, lengths, strict=True):
            yield found.tolist(), [self._relations[relation] for relation in islice(best, length)]

    def _best_relations(self, features: Numbers, words: Indices, heads: Indices) -> Iterator[int]:
        """The likeliest relation of each word to its head, both given as rows of the features."""
        rel = self._syntax.rel
        head, tail = rel.head(features)[heads], rel.tail(features[words])
        hidden, width = rel.kernel.array.shape
        scores = (head @ rel.kernel.array).reshape(len(words), width // hidden, hidden) @ tail[:, :, None]
        return iter(scores[:, :, 0].argmax(axis=1).tolist())

    def _entities(self, packed: Packed, lengths: Sequence[int]) -> Iterator[list[str]]:
        scores = self._names.proj(packed.features[2][packed.places])
        padded = np.zeros((len(lengths), max(lengths), scores.shape[1]), dtype=scores.dtype)
        mask = np.arange(max(lengths)) < np.array(lengths)[:, None]
        padded[mask] = scores
        for tags in self._names.crf.decode(padded, mask):
            yield [self._labels[tag] for tag in tags.tolist()]


def _tag(written: str) -> tuple[str, str]:
    pos, _, features = written.partition("|")
    return pos, "|".join(sorted(features.split("|"))) if features else ""


def _batches(sentences: Sequence[Words]) -> Iterator[list[Words]]:
    """Neighbouring sentences with so many words together as are analysed at once; a longer one stays whole."""
    some: list[Words] = []
    size = 0
    for sentence in sentences:
        if some and size + len(sentence) > BATCH:
            yield some
            some, size = [], 0
        some.append(sentence)
        size += len(sentence)
    if some:
        yield some


@cache
def word_vectors() -> Navec:
    """The embeddings (300 numbers a word form, lower case, "е" for "ё"), loaded once per process."""
    return Navec.load(model_path("navec"))


@cache
def slovnet_models() -> SlovnetModels:
    """The models, loaded once per process."""
    navec = word_vectors()
    morph, syntax, ner = Morph.load(model_path("morph")), Syntax.load(model_path("syntax")), NER.load(model_path("ner"))
    return SlovnetModels(morph.navec(navec), syntax.navec(navec), ner.navec(navec))
