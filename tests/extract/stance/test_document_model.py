"""The trained model of stances between actors: what it decides, and how its file is read."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import ExtractError
from extract.stance.documents_model import DocumentModel, document_model, loads, standing_out

MODEL = DocumentModel({"praise": (2.0, -1.0), "blame": (-1.0, 2.0)}, (-1.0, -1.5), (0.5, 0.4), ("state:x",), {"a": 1})
chances = st.floats(0, 0.5, allow_nan=False)


def test_probabilities_are_the_softmax_over_positive_negative_and_none():
    positive, negative = MODEL.probabilities({"praise": 1.0, "unknown": 9.0})
    total = math.exp(1.0) + math.exp(-2.5) + 1
    assert positive == pytest.approx(math.exp(1.0) / total)
    assert negative == pytest.approx(math.exp(-2.5) / total)


def test_huge_sums_neither_overflow_nor_vanish():
    assert MODEL.probabilities({"praise": 1e6}) == (1.0, 0.0)
    assert MODEL.probabilities({"praise": -1e6})[0] == 0.0


def test_what_stands_out_in_its_article_needs_less():
    assert MODEL.decide([(0.3, 0.0)]) == ["positive"]
    assert MODEL.decide([(0.3, 0.0), (0.9, 0.0)]) == [None, "positive"]


def test_the_class_further_over_its_threshold_wins():
    assert MODEL.decide([(0.36, 0.36)]) == ["negative"]
    assert MODEL.decide([(0.0, 0.0), (0.01, 0.01)]) == [None, None]
    assert MODEL.decide([]) == []


@given(st.lists(st.tuples(chances, chances), min_size=1))
def test_standing_out_keeps_the_order(pairs):
    shares = standing_out(pairs)
    for side in (0, 1):
        order = sorted(range(len(pairs)), key=lambda n: pairs[n][side])
        values = [shares[n][side] for n in order]
        assert values == sorted(values)
        assert all(0 <= v <= 1 for v in values)


def test_a_model_is_read_as_it_was_written():
    assert loads(MODEL.dumps()) == MODEL


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"weights": {"a": [1]}}', "null", '{"weights": 3}'])
def test_another_file_is_refused(text):
    with pytest.raises(ExtractError, match="no model of stances"):
        loads(text)


def test_the_packages_model_tells_what_it_was_trained_on():
    model = document_model()
    assert model.weights
    assert all(0 < t < 1 for t in model.thresholds)
    assert model.trained["articles"] > 0
    assert loads(model.dumps()) == model


def test_a_language_without_a_model_is_refused():
    with pytest.raises(ExtractError, match="'xx'"):
        document_model("xx")
