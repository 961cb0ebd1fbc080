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
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]
    Heads = NDArray[np.int64]

#: Less than any sum of scores.
_NEVER = -1e12


def decode(scores: Scores) -> Heads:
    """Heads of ``n`` words from ``scores`` of shape (n, n + 1): row = word, column = head, column 0 = the root.

    Returns an array of ``n`` head numbers, 0 for the root and 1..n for words: always a projective tree with one root.
    """
    n = scores.shape[0]
    scores = scores.copy()
    scores[np.arange(n), np.arange(1, n + 1)] = -np.inf
    best: Heads = scores.argmax(axis=1)
    return best if is_tree(best) and is_projective(best) else _Charts(scores).heads()


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
    """The best partial trees over every stretch of the words, the root being word 0.

    ``open_`` holds stretches whose two ends are joined by an arc, ``closed`` those whose head has all its dependents
    in them. Axis 0 says where the head stands: 0 at the right end, 1 at the left end.
    """

    def __init__(self, scores: Scores) -> None:
        self._size = size = scores.shape[0] + 1
        by_head = np.full((size, size), _NEVER)  # row = head, column = dependent
        by_head[:, 1:] = np.maximum(scores.T, _NEVER)
        self._closed = np.full((2, size, size), _NEVER)
        self._closed[:, np.arange(size), np.arange(size)] = 0.0
        self._open = np.full((2, size, size), _NEVER)
        self._split_open = np.zeros((size, size), dtype=np.int64)
        self._split_closed = np.zeros((2, size, size), dtype=np.int64)
        for length in range(1, size):
            self._fill(length, by_head)

    def _fill(self, length: int, by_head: Scores) -> None:
        """Fill in the stretches of ``length`` + 1 words, for all their first words at once."""
        left = np.arange(self._size - length)
        right = left + length
        each, row = np.arange(length), np.arange(len(left))
        starts, ends = left[:, None], right[:, None]
        # an arc joins the ends: between them both have all their inner dependents
        joined = self._closed[1][starts, starts + each] + self._closed[0][starts + each + 1, ends]
        joined[0, 1:] = _NEVER  # the root has one dependent
        best = joined.argmax(axis=1)
        self._split_open[left, right] = left + best
        self._open[0][left, right] = joined[row, best] + by_head[right, left]
        self._open[1][left, right] = joined[row, best] + by_head[left, right]
        # the head's last dependent, and what hangs on that beyond it
        to_left = self._closed[0][starts, starts + each] + self._open[0][starts + each, ends]
        to_right = self._open[1][starts, starts + each + 1] + self._closed[1][starts + each + 1, ends]
        for side, sums, shift in ((0, to_left, 0), (1, to_right, 1)):
            best = sums.argmax(axis=1)
            self._closed[side][left, right] = sums[row, best]
            self._split_closed[side][left, right] = left + best + shift

    def heads(self) -> Heads:
        """The head of every word in the best tree over all words."""
        heads = np.zeros(self._size, dtype=np.int64)
        todo = [(0, self._size - 1, 1, True)]
        while todo:
            left, right, side, closed = todo.pop()
            if left == right:
                continue
            if closed:
                split = int(self._split_closed[side, left, right])
                inner = (left, split, 1, False) if side else (split, right, 0, False)
                todo += [inner, (split, right, 1, True) if side else (left, split, 0, True)]
            else:
                heads[right if side else left] = left if side else right
                split = int(self._split_open[left, right])
                todo += [(left, split, 1, True), (split + 1, right, 0, True)]
        return heads[1:]
