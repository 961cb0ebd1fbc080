"""Commitments as of a day: what had happened to them until then, and how they stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from allegiance.report.model import Commitment, Event, Moment, Quote
from allegiance.report.quotes import places, quoted
from graph.lifecycle.records import ASKED_FOR, OPEN

if TYPE_CHECKING:
    from allegiance.report.labels import Labels
    from allegiance.report.sources import Sources

Row = Mapping[str, Any]


def commitment(row: Row, events: Sequence[Row], labels: Labels, sources: Sources, day: date | None) -> Commitment:
    """One commitment as of a day.

    Args:
        row: ``{commitment, debtor, creditor, awaits}``.
        events: the claims that made and moved it, in any order, as :func:`graph.report_rows.events` gives them.
        labels: names are taken in their language.
        sources: where its articles are noted.
        day: the day; what came later is left out. None: all is told.
    """
    properties = row["commitment"]
    until = [event for event in events if not _later(event, day)]
    told = _each_once([_event(event, row, labels, sources) for event in sorted(until, key=_place)])
    moves = [event for event in told if event.kind == "moved"]
    state = (moves[-1].state if moves else None) or properties["first"]
    due = _due(properties, events, until)
    passed = due is not None and day is not None and due < day
    debtor, creditor = labels.name(row["debtor"]), labels.name(row["creditor"]) or None
    asked_for = properties["kind"] in ASKED_FOR and creditor is not None
    return Commitment(
        anchor=f"c-{properties['id'].partition(':')[0]}",
        kind=properties["kind"],
        state=state,
        debtor=debtor,
        creditor=creditor,
        says=creditor if asked_for and creditor else debtor,
        hears=debtor if asked_for else creditor,
        antecedent=properties.get("antecedent"),
        consequent=properties.get("consequent"),
        awaits=tuple(labels.name(entity) for entity in row["awaits"]),
        due=due,
        made=properties.get("made"),
        moved=moves[-1].day if moves else None,
        overdue=passed and state in OPEN,
        events=told,
    )


def within(made: Commitment, since: date | None) -> bool:
    """Whether anything happened to a commitment on a day or later."""
    return since is None or any(event.day is not None and event.day >= since for event in made.events)


def timeline(commitments: Iterable[Commitment]) -> tuple[Moment, ...]:
    """When commitments were made and moved and, while they are open, when they are due; by day, undated ones last."""
    moments: list[Moment] = []
    for made in commitments:
        for event in made.events:
            if event.kind != "told":
                state = event.state or made.state
                moments.append(Moment(event.day, event.kind, state, made, event.reason))
        if made.due is not None and made.state in OPEN:
            moments.append(Moment(made.due, "due", made.state, made))
    ranks = {"made": 0, "moved": 1, "due": 2}
    return tuple(sorted(moments, key=lambda m: (m.day or date.max, ranks[m.event])))


def _later(event: Row, day: date | None) -> bool:
    """Whether it came after a day; a deadline passes at the end of its day."""
    when = _when(event)
    if day is None or when is None:
        return False
    return bool(when >= day if event["event"].get("state") == "expired" else when > day)


def _when(event: Row) -> date | None:
    found: date | None = event["event"].get("date") if event["type"] == "MOVED_BY" else event["claim"].get("date")
    return found


def _place(event: Row) -> tuple[date, bool, int]:
    return _when(event) or date.max, event["type"] == "MOVED_BY", event["event"].get("number", 0)


def _event(event: Row, row: Row, labels: Labels, sources: Sources) -> Event:
    told, creditor = event["event"], row["creditor"]
    found = places(event, row["debtor"]["id"], creditor and creditor["id"], row["commitment"].get("consequent"))
    quote = Quote(quoted(event["text"], found), sources(event["article"]))
    if event["type"] == "MOVED_BY":
        reason = told.get("reason_en" if labels.language == "en" else "reason")
        return Event("moved", _when(event), told["state"], told["source"], reason, told.get("due"), None, quote)
    if told.get("number", 1) == 1:
        return Event("made", _when(event), row["commitment"]["first"], None, None, None, None, quote)
    return Event("told", _when(event), None, None, None, None, told.get("why"), quote)


def _each_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, those noted whose quotation has been shown already."""
    quotes = [event.quote for event in events]
    return tuple(replace(e, again=e.quote in quotes[:number]) for number, e in enumerate(events))


def _due(properties: Row, events: Sequence[Row], until: Sequence[Row]) -> date | None:
    """The deadline as it was then: the last one set anew, else the first that was told."""
    renewed = [event for event in events if event["event"].get("due")]
    if not any(event not in until for event in renewed):
        due: date | None = properties.get("due")
        return due
    known = [event["event"]["due"] for event in sorted(until, key=_place) if event["event"].get("due")]
    told = (event["claim"].get("due_date") for event in sorted(until, key=_place) if event["type"] == "MADE_BY")
    return known[-1] if known else next(filter(None, told), None)
