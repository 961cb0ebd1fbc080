"""Amounts of time: how long, how long ago, in how long, and stretches up to or from the article's day."""

from __future__ import annotations

from datetime import date, timedelta

from extract.times.cursor import Cursor
from extract.times.found import Found, nothing
from extract.times.interval import Interval, shift
from extract.times.meanings import Meaning, Moment, relative_unit
from extract.times.periods import period
from extract.times.record import Kind

_LONG = (("в", "течение"), ("на", "протяжении"), ("в", "продолжение"))
_TOTAL = frozenset({"за", "на"})
_WITHIN = frozenset({"за", "в", "во", "на"})
_AGO = frozenset({"назад"})
_LATER = frozenset({"спустя", "позже", "позднее", "ранее", "раньше"})
_ALREADY = frozenset({"уже", "вот"})


def amount(cursor: Cursor, i: int) -> tuple[int, int, str] | None:
    """(index after it, number, unit) of "почти два года", "год"; the number is 0 where it is not told."""
    while cursor.word(i) in cursor.lexicon.amount_hedges:
        i += 1
    number = cursor.number(i)
    at, value = number or (i, 1)
    unit = cursor.unit(at)
    if not unit:
        return None
    if number is None and (cursor.plural(at) or cursor.case(at) in {"Ins", "Loc", "Dat"} or cursor.word(at) == "лет"):
        return None
    return at + 1, value, unit


def length(cursor: Cursor, i: int) -> Found | None:
    """How long: "в течение двух лет", "на протяжении десятилетий", "за 15 лет", "на год", "уже почти год"."""
    if cursor.word(i) in _ALREADY:
        found = amount(cursor, i + 1 + (cursor.word(i + 1) in _ALREADY))
        fits = found and cursor.case(found[0] - 1) != "Nom" and cursor.word(found[0]) not in _AGO | _LATER
        return Found(i, found[0], "duration") if found and fits else None
    if any(cursor.matches(i, words) for words in _LONG):
        return _during(cursor, i, i + 2)
    return _total(cursor, i) if cursor.word(i) in _TOTAL else None


def _during(cursor: Cursor, i: int, at: int) -> Found | None:
    """What stands after "в течение"."""
    if found := stretch(cursor, i, at):
        return found
    at += cursor.lemma(at) in cursor.lexicon.whole
    if counted := amount(cursor, at):
        return Found(i, counted[0], "duration", _within(*counted[1:]))
    if whole := period(cursor, at):
        return Found(i, whole.end, "interval", whole.meaning, whole.sort)
    return Found(i, at + 1, "duration") if cursor.unit(at) and cursor.plural(at) else None


def _total(cursor: Cursor, i: int) -> Found | None:
    """What stands after "за" and "на"."""
    found = amount(cursor, i + 1)
    if not found or found[2] == "hour":
        return None
    if cursor.word(found[0]) in cursor.lexicon.comparisons:
        return Found(i, found[0] + 1, "relative") if cursor.word(found[0]) in _LATER else None  # "на день раньше"
    counted = cursor.number(i + 1) is not None or found[0] > i + 2  # more than the unit alone
    fits = counted or (cursor.word(i) == "на" and cursor.case(i + 1) == "Acc" and found[2] != "century")
    if not fits:
        return None
    return Found(i, found[0], "duration", _within(*found[1:]) if cursor.word(i) == "за" else nothing)


def _within(number: int, unit: str) -> Meaning:
    """The time up to then, of what is still to come: "вывезут в течение месяца"."""
    if number == 0 or unit == "hour":
        return nothing
    there = _near(unit, number, 1)
    return lambda moment: there(moment) if moment.side > 0 else None


def ahead(cursor: Cursor, i: int) -> Found | None:
    """In how long: "через неделю", "спустя год".

    With a verb in the past, "через неделю" counts from another time of the text.
    """
    word = cursor.word(i)
    found = amount(cursor, i + 1) if word in {"через", "спустя"} else None
    if found is None:
        return None
    end, number, unit = found
    if word == "спустя" or number == 0 or unit == "hour":
        return Found(i, end, "relative")
    there = relative_unit(unit, number)
    return Found(i, end, "date", lambda moment: there(moment) if moment.side > 0 else None, "later")


def ago(cursor: Cursor, i: int) -> Found | None:
    """How long ago: "два дня назад", "год тому назад"; or, from another time of the text, "год спустя"."""
    led = cursor.word(i) in {"за", "через"}
    if not (found := amount(cursor, i + led)):
        return None
    end, number, unit = found
    if cursor.word(end) in {"до", "после"} and cursor.word(end + 1) in {"этого", "того"}:
        return Found(i, end + 2, "relative")
    if led:
        return None
    end += cursor.word(end) == "тому"
    if cursor.word(end) in _AGO:
        fixed = number > 0 and unit != "hour"
        return Found(i, end + 1, "date" if fixed else "vague", relative_unit(unit, -number) if fixed else nothing)
    if cursor.word(end) in _LATER and cursor.word(end + 1) != "чем":
        return Found(i, end + 1, "relative")
    return None


def stretch(cursor: Cursor, start: int, i: int | None = None) -> Found | None:
    """Up to or from the article's day: "за последние три дня", "в ближайшие недели", "в течение следующих 12 лет"."""
    if i is None:
        if cursor.word(start) not in _WITHIN:
            return None
        i = start + 1
    at, number = i, None
    if found := cursor.number(at):  # "несколько последних месяцев"
        at, number = found
    side = cursor.lexicon.stretch.get(cursor.lemma(at))
    if side is None:
        return None
    at += 1
    if number is None and (found := cursor.number(at)):
        at, number = found
    unit = cursor.unit(at)
    plural = cursor.plural(at) or cursor.word(at) == "лет"
    if not unit or (number is None and not plural and cursor.word(start) in {"в", "во", "на"} and i == start + 1):
        return None
    if number is None:
        number = 0 if plural else 1
    kind: Kind = "interval" if number and unit != "hour" else "vague"
    return Found(start, at + 1, kind, _near(unit, number, side) if kind == "interval" else nothing)


def _near(unit: str, number: int, side: int) -> Meaning:
    def meaning(moment: Moment) -> Interval | None:
        anchor = moment.day
        there = shift(anchor, unit, side * number) if anchor else None
        if anchor is None or there is None:
            return None
        return _span(anchor, there, side)

    return meaning


def _span(anchor: date, there: date, side: int) -> Interval | None:
    """The days after ``there`` up to the anchor, or from the day after the anchor to ``there``."""
    if side < 0:
        return Interval(min(there + timedelta(1), anchor), anchor)
    return Interval(anchor + timedelta(1), there) if there > anchor else None
