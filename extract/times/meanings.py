"""What time words mean: functions from the moment of writing to the days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from extract.times.interval import Interval, containing, shift, weekday

_YEARS_AROUND = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """What a meaning depends on: the article's day, the side told by the predicate's tense, a weekday beside a date."""

    day: date | None
    side: int
    weekday: int | None = None


Meaning = Callable[[Moment], Interval | None]
YearRef = Callable[[Moment], int | None]
#: The same period in any year.
Yearly = Callable[[int], Interval | None]


@dataclass(frozen=True, slots=True)
class Period:
    """A period of the calendar: the index after its words, what it means, and what sort it is.

    ``sort`` is ``date`` (a day of a month), ``short date`` (in digits), ``weekday``, ``weekdays`` (two), ``month``,
    ``season``, ``quarter``, ``year``, ``bare year`` (digits alone), ``unit`` or ``part``.
    ``explicit`` tells whether a year stands with it; ``yearly`` gives it in any year, where none does;
    ``number`` is that of a weekday.
    """

    end: int
    meaning: Meaning
    sort: str
    explicit: bool = False
    number: int | None = None
    yearly: Yearly | None = None


def relative_year(offset: int) -> YearRef:
    """The year that is ``offset`` away from the article's."""
    return lambda moment: moment.day.year + offset if moment.day else None


def relative_unit(unit: str, offset: int) -> Meaning:
    """The calendar's unit that is ``offset`` away from the article's."""

    def meaning(moment: Moment) -> Interval | None:
        there = shift(moment.day, unit, offset) if moment.day else None
        return containing(there, unit) if there else None

    return meaning


def relative_weekday(number: int, weeks: int | None) -> Meaning:
    """A day of the week, so many weeks away if that is told."""
    return lambda moment: weekday(moment.day, number, weeks, moment.side) if moment.day else None


def with_weekday(moment: Moment, number: int) -> Moment:
    """The same moment beside a weekday."""
    return replace(moment, weekday=number)


def in_year(make: Yearly, ref: YearRef | None) -> Meaning:
    """What ``make`` gives for the year that is told, or else for the nearest on the side of the predicate's tense."""

    def meaning(moment: Moment) -> Interval | None:
        if ref is None:
            return nearest(make, moment)
        year = ref(moment)
        return make(year) if year is not None else None

    return meaning


def nearest(make: Yearly, moment: Moment) -> Interval | None:
    """The one of all years that fits the weekday beside it, or the predicate's tense; it may be going on."""
    if moment.day is None:
        return None
    anchor = moment.day
    around = range(anchor.year - _YEARS_AROUND, anchor.year + _YEARS_AROUND + 1)
    near = [(*found.known, found) for year in around if (found := make(year)) and found.known]
    if moment.weekday is not None:
        fits = [one for one in near if one[0].weekday() == moment.weekday]
        return min(fits, key=lambda one: abs((one[0] - anchor).days))[2] if fits else None
    if moment.side < 0:
        return next((one[2] for one in reversed(near) if one[0] <= anchor), None)
    return next((one[2] for one in near if one[1] >= anchor), None)


def beside(make: Yearly, offset: int) -> Meaning:
    """What "прошлый" (-1), "этот" (0) or "следующий" (1) means of what comes every year: "прошлым летом"."""

    def meaning(moment: Moment) -> Interval | None:
        if moment.day is None or offset == 0:
            return nearest(make, moment)
        anchor = moment.day
        first = anchor.year if offset > 0 else anchor.year + offset + 1
        for found in (make(first), make(first + (1 if offset > 0 else -1))):
            if found and found.known and (found.known[0] > anchor if offset > 0 else found.known[1] < anchor):
                return found
        return None

    return meaning
