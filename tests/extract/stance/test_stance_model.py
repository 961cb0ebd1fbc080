"""The trained model's file, and how it is applied."""

import json
import math

import pytest

from extract.errors import ExtractError
from extract.stance.evidence import NAMES
from extract.stance.weights import SHAPES, parse_model, probabilities, stance_model

#: One question (is the first number at most 0.5?) and two answers.
TREE = [[0, 0.5, 1, 2], [-1.0], [2.0]]


def written(**changes):
    parts = {
        part: {"bias": [0.5] * outputs, "weights": {"a": [1.0] * outputs}, "numbers": [[0.1] * numbers] * outputs}
        for part, (outputs, numbers) in SHAPES.items()
    }
    trees = {"names": list(NAMES), "base": 0.25, "trees": [TREE, TREE]}
    return json.dumps({"language": "ru", "threshold": 0.1, "trees": trees} | parts | changes)


def test_the_log_odds_are_sums_of_what_holds():
    model = parse_model(written(), "m.json")
    assert model.holder(["a", "unheard of"]) == [1.5]
    assert model.target(["a"], [1, 2, 3, 4]) == [pytest.approx(2.5)] * 2


@pytest.mark.parametrize(("first", "log_odds"), [(0.5, 0.25 - 2), (0.6, 0.25 + 4)])
def test_the_leaves_that_the_numbers_lead_to_add_up(first, log_odds):
    model = parse_model(written(), "m.json")
    numbers = [first] + [0.0] * (len(NAMES) - 1)
    assert model.trees(numbers) == pytest.approx(1 / (1 + math.exp(-log_odds)))


@pytest.mark.parametrize(
    "changes",
    [
        {"threshold": 2},
        {"threshold": "high"},
        {"word": {}},
        {"holder": {"bias": [0.0], "weights": {"a": [1.0, 2.0]}, "numbers": [[]]}},
        {"holder": {"bias": [math.inf], "weights": {}, "numbers": [[]]}},
        {"target": {"bias": [0.0, 0.0], "weights": {}, "numbers": [[1.0], [1.0]]}},
        {"trees": {"names": ["other"], "base": 0.0, "trees": []}},
        {"trees": {"names": list(NAMES), "base": 0.0, "trees": [[[0, 0.5, 0, 0]]]}},
        {"trees": {"names": list(NAMES), "base": 0.0, "trees": [[[999, 0.5, 1, 2], [0.0], [0.0]]]}},
        {"trees": {"names": list(NAMES), "base": 0.0, "trees": [[[0, 0.5]]]}},
    ],
)
def test_a_malformed_model_says_to_train_it_again(changes):
    with pytest.raises(ExtractError, match=r"m\.json: .*train it again"):
        parse_model(written(**changes), "m.json")


def test_what_is_no_json_is_told():
    with pytest.raises(ExtractError, match=r"m\.json"):
        parse_model("{", "m.json")


def test_probabilities_sum_to_one_however_great_the_odds():
    for odds in ([0.0, 0.0], [800.0, -800.0], [-800.0, -800.0], [1.5]):
        shares = probabilities(odds)
        assert sum(shares) == pytest.approx(1)
        assert len(shares) == len(odds) + 1
    assert probabilities([0.0, 0.0]) == [pytest.approx(1 / 3)] * 3


def test_the_shipped_model_is_well_formed():
    model = stance_model()
    assert model.language == "ru"
    assert model.trees.trees


def test_a_language_without_a_model_is_an_error():
    with pytest.raises(ExtractError, match="no model of stance for language 'xx'"):
        stance_model("xx")
