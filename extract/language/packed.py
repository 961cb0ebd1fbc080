"""The convolutions of slovnet's three models, run together over a text whose sentences are packed into one sequence.

slovnet runs each model by itself, over batches of sentences filled up to the longest. The three models share their
words and their form: an embedding of word and shape, then three convolutions. Here the sentences of a text stand one
after another with one empty place between, which does what the filling does, without computing it; and the products of
a word with the weights of the first, by far the widest, convolution are computed once for all models and kept for the
words met last. The numbers are those of slovnet, up to rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from slovnet.shape import word_shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Indices = NDArray[np.int64]

#: The products of so many words are kept (about 9 kB each).
KEPT = 4096
_KERNEL = 3


@dataclass(frozen=True, slots=True)
class Packed:
    """What the models know of the words of some sentences: a matrix of features for each model, one row a place.

    ``places`` holds the rows of the words, sentence by sentence; ``starts`` the rows of the sentences' first words. The
    row before each of them is empty (all zeros), and so is the last one.
    """

    features: tuple[Numbers, ...]
    places: Indices
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Layer:
    """One convolution of each model, with what follows it: ``scale`` and ``shift`` of all models side by side."""

    weights: tuple[tuple[Numbers, ...], ...]
    bias: Numbers
    scale: Numbers
    shift: Numbers

    def __call__(self, rows: Numbers, empty: Indices) -> Numbers:
        """The layer's features of rows with those of the models side by side; ``empty`` places stay empty."""
        result = np.zeros((len(rows), len(self.bias)), dtype=np.float32)
        start = end = 0
        for at, weights in enumerate(self.weights):
            wide, narrow = weights[0].shape
            part = rows[:, at * wide : (at + 1) * wide]
            start, end = end, end + narrow
            into = result[1:-1, start:end]
            np.matmul(part[:-2], weights[0], out=into)
            into += part[1:-1] @ weights[1]
            into += part[2:] @ weights[2]
        return self.finish(result, empty)

    def finish(self, rows: Numbers, empty: Indices) -> Numbers:
        """Bias, rectifier and normalisation, in place."""
        rows += self.bias
        np.maximum(rows, 0, out=rows)
        rows *= self.scale
        rows += self.shift
        rows[empty] = 0
        return rows


class Encoder:
    """Words of sentences → features for each of several slovnet models of one form and one vocabulary."""

    def __init__(self, infers: Sequence[Any]) -> None:
        """Take slovnet's ``infer`` objects (untyped), their word embeddings filled in."""
        first, models = infers[0], [infer.model for infer in infers]
        self._words = first.encoder.words_vocab
        self._shapes = first.encoder.shapes_vocab
        self._embedding = models[0].emb.word
        layers = [_layer([model.encoder.layers[n] for model in models]) for n in range(len(models[0].encoder.layers))]
        self._first, *self._layers = layers
        width = self._embedding.dim
        self._of_words = [np.hstack([w[k][:width] for w in self._first.weights]) for k in range(_KERNEL)]
        shapes = [model.emb.shape.weight.array for model in models]
        self._of_shapes = [
            np.hstack([s @ w[k][width:] for s, w in zip(shapes, self._first.weights, strict=True)])
            for k in range(_KERNEL)
        ]
        self._known: dict[tuple[int, int], int] = {}
        self._products = [np.zeros((KEPT + 1, len(self._first.bias)), dtype=np.float32) for _ in range(_KERNEL)]

    def __call__(self, sentences: Sequence[Sequence[str]]) -> Packed:
        """The features of the words; no sentence may be empty."""
        rows = self._rows([word for sentence in sentences for word in sentence])
        at = np.zeros(len(rows) + len(sentences) + 1, dtype=np.int64)
        starts, place, begin = [], 1, 0
        for sentence in sentences:
            starts.append(place)
            at[place : place + len(sentence)] = rows[begin : begin + len(sentence)]
            begin += len(sentence)
            place += len(sentence) + 1
        features = np.zeros((len(at), len(self._first.bias)), dtype=np.float32)
        before, here, after = self._products
        inner = features[1:-1]
        np.take(here, at[1:-1], axis=0, out=inner, mode="clip")
        inner += before[at[:-2]]
        inner += after[at[2:]]
        empty = np.array([start - 1 for start in starts] + [len(at) - 1], dtype=np.int64)
        features = self._first.finish(features, empty)
        for layer in self._layers:
            features = layer(features, empty)
        places = np.delete(np.arange(len(at)), empty)
        width = features.shape[1] // len(self._first.weights)
        each = (features[:, n : n + width] for n in range(0, features.shape[1], width))
        return Packed(tuple(np.ascontiguousarray(part) for part in each), places, tuple(starts))

    def _rows(self, words: Sequence[str]) -> Indices:
        """Where the products of the words stand; row 0 is that of an empty place."""
        keys = [(self._words.encode(word.lower()), self._shapes.encode(word_shape(word))) for word in words]
        missing = list({key: None for key in keys if key not in self._known})
        if len(self._known) + len(missing) > KEPT:
            self._known.clear()
            missing = list(dict.fromkeys(keys))
        if missing:
            size = 1 + len(self._known) + len(missing)
            if size > len(self._products[0]):  # more words than are kept, all in one text
                self._products = [np.zeros((size, part.shape[1]), dtype=np.float32) for part in self._products]
            embedded = self._embedding(np.array([word for word, _ in missing]))
            shapes = np.array([shape for _, shape in missing])
            new = slice(size - len(missing), size)
            for products, of_words, of_shapes in zip(self._products, self._of_words, self._of_shapes, strict=True):
                np.matmul(embedded, of_words, out=products[new])
                products[new] += of_shapes[shapes]
            self._known.update(zip(missing, range(new.start, new.stop), strict=True))
        return np.array([self._known[key] for key in keys], dtype=np.int64)


def _layer(layers: Sequence[Any]) -> _Layer:
    """One layer of all models; slovnet's weights are filters × features × kernel."""
    scales = [layer.norm.weight.array / layer.norm.std.array for layer in layers]
    shifts = [
        layer.norm.bias.array - layer.norm.mean.array * scale for layer, scale in zip(layers, scales, strict=True)
    ]
    return _Layer(
        weights=tuple(
            tuple(np.ascontiguousarray(layer.conv.weight.array[:, :, k].T) for k in range(_KERNEL)) for layer in layers
        ),
        bias=np.concatenate([layer.conv.bias.array for layer in layers]),
        scale=np.concatenate(scales),
        shift=np.concatenate(shifts),
    )
