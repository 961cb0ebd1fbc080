"""What the finder hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["date", "interval", "since", "until", "duration", "relative", "vague", "event"]


@dataclass(frozen=True, slots=True)
class DocTime:
    """Time words of a document and the days they mean.

    ``start`` and ``end`` (exclusive) are token indices of the doc; the words include their preposition. ``begins`` and
    ``ends`` are both included, and None where the words (or the lack of an anchor) fix no day. ``kind`` is

    - ``date``: one day · ``interval``: several · ``since``: open at its end · ``until``: open at its beginning;
    - ``duration``: how long · ``relative``: counted from another time of the text ("на следующий день");
    - ``vague``: no day ("недавно") · ``event``: dated by an event ("после выборов").
    """

    start: int
    end: int
    begins: date | None
    ends: date | None
    kind: Kind
