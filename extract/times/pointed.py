"""Weekdays, and what "этот", "прошлый", "следующий" point at."""

from __future__ import annotations

from extract.times.cursor import Cursor
from extract.times.interval import Interval, months, shift
from extract.times.meanings import Meaning, Moment, Period, Yearly, beside, relative_unit, relative_weekday

_OWNED = frozenset({"nmod", "amod", "obl"})


def day_of_week(cursor: Cursor, i: int) -> Period | None:
    """A weekday that nothing points at."""
    number = cursor.lexicon.weekdays.get(cursor.lemma(i))
    if number is None or cursor.plural(i) or _is_surroundings(cursor, i):
        return None
    if cursor.word(i + 1) == "и" and cursor.lexicon.weekdays.get(cursor.lemma(i + 2)) == number + 1:
        return Period(i + 3, _two_days(number), "weekdays")
    return Period(i + 1, relative_weekday(number, None), "weekday", number=number)


def _two_days(number: int) -> Meaning:
    """A weekday and the one after it: "в субботу и воскресенье"."""
    first = relative_weekday(number, None)

    def meaning(moment: Moment) -> Interval | None:
        begun = first(moment)
        last = shift(begun.begins, "day", 1) if begun and begun.begins else None
        return Interval(begun.begins, last) if begun and last else None

    return meaning


def _is_surroundings(cursor: Cursor, i: int) -> bool:
    """Whether "среда" is what surrounds somebody: "в среду обитания", "в среде учёных"."""
    if cursor.lemma(i) != "среда":
        return False
    if cursor.word(i) == "среде":
        return cursor.word(i - 1) not in {"к", "ко"}
    if cursor.case(i + 1) != "Gen":
        return False
    follower = cursor.tokens[i + 1]
    beside_it = follower.head.i in {cursor.tokens[i].i, cursor.tokens[i].head.i}
    return beside_it and follower.dep_ in _OWNED and not follower.ent_type_


def pointed(cursor: Cursor, i: int) -> Period | None:
    """A week, a year, a weekday, a season or a month with its pointer: "прошлой неделе", "следующий вторник"."""
    found = cursor.deictic(i)
    if found is None and cursor.lexicon.stretch.get(cursor.lemma(i)) == 1 and not cursor.unit(i + 1):
        found = i + 1, 1  # "в ближайшую субботу"
    if found is None or cursor.plural(found[0]):
        return None
    at, offset = found
    if unit := cursor.unit(at):
        return None if unit in {"hour", "day"} else Period(at + 1, relative_unit(unit, offset), "unit")
    number = cursor.lexicon.weekdays.get(cursor.lemma(at))
    if number is not None:
        return Period(at + 1, relative_weekday(number, offset), "weekday", number=number)
    make = _yearly(cursor, at)
    if make is None:
        return None
    return Period(at + 1, beside(make, offset), "season" if cursor.lemma(at) in cursor.lexicon.seasons else "unit")


def _yearly(cursor: Cursor, i: int) -> Yearly | None:
    """The season or month that stands here, by year."""
    if (first := cursor.lexicon.seasons.get(cursor.lemma(i))) is not None:
        return lambda year: months(year, first, 3)
    if (number := cursor.month(i)) is not None:
        return lambda year: months(year, number, 1)
    return None
