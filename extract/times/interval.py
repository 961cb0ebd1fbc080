"""Intervals of the calendar: pure arithmetic, both ends included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateutil.relativedelta import MO, SU, relativedelta

_QUARTER, _HALF, _DECADE, _CENTURY = 3, 6, 10, 100
#: How many months each unit has.
_MONTHS = {"month": 1, "quarter": _QUARTER, "half": _HALF}
#: How many years each unit has, and the remainder of its first year.
_FIRST_YEAR = {"year": (1, 0), "decade": (_DECADE, 0), "century": (_CENTURY, 1)}


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from ``begins`` to ``ends``, both included; None where a side is open."""

    begins: date | None
    ends: date | None

    @property
    def known(self) -> tuple[date, date] | None:
        """Both ends, where both are known."""
        return None if self.begins is None or self.ends is None else (self.begins, self.ends)


def hull(first: Interval, last: Interval) -> Interval:
    """From the beginning of one interval to the end of the other."""
    return Interval(first.begins, last.ends)


def shift(day: date, unit: str, number: int) -> date | None:
    """The day that is ``number`` units later (earlier if negative); None beyond the calendar's ends."""
    steps = {
        "day": relativedelta(days=number),
        "week": relativedelta(weeks=number),
        "month": relativedelta(months=number),
        "quarter": relativedelta(months=_QUARTER * number),
        "half": relativedelta(months=_HALF * number),
        "year": relativedelta(years=number),
        "decade": relativedelta(years=_DECADE * number),
        "century": relativedelta(years=_CENTURY * number),
    }
    try:
        return day + steps[unit]
    except (OverflowError, ValueError):
        return None


def months(year: int, first: int, count: int) -> Interval | None:
    """``count`` whole months from the month ``first`` of a year."""
    if not MINYEAR <= year < MAXYEAR:
        return None
    begins = date(year, first, 1)
    return Interval(begins, begins + relativedelta(months=count, days=-1))


def years(first: int, last: int) -> Interval | None:
    """Whole years."""
    if not MINYEAR <= first <= last <= MAXYEAR:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31))


def day_of(year: int, month: int, day: int) -> Interval | None:
    """One day; None if the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Interval(found, found)


def containing(day: date, unit: str) -> Interval | None:
    """The calendar's day, week (Monday to Sunday), month, quarter, half-year, year, decade or century around a day."""
    if unit in _MONTHS:
        length = _MONTHS[unit]
        return months(day.year, (day.month - 1) // length * length + 1, length)
    if unit in _FIRST_YEAR:
        length, offset = _FIRST_YEAR[unit]
        first = (day.year - offset) // length * length + offset
        return years(first, first + length - 1)
    if unit == "day":
        return Interval(day, day)
    try:
        return Interval(day + relativedelta(weekday=MO(-1)), day + relativedelta(weekday=SU(1)))
    except OverflowError:
        return None


def part(whole: Interval | None, name: str) -> Interval | None:
    """The ``start``, ``middle``, ``end``, ``first half`` or ``second half`` of an interval.

    A month is cut at its 10th and 20th day, a year at its first and last quarter, anything else into thirds.
    """
    if whole is None or whole.known is None:
        return None
    begins, ends = whole.known
    length = (ends - begins).days + 1
    if name.endswith("half"):
        middle = begins + timedelta(days=max(length // 2, 1) - 1)
        if begins.day == 1 and ends == begins + relativedelta(years=1, days=-1):
            middle = begins + relativedelta(months=_HALF, days=-1)
        return (
            Interval(begins, middle) if name.startswith("first") else Interval(min(middle + timedelta(1), ends), ends)
        )
    if length in range(28, 32):
        first, second = begins + timedelta(9), begins + timedelta(19)
    elif length in {365, 366}:
        first, second = begins + relativedelta(months=3, days=-1), begins + relativedelta(months=9, days=-1)
    else:
        first = begins + timedelta(max(length // 3, 1) - 1)
        second = max(begins + timedelta(length - max(length // 3, 1) - 1), first)
    match name:
        case "start":
            return Interval(begins, first)
        case "middle":
            return Interval(min(first + timedelta(1), second), second)
        case _:
            return Interval(min(second + timedelta(1), ends), ends)


def weekday(anchor: date, number: int, weeks: int | None, side: int) -> Interval | None:
    """The day of a week (0 = Monday) that is meant on an anchor day.

    Args:
        anchor: the day of writing.
        number: the day of the week.
        weeks: how many weeks away it is said to be (0: the same week); negative means before the anchor, positive
            after. None where nothing is said.
        side: where ``weeks`` is None, -1 takes the last such day up to the anchor, 1 the next one from it on.
    """
    behind = (anchor.weekday() - number) % 7
    try:
        if weeks is None:
            day = anchor - timedelta(behind) if side < 0 else anchor + timedelta(-behind % 7)
        elif weeks == 0:
            day = anchor + timedelta(number - anchor.weekday())
        elif weeks < 0:
            day = anchor - timedelta((behind or 7) + 7 * (-weeks - 1))
        else:
            day = anchor + timedelta((-behind % 7 or 7) + 7 * (weeks - 1))
    except OverflowError:
        return None
    return Interval(day, day)
