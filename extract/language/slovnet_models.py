"""natasha's models, loaded through slovnet and navec from the files that the natasha package carries.

natasha itself is never imported: its own import needs ``pkg_resources``, which new setuptools no longer have.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from navec import Navec
from slovnet import NER, Morph, Syntax

from extract.errors import ExtractError
from extract.language.tree import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Words = Sequence[str]

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
class SlovnetModels:
    """The three models; each method takes sentences as lists of words and yields one result a sentence, in order."""

    morph_model: Any
    syntax_model: Any
    ner_model: Any

    def morphology(self, sentences: Sequence[Words]) -> Iterator[list[tuple[str, str]]]:
        """(UD part of speech, UD features as ``A=B|C=D``) of every word."""
        for markup in self.morph_model.map(sentences):
            yield [(token.pos, "|".join(f"{k}={v}" for k, v in sorted(token.feats.items()))) for token in markup.tokens]

    def syntax(self, sentences: Sequence[Words]) -> Iterator[tuple[list[int], list[str]]]:
        """(heads, relations): heads count from 1, 0 is the root; always one tree a sentence."""
        infer = self.syntax_model.infer
        for start in range(0, len(sentences), self.syntax_model.batch_size):
            batch = sentences[start : start + self.syntax_model.batch_size]
            for item in infer.encoder(batch):
                yield from self._trees(infer, item)

    @staticmethod
    def _trees(infer: Any, item: Any) -> Iterator[tuple[list[int], list[str]]]:  # noqa: ANN401  (slovnet is untyped)
        model = infer.model
        encoded = model.encoder(model.emb(item.word_id, item.shape_id), item.pad_mask)
        scores = model.head(encoded)
        lengths = (~item.pad_mask).sum(axis=1)
        heads = np.zeros(item.word_id.shape, dtype=np.int64)
        for row, length in enumerate(lengths):
            heads[row, :length] = decode(scores[row, :length, : length + 1].astype(np.float64))
        relations = model.rel(encoded, heads).argmax(-1)
        vocabulary = infer.decoder.rels_vocab
        for row, length in enumerate(lengths):
            yield (
                [int(head) for head in heads[row, :length]],
                [str(vocabulary.decode(relation)) for relation in relations[row, :length]],
            )

    def names(self, sentences: Sequence[Words]) -> Iterator[list[str]]:
        """BIO tag of every word: ``O``, ``B-PER``, ``I-ORG`` and so on."""
        infer = self.ner_model.infer
        for start in range(0, len(sentences), self.ner_model.batch_size):
            batch = sentences[start : start + self.ner_model.batch_size]
            yield from infer.decoder(infer.process(infer.encoder(batch)))


@cache
def slovnet_models() -> SlovnetModels:
    """The models, loaded once per process."""
    navec = Navec.load(model_path("navec"))
    morph, syntax, ner = Morph.load(model_path("morph")), Syntax.load(model_path("syntax")), NER.load(model_path("ner"))
    return SlovnetModels(morph.navec(navec), syntax.navec(navec), ner.navec(navec))
