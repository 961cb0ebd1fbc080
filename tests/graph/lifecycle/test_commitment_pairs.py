"""Whether two sentences tell one commitment: pairs that a person judged, read by the real extraction."""

import tomllib
from pathlib import Path

import pytest

from extract import Article, extract_article
from graph.lifecycle import same
from graph.lifecycle.facts import facts

PAIRS = tomllib.loads((Path(__file__).parents[2] / "data" / "commitment-pairs.toml").read_text("utf-8"))["pair"]


def binding(told, name):
    article = Article(id=name, text=told["text"], sha256="", published=told["date"])
    return [f for f in facts(extract_article(article, [article.text])) if f.kind]


def counts(half):
    """True positives, false positives, and false negatives."""
    found = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for number, pair in enumerate(p for p in PAIRS if p["half"] == half):
        one, other = binding(pair["first"], f"{number}a"), binding(pair["second"], f"{number}b")
        assert one, f"no commitment is found in {pair['first']['text']!r}"
        assert other, f"no commitment is found in {pair['second']['text']!r}"
        found[any(same(a, b).same for a in one for b in other), pair["same"]] += 1
    return found[True, True], found[True, False], found[False, True]


@pytest.mark.model
@pytest.mark.parametrize("half", ["tuning", "held"])
def test_judgements_of_people_are_met(half):
    right, wrong, missed = counts(half)
    assert right / (right + wrong) >= 0.90
    assert right / (right + missed) >= 0.70


def test_there_are_enough_pairs_of_both_sorts_in_both_halves():
    for half in ("tuning", "held"):
        judged = [p["same"] for p in PAIRS if p["half"] == half]
        assert (judged.count(True) >= 10, judged.count(False) >= 15) == (True, True)


@pytest.mark.model
def test_the_verdict_tells_its_features():
    first = {"text": "Осло обещает Киеву передать 10 танков.", "date": None}
    second = {"text": "Осло обещает Киеву передать 14 танков.", "date": None}
    verdict = same(binding(first, "a")[0], binding(second, "b")[0])
    assert not verdict.same
    assert (verdict.features["predicate"], verdict.features["object"], verdict.features["numbers"]) == (1, 1, 0)
    assert "numbers 0.00" in verdict.why
