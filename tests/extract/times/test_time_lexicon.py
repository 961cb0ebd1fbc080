"""The data of time words is checked where it is read."""

import copy

import pytest

from extract.errors import ExtractError
from extract.times.lexicon import build, lexicon, read_toml


@pytest.fixture
def words():
    return copy.deepcopy(read_toml("ru.toml"))


@pytest.fixture
def events():
    return copy.deepcopy(read_toml("events.toml"))


def test_the_files_are_well_formed():
    assert len(set(lexicon().months.values())) == 12
    assert sorted(lexicon().weekdays.values()) == list(range(7))


def test_a_capital_letter_is_refused(words, events):
    words["units"]["Неделя"] = "week"
    with pytest.raises(ExtractError, match=r"ru\.toml: \[units\].*Неделя"):
        build(words, events)


def test_an_unknown_part_is_refused(words, events):
    words["parts"]["разгар"] = "height"
    with pytest.raises(ExtractError, match="height"):
        build(words, events)


def test_an_unknown_kind_of_phrase_is_refused(words, events):
    words["phrase"].append({"kind": "sometime", "words": ["как-нибудь"]})
    with pytest.raises(ExtractError, match="sometime"):
        build(words, events)


def test_a_phrase_given_twice_is_refused(words, events):
    words["phrase"].append({"kind": "vague", "words": ["недавно"]})
    with pytest.raises(ExtractError, match="недавно"):
        build(words, events)
