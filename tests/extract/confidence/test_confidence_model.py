"""The model's file, and what applying it promises whatever holds of a claim."""

import json
import math
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import ExtractError
from extract.confidence import ConfidenceModel, confidence_model, parse_model
from extract.relations import relations

GOOD = {"language": "ru", "bias": 1.0, "slope": 0.5, "intercept": -0.25, "weights": {"a": 2.0, "b": -3.0}}


def parsed(**changes):
    return parse_model(json.dumps(GOOD | changes), "x.json")


def test_the_packages_model_is_well_formed_and_speaks_of_known_relations():
    model = confidence_model("ru")
    assert model.language == "ru"
    assert len(model.weights) > 50
    assert "by=office" in model.weights
    named = {name.removeprefix("relation=") for name in model.weights if name.startswith("relation=")}
    assert named
    assert named <= relations().keys()


def test_the_packages_model_stands_in_its_file_as_it_was_trained():
    text = files("extract").joinpath("confidence", "ru.json").read_text("utf-8")
    data = json.loads(text)
    assert list(data["weights"]) == sorted(data["weights"])
    assert json.dumps(data, ensure_ascii=False, indent=1) + "\n" == text


def test_confidence_is_the_calibrated_logistic_of_the_sum():
    odds = -0.25 + 0.5 * (1.0 + 2.0)
    assert parsed().confidence(["a", "not known"]) == round(1 / (1 + math.exp(-odds)), 3)


def test_a_feature_for_a_claim_raises_it_and_one_against_lowers_it():
    model = parsed()
    assert model.confidence(["b"]) < model.confidence(["a", "b"]) < model.confidence([]) < model.confidence(["a"])


@given(st.lists(st.sampled_from(sorted(confidence_model().weights)) | st.text(max_size=5), unique=True))
def test_whatever_holds_of_a_claim_it_is_neither_sure_nor_impossible(features):
    model = confidence_model()
    confidence = model.confidence(features)
    assert 0 < confidence < 1
    assert confidence == model.confidence(reversed(features))


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e3), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_better_score_never_makes_a_claim_less_sure(bias, slope, intercept, one, other):
    model = ConfidenceModel("ru", bias, slope, intercept, {"one": one, "other": other})
    low, high = sorted((["one"], ["other"]), key=model.score)
    assert 0 < model.confidence(low) <= model.confidence(high) < 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"slope": 0.0}, "slope is 0.0"),
        ({"slope": -1.0}, "slope is -1.0"),
        ({"bias": 1}, "bias must be a float"),
        ({"weights": []}, "weights must be a dict"),
        ({"weights": {"a": "2"}}, "a is '2'"),
        ({"weights": {"a": True}}, "a is True"),
        ({"weights": {"a": math.nan}}, "a is nan"),
        ({"intercept": math.inf}, "intercept is inf"),
        ({"more": 1}, "no others"),
    ],
)
def test_a_file_that_is_not_well_formed_is_refused_with_its_name(changes, message):
    with pytest.raises(ExtractError, match=r"x\.json") as error:
        parsed(**changes)
    assert message in str(error.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"language": "ru"}'])
def test_what_is_no_model_at_all_is_refused(text):
    with pytest.raises(ExtractError, match=r"x\.json"):
        parse_model(text, "x.json")


def test_a_language_without_a_model_is_refused():
    with pytest.raises(ExtractError, match="'tlh'"):
        confidence_model("tlh")
