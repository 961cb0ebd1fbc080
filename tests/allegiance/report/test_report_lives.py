"""Commitments as of a day."""

from datetime import date

import pytest

from allegiance.report.labels import Labels
from allegiance.report.lives import commitment, timeline, within
from allegiance.report.sources import Sources

SENTENCE = "США дали Путину срок до 1 октября."


def entity(name):
    return {"id": name, "kind": "state", "name": name, "name_ru": name, "name_en": f"{name} in English"}


def event(kind, day, number=1, **told):
    claim = {
        "relation": "DEMANDED",
        "date": date(2025, 9, day),
        "due_date": told.pop("due_date", None),
        "index": number,
    }
    when = {"date": date(2025, 9, day)} if kind == "MOVED_BY" else {}
    article = {"id": f"a{day}", "url": None, "published": date(2025, 9, day)}
    return {
        "type": kind, "event": {"number": number, **when, **told}, "claim": claim, "text": f"{SENTENCE} {day}",
        "article": article, "roles": [], "about": [],
    }  # fmt: skip


EVENTS = [
    event("MADE_BY", 4, due_date=date(2025, 9, 8)),
    event("MADE_BY", 12, 2, why="predicate 1.00"),
    event("MOVED_BY", 8, 1, source="requested", state="expired", reason="срок прошёл", reason_en="passed"),
    event("MOVED_BY", 12, 2, source="expired", state="requested", reason="новый срок", due=date(2025, 10, 1)),
    event("MOVED_BY", 20, 3, source="requested", state="rejected", reason="отказ", reason_en="refused"),
]
ROW = {
    "commitment": {
        "id": "x1:commitment", "kind": "demand", "first": "requested", "state": "rejected", "consequent": "сесть",
        "made": date(2025, 9, 4), "due": date(2025, 10, 1),
    },
    "debtor": entity("Путин"),
    "creditor": entity("США"),
    "awaits": [],
}  # fmt: skip


def as_of(day, language="ru"):
    return commitment(ROW, EVENTS, Labels(language), Sources(), day)


@pytest.mark.parametrize(
    ("day", "state", "due", "overdue"),
    [
        (date(2025, 9, 4), "requested", date(2025, 9, 8), False),
        (date(2025, 9, 8), "requested", date(2025, 9, 8), False),
        (date(2025, 9, 9), "expired", date(2025, 9, 8), False),
        (date(2025, 9, 12), "requested", date(2025, 10, 1), False),
        (date(2025, 9, 30), "rejected", date(2025, 10, 1), False),
        (None, "rejected", date(2025, 10, 1), False),
    ],
)
def test_a_state_and_a_deadline_are_those_of_the_day(day, state, due, overdue):
    made = as_of(day)
    assert (made.state, made.due, made.overdue) == (state, due, overdue)


def test_what_is_open_after_its_deadline_is_overdue():
    made = commitment(ROW, EVENTS[:1], Labels("ru"), Sources(), date(2025, 10, 2))
    assert (made.state, made.overdue) == ("requested", True)


def test_events_are_told_by_day_with_reasons_in_the_language():
    assert [(e.kind, e.state) for e in as_of(None).events] == [
        ("made", "requested"), ("moved", "expired"), ("told", None), ("moved", "requested"), ("moved", "rejected"),
    ]  # fmt: skip
    assert as_of(None).events[-1].reason == "отказ"
    assert as_of(None, "en").events[-1].reason == "refused"
    assert as_of(None, "en").debtor == "Путин in English"
    assert [e.again for e in as_of(None).events] == [False, False, False, True, False]


def test_who_asks_comes_before_who_is_asked_and_who_promises_first():
    assert (as_of(None).says, as_of(None).hears) == ("США", "Путин")
    pledge = {**ROW, "commitment": {**ROW["commitment"], "kind": "pledge"}, "creditor": None}
    made = commitment(pledge, EVENTS, Labels("ru"), Sources(), None)
    assert (made.says, made.hears, made.creditor) == ("Путин", None, None)


def test_the_timeline_is_by_day_and_tells_open_deadlines():
    told = timeline([as_of(date(2025, 9, 15))])
    assert [(m.day.day, m.event, m.state) for m in told] == [
        (4, "made", "requested"), (8, "moved", "expired"), (12, "moved", "requested"), (1, "due", "requested"),
    ]  # fmt: skip
    assert "due" not in [m.event for m in timeline([as_of(None)])]


def test_only_what_happened_since_a_day_is_within():
    assert within(as_of(None), date(2025, 9, 20))
    assert not within(as_of(None), date(2025, 9, 21))
