"""Boxes in a picture: how wide words are, whether boxes overlap, and how they are pushed apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Widths of characters in ems: those of DejaVu Sans Bold, which is as wide as any; others are ``_USUAL``.
_WIDTHS = {
    char: width
    for width, chars in {
        0.36: "ijl '",
        0.42: "IJ.,:;|-/",
        0.5: "frt!()[]–",
        0.6: 'гзстэcsz"?',
        0.66: "вухьяГvxyL«»",
        0.69: "аеёкочЕЁТaekoEFT",
        0.78: "лцъАБВРСУХЬЭЯABCKPRVX",
        0.94: "ыДОЦЪwOQ&",
        1.01: "жфюМФM—…%@©®",
        1.11: "шщЫmWæœÆ",
        1.33: "ЖШЩЮŒ№",
    }.items()
    for char in chars
}
_USUAL, _UPPER, _WIDE = 0.73, 0.85, 1.05
#: How wide words in letters of the usual weight are beside bold ones.
LIGHT = 0.94
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre and size, in pixels."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two are nearer than ``gap``."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + 2 * gap
            and abs(self.y - other.y) * 2 < self.height + other.height + 2 * gap
        )

    def holds(self, x: float, y: float, gap: float = 0.0) -> bool:
        """Whether a point lies in it, or nearer than ``gap``."""
        return abs(x - self.x) * 2 < self.width + 2 * gap and abs(y - self.y) * 2 < self.height + 2 * gap

    def moved(self, x: float, y: float) -> Box:
        """The same size somewhere else."""
        return Box(x, y, self.width, self.height)


def text_width(text: str, size: float) -> float:
    """How wide a text in bold letters is at most, in pixels, at a font size in pixels."""
    return sum(map(_char_width, text)) * size


def _char_width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    return _WIDTHS.get(char, _UPPER if char.isupper() else _USUAL)


def cut(text: str, width: float, size: float) -> str:
    """A text that fits a width, its end replaced by an ellipsis if it must be."""
    if text_width(text, size) <= width:
        return text
    room = width - text_width(ELLIPSIS, size)
    kept = ""
    for char in text:
        room -= _char_width(char) * size
        if room < 0:
            break
        kept += char
    return kept.rstrip() + ELLIPSIS


def lines(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """A text in lines that fit a width, at most so many; the last is cut if there would be more."""
    made: list[str] = []
    for word in text.split():
        if made and text_width(f"{made[-1]} {word}", size) <= width:
            made[-1] += f" {word}"
        elif len(made) == most:
            made[-1] = cut(f"{made[-1]} {word}", width, size)
            if made[-1].endswith(ELLIPSIS):
                break
        else:
            made.append(word)
    return tuple(cut(line, width, size) for line in made)


def apart(boxes: Sequence[Box], width: float, gap_x: float, gap_y: float) -> list[Box]:
    """The boxes moved so that none overlap, and all lie between 0 and ``width``; they keep about where they were.

    Overlapping pairs are pushed apart a little at a time; whatever still overlaps then goes down, so that it always
    ends, and always well.
    """
    wide = [Box(b.x, b.y, b.width + gap_x, b.height + gap_y) for b in boxes]
    for _ in range(200):
        if not _push(wide, width):
            break
    placed: dict[int, Box] = {}
    for number in sorted(range(len(wide)), key=lambda n: (wide[n].y, wide[n].x)):
        box = _inside(wide[number], width)
        while below := [other for other in placed.values() if box.overlaps(other)]:
            box = box.moved(box.x, max(other.y + (other.height + box.height) / 2 for other in below) + 0.01)
        placed[number] = box
    return [box.moved(placed[number].x, placed[number].y) for number, box in enumerate(boxes)]


def _push(boxes: list[Box], width: float) -> bool:
    """Push each overlapping pair apart once, the shorter way; tell whether there was any."""
    any_overlap = False
    for i in range(len(boxes)):
        for j in range(i + 1, len(boxes)):
            one, other = boxes[i], boxes[j]
            if not one.overlaps(other):
                continue
            any_overlap = True
            x = (one.width + other.width) / 2 - abs(one.x - other.x)
            y = (one.height + other.height) / 2 - abs(one.y - other.y)
            if x < y:
                step = (x / 2 + 0.5) * (1 if one.x <= other.x else -1)
                boxes[i], boxes[j] = one.moved(one.x - step, one.y), other.moved(other.x + step, other.y)
            else:
                step = (y / 2 + 0.5) * (1 if one.y <= other.y else -1)
                boxes[i], boxes[j] = one.moved(one.x, one.y - step), other.moved(other.x, other.y + step)
    boxes[:] = [_inside(box, width) for box in boxes]
    return any_overlap


def _inside(box: Box, width: float) -> Box:
    half = min(box.width, width) / 2
    return box.moved(min(max(box.x, half), width - half), box.y)


def bottom(boxes: Iterable[Box]) -> float:
    """The lowest edge of any; 0 of none."""
    return max((box.y + box.height / 2 for box in boxes), default=0.0)
