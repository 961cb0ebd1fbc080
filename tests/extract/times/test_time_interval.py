"""The calendar's arithmetic."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.times.interval import Interval, containing, months, part, shift, weekday, years

UNITS = ["day", "week", "month", "quarter", "half", "year", "decade", "century"]
PARTS = ["start", "middle", "end", "first half", "second half"]


@given(day=st.dates(date(100, 1, 1), date(9000, 1, 1)), unit=st.sampled_from(UNITS))
def test_a_unit_contains_its_day_and_is_the_same_for_all_its_days(day, unit):
    whole = containing(day, unit)
    assert whole.begins <= day <= whole.ends
    assert containing(whole.begins, unit) == containing(whole.ends, unit) == whole


@given(day=st.dates(date(100, 1, 1), date(9000, 1, 1)), unit=st.sampled_from(UNITS), name=st.sampled_from(PARTS))
def test_a_part_lies_inside_the_whole(day, unit, name):
    whole = containing(day, unit)
    some = part(whole, name)
    assert whole.begins <= some.begins <= some.ends <= whole.ends


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("start", 1, 10), ("middle", 11, 20), ("end", 21, 28), ("first half", 1, 14), ("second half", 15, 28)],
)
def test_parts_of_a_month(name, first, last):
    assert part(months(2015, 2, 1), name) == Interval(date(2015, 2, first), date(2015, 2, last))


def test_halves_of_a_year_are_six_months():
    assert part(years(2016, 2016), "first half") == Interval(date(2016, 1, 1), date(2016, 6, 30))
    assert part(years(2016, 2016), "second half") == Interval(date(2016, 7, 1), date(2016, 12, 31))


@given(day=st.dates(), unit=st.sampled_from(UNITS), number=st.integers(-(10**6), 10**6))
def test_what_lies_beyond_the_calendar_is_none(day, unit, number):
    there = shift(day, unit, number)
    assert there is None or (there > day) == (number > 0) or there == day


@given(anchor=st.dates(date(100, 1, 1), date(9000, 1, 1)), number=st.integers(0, 6), weeks=st.integers(-3, 3))
def test_weekdays_are_that_day_and_on_the_side_that_is_told(anchor, number, weeks):
    day = weekday(anchor, number, weeks, -1).begins
    assert day.weekday() == number
    assert (day > anchor) == (weeks > 0) or weeks == 0
    assert weeks != 0 or day.isocalendar()[:2] == anchor.isocalendar()[:2]
