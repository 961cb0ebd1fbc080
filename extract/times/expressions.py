"""All time expressions of a document: the rules' longest finds, joined where they date the same thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from extract.times.bounded import bare, night, span, with_preposition
from extract.times.cursor import Cursor
from extract.times.events import event
from extract.times.found import Found, nothing
from extract.times.interval import Interval, shift
from extract.times.lexicon import lexicon
from extract.times.meanings import Meaning, Moment, with_weekday
from extract.times.record import DocTime, Kind
from extract.times.stretches import ago, ahead, length, stretch
from extract.times.tense import side

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Sorts of a date beside which a weekday stands.
_DATED = frozenset({"date", "short date"})
_DAYS = frozenset({"weekday", "day word", "night", *_DATED})
#: Words that come before another time: "ранее в понедельник".
_EARLIER = frozenset({"ранее", "раньше", "позднее", "позже", "уже"})


def time_expressions(doc: Doc, anchor: date | None) -> tuple[DocTime, ...]:
    """Find the time words of a parsed document and the days they mean.

    Args:
        doc: a document of the Russian pipeline (sentences, morphology, dependencies, lemmas, names).
        anchor: the article's date, from which "вчера" and "в среду" count; without one they have no days.

    Returns:
        The expressions in text order, without overlaps, each inside one sentence.
    """
    result: list[DocTime] = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        cursor = Cursor(tokens, lexicon())
        result.extend(_record(doc, cursor, one, anchor) for one in _joined(cursor, _finds(cursor)))
    return tuple(result)


def _finds(cursor: Cursor) -> list[Found]:
    """The longest expression at each word, from left to right."""
    found: list[Found] = []
    i = 0
    while i < cursor.size:
        here = [one for rule in _RULES if (one := rule(cursor, i))] if _opens(cursor, i) else []
        if not here:
            i += 1
            continue
        best = max(here, key=lambda one: one.end)
        found.append(best)
        i = best.end
    return found


def _opens(cursor: Cursor, i: int) -> bool:
    openers = cursor.lexicon.openers
    word = cursor.word(i)
    return word in openers or word[:1].isdigit() or "-" in word or cursor.lemma(i) in openers


def _phrase(cursor: Cursor, i: int) -> Found | None:
    for phrase in cursor.lexicon.phrases.get(cursor.word(i), ()):
        if not cursor.matches(i, phrase.words):
            continue
        end, days = i + len(phrase.words), phrase.days
        if cursor.word(end) == "как" or _in_name(cursor, i, end):
            continue  # "в то время как"
        kind: Kind = phrase.kind  # type: ignore[assignment]  # checked where the file is read
        if days is None:
            return Found(i, end, kind, sort="earlier" if phrase.words[0] in _EARLIER else "")
        return Found(i, end, kind, _away(days, kind), "day word" if kind == "date" else "")
    return None


def _in_name(cursor: Cursor, start: int, end: int) -> bool:
    """Whether the words end a name: «Россия сегодня»."""
    if cursor.tokens[start].ent_type_:
        return True
    if start == 0 or cursor.word(end) not in {"»", "”"}:
        return False
    before = range(max(0, start - 2), start)
    return any(cursor.word(k) in {"«", "“"} and cursor.tokens[k + 1].text[:1].isupper() for k in before)


def _away(days: int, kind: Kind) -> Meaning:
    """The day that is ``days`` from the article's, or the time since or until it."""

    def meaning(moment: Moment) -> Interval | None:
        day = shift(moment.day, "day", days) if moment.day else None
        if day is None:
            return None
        return Interval(None if kind == "until" else day, None if kind == "since" else day)

    return meaning


def _day_part(cursor: Cursor, i: int) -> Found | None:
    """As "утром", "поздно вечером"; not "днем рождения"."""
    at = i + (cursor.word(i) in cursor.lexicon.before_day_parts)
    if cursor.word(at) not in cursor.lexicon.day_parts:
        return None
    if at == i and i > 0 and cursor.tokens[i - 1].pos_ in {"ADJ", "DET", "ADP"} and cursor.word(i - 1) != "же":
        return None
    if cursor.word(at) == "днем":
        follower = cursor.tokens[at + 1] if at + 1 < cursor.size else None
        owned = follower is not None and follower.head.i == cursor.tokens[at].i and cursor.case(at + 1) == "Gen"
        if (owned and cursor.month(at + 2) is None) or (at > 0 and cursor.tokens[at].text[:1].isupper()):
            return None
    return Found(i, at + 1, "vague", nothing, "day part")


_RULES = (_phrase, event, night, span, with_preposition, stretch, length, ahead, ago, bare, _day_part)


def _joined(cursor: Cursor, found: list[Found]) -> list[Found]:
    """Neighbours that date the same thing, as one: "в среду, 13 июня", "вечером в среду", "ранее на этой неделе"."""
    result: list[Found] = []
    for one in found:
        joined = _join(cursor, result[-1], one) if result else None
        if joined:
            result[-1] = joined
        else:
            result.append(one)
    return result


def _join(cursor: Cursor, first: Found, second: Found) -> Found | None:
    comma = second.start == first.end + 1 and cursor.word(first.end) == ","
    if not comma and second.start != first.end:
        return None
    for kept, other in ((first, second), (second, first)):
        if kept.sort in _DATED and other.sort == "weekday":
            return _spread(kept, first, second, weekday=other.number)
        if (kept.sort in _DATED and other.sort == "day word") or (kept.sort == "day word" and other.sort == "weekday"):
            return _spread(kept, first, second)
        if not comma and kept.sort in _DAYS and other.sort == "day part":
            return _spread(kept, first, second)
    if not comma and first.sort == "earlier" and second.sort and second.kind != "vague":
        return _spread(second, first, second)
    return None


def _spread(kept: Found, first: Found, second: Found, weekday: int | None = None) -> Found:
    """The meaning of one over the words of both; a weekday helps to find the year of a date."""
    meaning = kept.meaning
    if weekday is not None:
        inner, number = kept.meaning, weekday

        def helped(moment: Moment) -> Interval | None:
            return inner(with_weekday(moment, number)) or inner(moment)

        meaning = helped
    kind = first.kind if first.kind in {"since", "until"} else kept.kind
    sides = first.side if first.side is not None else second.side
    return replace(kept, start=first.start, end=second.end, meaning=meaning, kind=kind, side=sides)


def _record(doc: Doc, cursor: Cursor, found: Found, anchor: date | None) -> DocTime:
    """The expression with its days, where the words and the anchor fix any."""
    start, end = cursor.tokens[found.start].i, cursor.tokens[found.end - 1].i + 1
    interval = None
    if found.meaning is not nothing:
        where = found.side if found.side is not None else side(doc, start, end, found.kind)
        interval = found.meaning(Moment(anchor, where))
    begins, ends = (interval.begins, interval.ends) if interval else (None, None)
    kind = found.kind
    if found.sort == "later" and anchor and not interval:
        kind = "relative"  # "через неделю" with a verb in the past
    elif kind in {"date", "interval"} and interval:
        kind = "date" if begins == ends else "interval"
    return DocTime(start, end, begins, ends, kind)
