"""Periods without their preposition: dates, months, years, quarters, seasons, weekdays, weeks, and parts of them."""

from __future__ import annotations

import re

from extract.times.cursor import Cursor
from extract.times.interval import Interval, day_of, hull, months, part, years
from extract.times.meanings import Meaning, Moment, Period, Yearly, in_year, relative_unit
from extract.times.pointed import day_of_week, pointed

_NUMERIC = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)?[0-9]{2})")
_SHORT = re.compile(r"([0-3]?[0-9])\.(0[1-9]|1[0-2])")
_MONTH_RANGE = re.compile(r"([а-я]+)[-–—]([а-я]+)")
_ROMAN = {"xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21}
_QUARTERS, _HALVES = 4, 2
_LONGEST_ENDING = 2
_LEAP_YEAR = 2000
_TWENTIES = 1920


def period(cursor: Cursor, i: int) -> Period | None:
    """The longest period that begins at this word."""
    if not cursor.calendar(i):
        return None
    found = [rule(cursor, i) for rule in _RULES]
    return max((one for one in found if one), key=lambda one: one.end, default=None)


def _of_year(cursor: Cursor, end: int, make: Yearly, sort: str, number: int | None = None) -> Period:
    """A period of a year, with the year's words if they stand next."""
    found = cursor.year(end)
    if found is None:
        return Period(end, in_year(make, None), sort, number=number, yearly=make)
    return Period(found[0], in_year(make, found[1]), sort, explicit=True, number=number)


def _date(cursor: Cursor, i: int) -> Period | None:
    days = cursor.days(i)
    if days is None:
        return None
    end, first, last = days
    number = cursor.month(end)
    if number is None or _is_name(cursor, i, end + 1):
        return None

    def make(year: int) -> Interval | None:
        begins, ends = day_of(year, number, first), day_of(year, number, last)
        return hull(begins, ends) if begins and ends else None

    if make(_LEAP_YEAR) is None:
        return None

    end += (
        2 if cursor.word(end + 1) == "." and cursor.year(end + 2) and cursor.word(end) in cursor.lexicon.months else 1
    )
    return _of_year(cursor, end, make, "date")


def _is_name(cursor: Cursor, start: int, end: int) -> bool:
    """Whether the words belong to a name: "улица 8 Марта", «6 апреля»."""
    if cursor.year(end):
        return False
    inside = any(cursor.tokens[k].ent_type_ in {"LOC", "ORG", "PER"} for k in range(start, min(end, cursor.size)))
    capital = cursor.tokens[end - 1].text[:1].isupper()
    quoted = cursor.word(start - 1) in {"«", '"', "“", "„"} and cursor.word(end) in {"»", '"', "”", "“"}
    return inside or quoted or (capital and start > 0)


def _tens(cursor: Cursor, i: int) -> Period | None:
    """The last third of a month: "в 20-х числах июня"."""
    number = cursor.month(i + 2)
    if number is None or cursor.decade(i) != _TWENTIES or cursor.lemma(i + 1) != "число":
        return None

    def make(year: int) -> Interval | None:
        whole = months(year, number, 1)
        return Interval(whole.begins.replace(day=20), whole.ends) if whole and whole.begins else None

    return _of_year(cursor, i + 3, make, "month")


def _numeric(cursor: Cursor, i: int) -> Period | None:
    if found := _NUMERIC.fullmatch(cursor.word(i)):
        day, month, year = (int(group) for group in found.groups())
        if year < 100:  # noqa: PLR2004  (two digits)
            year += 2000 if year < 50 else 1900  # noqa: PLR2004
        interval = day_of(year, month, day)
        end = cursor.after_year_word(i + 1) or i + 1
        return Period(end, lambda _: interval, "date", explicit=True) if interval else None
    found = _SHORT.fullmatch(cursor.word(i))
    following = cursor.tokens[i + 1].pos_ if i + 1 < cursor.size else "PUNCT"
    if not found or following in {"NOUN", "NUM", "ADJ", "SYM"} or cursor.word(i + 1) in {"%", "$", "€"}:
        return None
    day, month = int(found[1]), int(found[2])
    if day_of(_LEAP_YEAR, month, day) is None:
        return None
    return _of_year(cursor, i + 1, lambda year: day_of(year, month, day), "short date")


def _month(cursor: Cursor, i: int) -> Period | None:
    number, last, end = cursor.month(i), None, i + 1
    if number is None:
        if not (pair := _MONTH_RANGE.fullmatch(cursor.word(i))):
            return None
        number, last = _named_month(cursor, pair[1]), _named_month(cursor, pair[2])
        if number is None or last is None:
            return None
    elif cursor.word(end) in {"-", "–", "—"} and (last := cursor.month(end + 1)):
        end += 2
    elif cursor.word(end) == "и" and cursor.month(end + 1) == number + 1:
        last, end = number + 1, end + 2
    if _is_name(cursor, i, end) and i > 0:
        return None
    first, count = number, (last or number) - number + 1
    if count < 1:
        return None
    return _of_year(cursor, end, lambda year: months(year, first, count), "month")


def _named_month(cursor: Cursor, word: str) -> int | None:
    """The month of a word that the parser did not see on its own: by the letters that its forms share."""
    stems = {name.rstrip("ьй"): number for name, number in cursor.lexicon.months.items()}
    fits = [stem for stem in stems if word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING]
    return stems[max(fits, key=len)] if fits else None


def _year(cursor: Cursor, i: int) -> Period | None:
    if span := cursor.year_range(i):
        end = cursor.after_year_word(i + 1)
        interval = years(*span)
        return Period(end or i + 1, lambda _: interval, "year" if end else "bare year", explicit=True)
    number = cursor.year_number(i)
    if number is not None and cursor.word(i + 1) in {"и", "-", "–", "—"}:
        last, end = cursor.year_number(i + 2), cursor.after_year_word(i + 3)
        if last is not None and last > number and end:
            interval = years(number, last)
            return Period(end, lambda _: interval, "year", explicit=True)
    found = cursor.year(i)
    if found is None:
        return None
    end, ref = found
    told = number is None or end > i + 1

    def meaning(moment: Moment) -> Interval | None:
        year = ref(moment)
        return years(year, year) if year is not None else None

    return Period(end, meaning, "year" if told else "bare year", explicit=True)


def _decade(cursor: Cursor, i: int) -> Period | None:
    first = cursor.decade(i)
    if first is None:
        return None
    end = cursor.after_year_word(i + 1) or i + 1
    if end == i + 1 and (not cursor.word(i)[:1].isdigit() or cursor.lemma(end) == "число"):
        return None
    century = _century(cursor, end)
    if century and century.number:
        end, first = century.end, (century.number - 1) * 100 + first % 100
    elif (pointed := cursor.deictic(end)) and cursor.unit(pointed[0]) == "century":
        return Period(pointed[0] + 1, _in_century(pointed[1], first % 100), "year", explicit=True)
    interval = years(first, first + 9)
    return Period(end, lambda _: interval, "year", explicit=True)


def _in_century(offset: int, first: int) -> Meaning:
    """The decade that begins with the year ``first`` of the century ``offset`` away from the article's."""

    def meaning(moment: Moment) -> Interval | None:
        if moment.day is None:
            return None
        begins = ((moment.day.year - 1) // 100 + offset) * 100 + first
        return years(begins, begins + 9)

    return meaning


def _century(cursor: Cursor, i: int) -> Period | None:
    number, end = _ROMAN.get(cursor.word(i)), i + 1
    if number is None and cursor.word(i).isdigit() is False and (found := cursor.ordinal(i)):
        end, number = found
    if number is None or cursor.unit(end) != "century":
        return None
    interval = years((number - 1) * 100 + 1, number * 100)
    return Period(end + 1, lambda _: interval, "year", explicit=True, number=number)


def _fraction(cursor: Cursor, i: int) -> Period | None:
    """Quarters and half-years."""
    found = cursor.ordinal(i)
    if found is None:
        return None
    end, number = found
    unit = cursor.unit(end)
    if unit == "quarter" and number <= _QUARTERS:
        whole = _of_year(cursor, end + 1, lambda year: months(year, 3 * number - 2, 3), "quarter")
    elif unit == "half" and number <= _HALVES:
        whole = _of_year(cursor, end + 1, lambda year: months(year, 6 * number - 5, 6), "quarter")
    else:
        return None
    if not whole.explicit and cursor.case(whole.end) == "Gen":
        return None  # the first quarter of a town
    return whole


def _season(cursor: Cursor, i: int) -> Period | None:
    first = cursor.lexicon.seasons.get(cursor.lemma(i))
    first = first or cursor.lexicon.seasons.get(cursor.word(i))
    if first is None or cursor.plural(i) or cursor.word(i) == "лет":
        return None
    end = i + 1
    if span := cursor.year_range(end):
        year = span[0]
        return Period(
            cursor.after_year_word(end + 1) or end + 1, lambda _: months(year, first, 3), "season", explicit=True
        )
    return _of_year(cursor, end, lambda year: months(year, first, 3), "season", first)


def _part(cursor: Cursor, i: int) -> Period | None:
    """The beginning, middle, end or half of a period, or of the article's own week, month or year ("конец недели")."""
    parts = cursor.lexicon.parts
    name, at = parts.get(cursor.lemma(i)), i + 1
    if name is None:
        name, at = parts.get(f"{cursor.lemma(i)} {cursor.lemma(i + 1)}"), i + 2
    if name is None:
        return None
    told = name
    whole = period(cursor, at)
    if whole is not None and whole.sort not in {"date", "weekday", "short date"}:
        inner = whole.meaning
        return Period(whole.end, lambda moment: part(inner(moment), told), "part", explicit=whole.explicit)
    unit = cursor.unit(at)
    if unit in {"week", "month", "quarter", "half", "year", "decade", "century"} and cursor.case(at) == "Gen":
        if cursor.plural(at):
            return None
        own = relative_unit(unit, 0)
        return Period(at + 1, lambda moment: part(own(moment), told), "part")
    return None


_RULES = (_date, _tens, _numeric, _month, _year, _decade, _century, _fraction, _season, day_of_week, pointed, _part)
