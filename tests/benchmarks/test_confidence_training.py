"""Training the model of confidence: the same claims give the same bytes, and what is held out is held out."""

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from extract.confidence import parse_model

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "benchmarks" / "train_confidence.py"


@pytest.fixture(scope="module", autouse=True)
def scripts():
    """The folders of the training scripts, on the path while they are imported."""
    folders = [str(ROOT / "benchmarks"), str(ROOT / "benchmarks" / "confidence"), str(ROOT / "tests" / "data")]
    sys.path[:0] = folders
    yield
    for folder in folders:
        sys.path.remove(folder)


@pytest.fixture(scope="module")
def observed():
    """Claims of eighty articles; a `sign` makes them right more often, `noise` says nothing."""
    from observe import Observed

    chance = random.Random(7)
    claims = []
    for number in range(800):
        sign = chance.random() < 0.5
        right = chance.random() < (0.99 if sign else 0.6)
        names = [name for name, holds in (("sign", sign), ("noise", chance.random() < 0.5)) if holds]
        claims.append(Observed(f"doc{number % 80}", ("always", *names), right))
    return claims


def test_training_learns_what_tells_right_claims_from_wrong_ones(observed):
    from fit import SURE, fit

    fitted = fit(observed)
    assert fitted.weights.weights["sign"] > 1 > abs(fitted.weights.weights["noise"])
    right = np.array([claim.right for claim in observed])
    for confidence in fitted.rounds:
        sure = confidence >= SURE
        assert sure.mean() > 0.3
        assert right[sure].mean() > 0.94
        assert right[~sure].mean() < 0.8


def test_the_same_claims_give_the_same_bytes_and_a_model_that_is_well_formed(observed):
    from fit import fit
    from train_confidence import model_text

    text = model_text(fit(observed))
    assert text == model_text(fit(list(observed)))
    model = parse_model(text, "x.json")
    assert model.confidence(["always", "sign"]) > 0.9 > model.confidence(["always"])


def test_articles_are_never_on_both_sides(observed):
    from fit import FOLDS, folds

    for turn in range(3):
        of = {}
        for claim, fold in zip(observed, folds(observed, turn), strict=True):
            assert of.setdefault(claim.doc, fold) == fold
        assert set(of.values()) == set(range(FOLDS))
    assert list(folds(observed, 0)) != list(folds(observed, 1))


def test_what_only_one_article_shows_is_not_learnt_for_the_check():
    from fit import held_out
    from observe import Observed

    # in each article a feature of its own tells all: of no use to other articles
    claims = [Observed(f"doc{d}", (f"own {d}",) if n < 30 else (), n < 30) for d in range(10) for n in range(60)]
    scores = held_out(claims, 0)
    right = np.array([claim.right for claim in claims])
    assert abs(scores[right].mean() - scores[~right].mean()) < 1


def test_the_card_gives_every_figure_of_its_template(observed):
    from card import card
    from fit import fit
    from observe import Observations

    page = card(Observations(observed, 500, 900), fit(observed), "some data")
    assert "{{" not in page
    assert "some data: 500 sentences" in page
    assert page == card(Observations(observed, 500, 900), fit(observed), "some data")


@pytest.mark.model
def test_a_file_without_gold_claims_is_refused_and_nothing_written(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "1", "text": "Литва поддержала Чад."}\n', encoding="utf-8")
    model, page = tmp_path / "m.json", tmp_path / "m.md"
    command = [sys.executable, SCRIPT, "--gold", gold, "--model", model, "--page", page]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{gold}: 1: no list of claims" in done.stderr
    assert "Traceback" not in done.stderr
    assert not model.exists()
    assert not page.exists()
