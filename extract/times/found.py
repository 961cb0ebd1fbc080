"""An expression that a rule found, before its days are known."""

from __future__ import annotations

from dataclasses import dataclass

from extract.times.interval import Interval
from extract.times.meanings import Meaning, Moment
from extract.times.record import Kind


def nothing(_: Moment) -> Interval | None:
    """The meaning of words that fix no day."""
    return None


@dataclass(frozen=True, slots=True)
class Found:
    """Words ``start``:``end`` of a sentence with their kind and meaning.

    ``sort`` is the period's, or ``day part``, ``day word`` ("вчера"), ``earlier`` ("ранее") or
    ``later`` ("через неделю").
    ``side`` is set where the words themselves tell it: "на пятницу" lies ahead.
    """

    start: int
    end: int
    kind: Kind
    meaning: Meaning = nothing
    sort: str = ""
    side: int | None = None
    number: int | None = None
