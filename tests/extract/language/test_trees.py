"""Head scores become one projective tree with one root, the best there is."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from extract.language.tree import decode, decode_all, is_projective, is_tree

numbers = st.floats(-30, 30, width=32)


def matrices(largest):
    """Scores of n words for n + 1 heads each."""
    return st.integers(1, largest).flatmap(lambda n: arrays.arrays(np.float64, (n, n + 1), elements=numbers))


def reaches_the_root(heads, word):
    """Whether one comes from a word to the root, told without the code under test."""
    for _ in range(len(heads) + 1):
        if word == 0:
            return True
        word = heads[word - 1]
    return False


def is_one_tree(heads):
    return list(heads).count(0) == 1 and all(reaches_the_root(heads, word) for word in range(1, len(heads) + 1))


def crosses(heads):
    """Whether two arcs cross, told pair by pair; the root stands before the first word."""
    arcs = [tuple(sorted((word, head))) for word, head in enumerate(heads, start=1)]
    return any(a < c < b < d for a, b in arcs for c, d in arcs)


def log_probability(scores, heads):
    """How probable a tree is where no word is its own head."""
    scores = scores.copy()
    n = len(scores)
    scores[np.arange(n), np.arange(1, n + 1)] = -np.inf
    normal = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    return sum(normal[word, head] for word, head in enumerate(heads))


@given(matrices(14))
def test_any_scores_give_one_tree_without_crossing_arcs(scores):
    heads = decode(scores)
    assert heads.shape == (len(scores),)
    assert is_one_tree(heads.tolist())
    assert not crosses(heads.tolist())


@given(matrices(14))
def test_scores_are_left_as_they_were(scores):
    before = scores.copy()
    decode(scores)
    assert np.array_equal(scores, before)


@given(matrices(5))
def test_no_other_tree_is_better(scores):
    n = len(scores)
    every = itertools.product(range(n + 1), repeat=n)
    trees = [heads for heads in every if is_one_tree(heads) and not crosses(heads)]
    best = max(log_probability(scores, heads) for heads in trees)
    assert log_probability(scores, decode(scores)) == pytest.approx(best, abs=1e-6)


@given(matrices(12), st.data())
def test_where_the_best_heads_are_a_tree_without_crossing_arcs_they_are_taken(scores, data):
    heads = decode(scores)
    better = data.draw(arrays.arrays(np.float64, scores.shape, elements=numbers))
    better[np.arange(len(heads)), heads] = 31
    assert decode(better).tolist() == heads.tolist()


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        pytest.param([[9, 1]], [0], id="one word hangs on the root"),
        pytest.param([[1, 9]], [0], id="also if it would rather hang on itself"),
        pytest.param([[5, 0, 9], [1, 9, 0]], [0, 1], id="a cycle is broken where that costs least"),
        pytest.param([[9, 0, 1], [8, 0, 0]], [0, 1], id="the second root hangs on the better one"),
        pytest.param([[9, 0, 0, 0], [0, 0, 0, 9], [0, 5, 9, 0]], [0, 3, 1], id="a cycle away from the root"),
        pytest.param(
            [[0, 0, 0, 9, 0], [9, 0, 0, 0, 0], [0, 0, 9, 0, 0], [0, 1, 5, 0, 0]], [2, 0, 2, 2], id="arcs that cross"
        ),
        pytest.param([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], None, id="no preference at all"),
    ],
)
def test_some_trees(scores, heads):
    found = decode(np.array(scores, dtype=np.float64)).tolist()
    assert is_one_tree(found)
    assert heads is None or found == heads


@given(st.integers(1, 7).flatmap(lambda n: st.lists(st.integers(0, n), min_size=n, max_size=n)))
def test_what_is_a_tree_is_told(heads):
    assert is_tree(np.array(heads)) == is_one_tree(heads)


@given(st.integers(1, 7).flatmap(lambda n: st.lists(st.integers(0, n), min_size=n, max_size=n)))
def test_arcs_that_cross_are_told(heads):
    assert is_projective(np.array(heads)) != crosses(heads)


@given(st.lists(matrices(9), max_size=4))
def test_several_sentences_at_once_get_the_trees_that_each_gets_alone(sentences):
    assert [heads.tolist() for heads in decode_all(sentences)] == [decode(scores).tolist() for scores in sentences]
