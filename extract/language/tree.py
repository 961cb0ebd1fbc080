"""Decode head scores into one well-formed tree.

The syntax model scores each head on its own, and taking the best head of every word can give cycles and several
roots. Where it does, the maximum spanning tree with a single root is taken instead (Chu and Liu 1965, Edmonds 1967;
for parsing: McDonald et al. 2005, "Non-projective dependency parsing using spanning tree algorithms").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]
    Heads = NDArray[np.int64]


def decode(scores: Scores) -> Heads:
    """Heads of ``n`` words from ``scores`` of shape (n, n + 1): row = word, column = head, column 0 = the root.

    Returns an array of ``n`` head numbers, 0 for the root and 1..n for words: always a tree with one root.
    """
    n = scores.shape[0]
    scores = scores.copy()
    scores[np.arange(n), np.arange(1, n + 1)] = -np.inf
    best: Heads = scores.argmax(axis=1)
    if is_tree(best):
        return best
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probability = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:, :] = log_probability
    # one root only: a second edge from the root must never pay
    square[1:, 0] -= 1e4
    return _spanning(square)[1:]


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


def _spanning(scores: Scores) -> Heads:
    """Chu–Liu/Edmonds on a square matrix (row = dependent, column = head), node 0 the root: the head of every node."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    gain = scores[cycle, heads[cycle]]
    total = gain.sum()
    # contract the cycle to one node, the last: best edge out of it, and best edge into it
    into = scores[np.ix_(cycle, outside)] - gain[:, None] + total
    enter_at = into.argmax(axis=0)
    out_of = scores[np.ix_(outside, cycle)]
    leave_at = out_of.argmax(axis=1)
    size = len(outside) + 1
    small = np.full((size, size), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = into.max(axis=0)
    small[1:-1, -1] = out_of.max(axis=1)[1:]
    solved = _spanning(small)
    result = heads.copy()
    for node, head in enumerate(solved[:-1]):
        if node:
            result[outside[node]] = cycle[leave_at[node]] if head == size - 1 else outside[head]
    entry = int(solved[-1])
    result[cycle[enter_at[entry]]] = outside[entry]
    return result


def _cycle(heads: Heads) -> Heads | None:
    """The nodes of one cycle, or None."""
    state = np.zeros(len(heads), dtype=int)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return np.array(path[path.index(at) :])
        state[path] = 2
    return None
