"""Decode head scores into one well-formed tree.

The syntax model scores each head on its own, and taking the best head of every word can give cycles, several roots and
arcs that cross. Where it does, the best projective tree with a single root is taken instead (Eisner 1996, "Three new
probabilistic models for dependency parsing"): a word and all that hangs on it stand together, as nearly everywhere in
written Russian, so an arc across a clause border is far likelier the model's mistake than the sentence's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Scores = NDArray[np.float64]
    Heads = NDArray[np.int64]

#: Less than any sum of scores.
_NEVER = -1e12


def decode(scores: Scores) -> Heads:
    """Heads of ``n`` words from ``scores`` of shape (n, n + 1): row = word, column = head, column 0 = the root.

    Returns an array of ``n`` head numbers, 0 for the root and 1..n for words: always a projective tree with one root.
    """
    return decode_all([scores])[0]


def decode_all(sentences: Sequence[Scores]) -> list[Heads]:
    """The heads of several sentences, each as :func:`decode` gives them, in less time than one by one."""
    found: list[Heads] = []
    rest: dict[int, Scores] = {}
    for number, given in enumerate(sentences):
        scores = given.copy()
        np.fill_diagonal(scores[:, 1:], -np.inf)
        best: Heads = scores.argmax(axis=1)
        if not (is_tree(best) and is_projective(best)):
            rest[number] = scores
        found.append(best)
    if rest:
        for number, heads in zip(rest, _Charts(list(rest.values())).heads(), strict=True):
            found[number] = heads
    return found


def is_tree(heads: Heads) -> bool:
    """Whether every word reaches the root, and just one hangs on it."""
    if int((heads == 0).sum()) != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for word in range(1, len(heads) + 1):
        path = []
        at = word
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at - 1])
        if state[at] == 1:
            return False
        for seen in path:
            state[seen] = 2
    return True


def is_projective(heads: Heads) -> bool:
    """Whether no two arcs cross, that from the root to its word (which stands before the first) included."""
    words = np.arange(1, len(heads) + 1)
    first, last = np.minimum(words, heads), np.maximum(words, heads)
    inside = (first[:, None] < first) & (first < last[:, None])
    return not bool((inside & (last > last[:, None])).any())


class _Charts:
    """The best partial trees over every stretch of the words of some sentences, the root being word 0.

    Open stretches have their two ends joined by an arc; in closed ones the head has all its dependents in them. Either
    is told by where the head stands, 0 at the right end, 1 at the left end, and kept by sentence, by one of its ends
    (``by_left``, ``by_right``) and by its length, so that the parts that make up a stretch are neighbours in memory.
    """

    def __init__(self, sentences: Sequence[Scores]) -> None:
        self._sizes = [len(scores) + 1 for scores in sentences]
        size = max(self._sizes)
        shape = (len(sentences), size, size)
        by_head = np.full(shape, _NEVER)  # sentence, head, dependent
        for number, scores in enumerate(sentences):
            by_head[number, : len(scores) + 1, 1 : len(scores) + 1] = np.maximum(scores.T, _NEVER)
        self._closed_by_left, self._closed_by_right = np.full((2, *shape), _NEVER), np.full((2, *shape), _NEVER)
        self._closed_by_left[..., 0] = self._closed_by_right[..., 0] = 0.0
        self._open_by_left, self._open_by_right = np.full(shape, _NEVER), np.full(shape, _NEVER)
        self._split_open = np.zeros(shape, dtype=np.int64)
        self._split_closed = np.zeros((2, *shape), dtype=np.int64)
        for length in range(1, size):
            self._fill(length, size - length, by_head)

    def _fill(self, length: int, count: int, by_head: Scores) -> None:
        """Fill in the stretches of ``length`` + 1 words, for all their ``count`` first words at once."""
        lefts, rights = slice(count), slice(length, None)
        up, down = slice(length), slice(length - 1, None, -1)
        # an arc joins the ends: between them both have all their inner dependents
        joined = self._closed_by_left[1][:, lefts, up] + self._closed_by_right[0][:, rights, down]
        joined[:, 0, 1:] = _NEVER  # the root has one dependent
        best, sums = _best(joined)
        self._split_open[:, lefts, length] = best
        self._open_by_right[:, rights, length] = sums + by_head.diagonal(-length, 1, 2)  # the head at the right end
        self._open_by_left[:, lefts, length] = sums + by_head.diagonal(length, 1, 2)  # at the left end
        # the head's last dependent, and what hangs on that beyond it
        to_left = self._closed_by_left[0][:, lefts, up] + self._open_by_right[:, rights, length:0:-1]
        to_right = self._open_by_left[:, lefts, 1 : length + 1] + self._closed_by_right[1][:, rights, down]
        for side, sides in enumerate((to_left, to_right)):
            best, sums = _best(sides)
            self._closed_by_left[side][:, lefts, length] = sums
            self._closed_by_right[side][:, rights, length] = sums
            self._split_closed[side][:, lefts, length] = best + side

    def heads(self) -> Iterator[Heads]:
        """The head of every word in the best tree over all words, sentence by sentence."""
        for number, size in enumerate(self._sizes):
            yield self._heads(self._split_open[number], self._split_closed[:, number], size)

    @staticmethod
    def _heads(split_open: Heads, split_closed: Heads, size: int) -> Heads:
        heads = np.zeros(size, dtype=np.int64)
        todo = [(0, size - 1, 1, True)]
        while todo:
            left, right, side, closed = todo.pop()
            if left == right:
                continue
            if closed:
                split = left + int(split_closed[side, left, right - left])
                inner = (left, split, 1, False) if side else (split, right, 0, False)
                todo += [inner, (split, right, 1, True) if side else (left, split, 0, True)]
            else:
                heads[right if side else left] = left if side else right
                split = left + int(split_open[left, right - left])
                todo += [(left, split, 1, True), (split + 1, right, 0, True)]
        return heads[1:]


def _best(sums: Scores) -> tuple[Heads, Scores]:
    """Place and value of the greatest number of each row."""
    best = sums.argmax(axis=-1)
    rows = sums.reshape(-1, sums.shape[-1])
    return best, rows[np.arange(len(rows)), best.ravel()].reshape(best.shape)
