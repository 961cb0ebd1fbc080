"""Rows as lists: nothing is lost on the way, and nothing is told apart from nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.columns import CLAIM, FACT, TRIPLE, as_map, listed

names = st.lists(st.sampled_from(["id", "class", "date", "subject_id", "label"]), unique=True, min_size=1)


@given(names=names, data=st.data())
def test_each_value_stands_where_its_name_does(names, data):
    row = data.draw(st.dictionaries(st.sampled_from(names), st.integers()))
    (values,) = listed([row], names)
    assert {name: value for name, value in zip(names, values, strict=True) if value is not None} == row


def test_a_property_that_is_not_among_the_columns_is_no_silent_loss():
    with pytest.raises(ValueError, match="weather: not among id, label"):
        listed([{"id": "1", "weather": "fair"}], ("id", "label"))


def test_a_map_takes_each_property_from_its_place():
    assert as_map(("id", "class"), "row[1]") == "{`id`: row[1][0], `class`: row[1][1]}"


@pytest.mark.parametrize("columns", [CLAIM, TRIPLE, FACT])
def test_no_column_comes_twice(columns):
    assert len(columns) == len(set(columns))
