"""Periods with their preposition, bare periods, ranges and nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from extract.times.cursor import Cursor
from extract.times.found import Found
from extract.times.interval import Interval, day_of, hull, years
from extract.times.meanings import Meaning, Moment, Period, in_year
from extract.times.periods import period
from extract.times.record import Kind

_PREPOSITIONS: dict[str, Kind] = {
    "в": "interval", "во": "interval", "на": "interval", "за": "interval", "около": "interval",
    "с": "since", "со": "since", "после": "since",
    "до": "until", "к": "until", "ко": "until", "по": "until",
}  # fmt: skip
_LEADS = {"начиная": ("с", "со"), "вплоть": ("до",)}
#: What means the same as a preposition after "не": "не позднее 1 марта".
_LIMITS = {"позднее": "до", "позже": "до", "ранее": "с", "раньше": "с"}
_IN = frozenset({"в", "во", "на"})
_AHEAD = frozenset({"на", "к", "ко"})
#: The cases that these prepositions govern before time words.
_CASES = {
    "в": {"Acc", "Loc"}, "во": {"Acc", "Loc"}, "на": {"Acc", "Loc"}, "с": {"Gen"}, "со": {"Gen"}, "до": {"Gen"},
    "после": {"Gen"}, "к": {"Dat"}, "ко": {"Dat"},
}  # fmt: skip
#: Parts of speech after "в 1986", which is then a year and no number of things.
_AFTER_BARE_YEAR = frozenset({"PUNCT", "VERB", "CCONJ", "PRON", "PROPN", "DET", "ADP", "AUX", "SCONJ", "ADV"})
_SOLID = frozenset({"date", "short date"})


def with_preposition(cursor: Cursor, i: int) -> Found | None:
    """As "в 2014 году", "с марта", "до конца недели", "к 9 мая", "после 2014 года", "не позднее среды"."""
    if cursor.word(i) == "не":
        at, word = i + 1, _LIMITS.get(cursor.word(i + 1), "")
    else:
        at = i + (cursor.word(i) in _LEADS and cursor.word(i + 1) in _LEADS[cursor.word(i)])
        word = cursor.word(at)
    kind = _PREPOSITIONS.get(word)
    if kind is None:
        return None
    found = period(cursor, at + 1)
    if found is None or not _fits(cursor, word, at + 1, found):
        return None
    side = 1 if word in _AHEAD and found.sort in {"date", "weekday"} else None
    if word == "на" and cursor.lemma(i - 1) == "состояние":
        side = -1  # "по состоянию на 1 июля"
    return Found(i, found.end, kind, _bound(word, found.meaning), found.sort, side, found.number)


#: Prepositions after which these sorts of period do not stand as they are.
_NEVER = {
    "date": {"в", "во", "около"},
    "bare year": {"за", "по", "около", "к", "ко", "на"},
    "weekday": {"за", "около", "по"},
    "season": {"за", "около", "по"},
}


def _fits(cursor: Cursor, word: str, i: int, found: Period) -> bool:
    """Whether this period, which begins at ``i``, can stand after this preposition."""
    if word in _NEVER.get(found.sort, ()) or (word == "по" and found.sort not in _SOLID):
        return False
    if found.sort in _SOLID:
        return True
    if found.sort == "bare year":
        following = cursor.tokens[found.end].pos_ if found.end < cursor.size else "PUNCT"
        return cursor.has_ending(i) or following in _AFTER_BARE_YEAR
    case, wanted = cursor.case(i), _CASES.get(word)
    if word in _IN and ((found.sort == "weekday" and case == "Loc") or (found.sort == "season" and word != "на")):
        return found.explicit
    return found.explicit or wanted is None or not case or case in wanted or not cursor.word(i).isalpha()


def _bound(word: str, meaning: Meaning) -> Meaning:
    """The days that the preposition leaves: from the beginning on, after the end, or up to the end."""

    def bounded(moment: Moment) -> Interval | None:
        whole = meaning(moment)
        if whole is None:
            return None
        match _PREPOSITIONS[word]:
            case "since" if word == "после":
                return Interval(whole.ends + timedelta(1), None) if whole.ends and whole.ends.year < 9999 else None  # noqa: PLR2004
            case "since":
                return Interval(whole.begins, None)
            case "until":
                return Interval(None, whole.ends)
            case _:
                return whole

    return bounded


def bare(cursor: Cursor, i: int) -> Found | None:
    """Periods that need no preposition: "5 сентября", "летом 2015 года", "марта 2014 года", "прошлого года"."""
    found = period(cursor, i)
    if found is None or cursor.lemma(i - 1) in cursor.lexicon.named_after:
        return None
    case = cursor.case(i)
    match found.sort:
        case "date":
            fits = True
        case "short date":
            fits = i == 0 or cursor.word(found.end) == ")"
        case "month":
            fits = found.explicit
        case "season":
            pointed = cursor.deictic(i) is not None
            before = cursor.tokens[i - 1] if i else None
            described = before is not None and before.pos_ in {"ADJ", "DET"} and before.head.i == cursor.tokens[i].i
            fits = (found.explicit or case == "Ins" or cursor.tokens[i].pos_ == "ADV") and (pointed or not described)
        case "year" | "unit" | "part" | "quarter":
            fits = case in {"Gen", "Ins"} if found.sort == "unit" else found.explicit and case != "Nom"
            fits = fits or (found.sort == "year" and cursor.word(found.end - 1) in {"года", "годов", ".", "г"})
        case _:
            fits = False
    return Found(i, found.end, "interval", found.meaning, found.sort, None, found.number) if fits else None


def span(cursor: Cursor, i: int) -> Found | None:
    """As "с 1994 по 2000 годы", "с 21 по 25 июня", "с марта до мая 2014 года", "между 2001 и 2005 годами"."""
    first_word = cursor.word(i)
    joins = {"с": {"по", "до", "на"}, "со": {"по", "до", "на"}, "между": {"и"}, "от": {"до"}}.get(first_word)
    if joins is None:
        return None
    for at in range(i + 2, min(i + 8, cursor.size)):
        if cursor.word(at) in joins and (last := period(cursor, at + 1)):
            if last.sort == "bare year" and cursor.year_number(i + 1) is None:
                return None
            return _span(cursor, i, at, last)
    return None


def _span(cursor: Cursor, i: int, at: int, last: Period) -> Found | None:
    """The range whose first part stands between the preposition ``i`` and the joining word ``at``."""
    if (number := cursor.year_number(i + 1)) is not None and at == (cursor.after_year_word(i + 2) or i + 2):
        begun = years(number, number)
        return _hull(i, last, lambda _: begun) if begun and last.sort in {"year", "bare year"} else None
    if (day := cursor.days(i + 1)) and day[0] == at and last.sort == "date":
        number = day[1]

        def same_month(moment: Moment) -> Interval | None:
            ends = last.meaning(moment)
            return day_of(ends.ends.year, ends.ends.month, number) if ends and ends.ends else None

        return _hull(i, last, same_month)
    first = period(cursor, i + 1)
    if first is None or first.end != at or first.sort != last.sort:
        return None
    return Found(i, last.end, "interval", _from_to(first, last), "range")


def _from_to(first: Period, last: Period) -> Meaning:
    """From one period to another; the one whose year or week is not told is the nearest to the other."""
    before, after = _recurring(first), _recurring(last)

    def meaning(moment: Moment) -> Interval | None:
        if before and (last.explicit or moment.side < 0 or not after):
            ended = last.meaning(moment)
            begun = before(Moment(ended.ends, -1)) if ended and ended.ends else None
        elif after:
            begun = first.meaning(moment)
            ended = after(Moment(begun.begins, 1)) if begun and begun.begins else None
        else:
            begun, ended = first.meaning(moment), last.meaning(moment)
        return _between(begun, ended)

    return meaning


def _recurring(one: Period) -> Meaning | None:
    """What comes every week or every year."""
    if one.yearly is not None:
        return in_year(one.yearly, None)
    return one.meaning if one.sort == "weekday" else None


def _between(begun: Interval | None, ended: Interval | None) -> Interval | None:
    if not begun or not ended or not begun.begins or not ended.ends or begun.begins > ended.ends:
        return None
    return hull(begun, ended)


def _hull(i: int, last: Period, first: Meaning) -> Found:
    return Found(i, last.end, "interval", lambda moment: _between(first(moment), last.meaning(moment)), "range")


def night(cursor: Cursor, i: int) -> Found | None:
    """As "в ночь на среду", "в ночь с 3 на 4 июня": the day before and the day that is named."""
    if cursor.word(i) not in {"в", "во"} or cursor.word(i + 1) != "ночь":
        return None
    if cursor.word(i + 2) in {"с", "со"}:
        found = span(cursor, i + 2)
        return replace(found, start=i) if found else None
    if cursor.word(i + 2) != "на":
        return None
    day = period(cursor, i + 3)
    if day is None or day.sort not in {"date", "weekday"}:
        return None

    def meaning(moment: Moment) -> Interval | None:
        named = day.meaning(moment)
        if named is None or named.begins is None or named.begins.toordinal() == 1:
            return None
        return Interval(named.begins - timedelta(1), named.ends)

    return Found(i, day.end, "interval", meaning, "night", None, day.number)
