"""Whom pronouns, offices and nouns mean in short passages, by the figures that are asked."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))

from actors import Passage, figures, passages, verdicts

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def found():
    return [verdict for passage in passages() for verdict in verdicts(passage)]


def test_there_are_enough_passages_of_two_to_four_sentences():
    marked = passages()
    assert len({p.text for p in marked}) >= 60
    assert all(p.mentions for p in marked)


def test_most_mentions_are_resolved_and_hardly_any_wrongly(found):
    measured = figures(found)
    assert measured["accuracy"] >= 0.95
    assert measured["resolved"] >= 0.75


def test_a_mention_with_the_wrong_actor_lowers_the_accuracy():
    row = {
        "text": "Эммануэль Макрон выступил в Лионе. {Он|person:angela-merkel} уехал. {Макрон|Эммануэль Макрон} рад.",
        "date": date(2018, 5, 1),
        "batch": 0,
    }
    assert [v.outcome for v in verdicts(Passage.read(row))] == ["wrong", "right"]
