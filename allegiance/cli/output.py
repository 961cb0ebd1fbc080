"""Rows to the screen: a table for people, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from rich.table import Table

FORMATS = ("table", "jsonl", "csv")

#: Width of a table where no terminal tells its own (``COLUMNS`` does, if set).
PIPE_WIDTH = 120

#: Columns that an answer for people has in another form, or not at all.
_NOT_IN_ANSWERS = {"sentence", "sentences", "article", "articles", "claim", "claims"}

#: Text from articles must not steer the terminal: control characters are shown as a replacement.
_SHOWN = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def write(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], to: str, title: str | None = None) -> None:
    """Print ``rows`` to standard output in the form ``to`` (one of :data:`FORMATS`); JSON Lines and CSV as they come.

    ``title`` stands above a table only. A value may be a text, number, list or mapping, or None (an empty cell).
    """
    match to:
        case "jsonl":
            for row in rows:
                sys.stdout.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
        case "csv":
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
        case _:
            print_table(list(rows), columns, title)


def print_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str | None = None) -> None:
    """Print a table as wide as the terminal; columns that are empty throughout are left out."""
    from rich.console import Console
    from rich.text import Text

    on_terminal = sys.stdout.isatty()
    console = Console(width=_width(), highlight=False)
    with console.capture() as capture:
        if title:
            console.print(Text(title, style="bold"))
        console.print(_table(rows, columns, console.width) or "(nothing)")
    text = capture.get()
    click.echo(text if on_terminal else "\n".join(line.rstrip() for line in text.splitlines()) + "\n", nl=False)


def print_answer(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str | None = None) -> None:
    """Print a table of what was asked, its sentences as numbered notes below it, each once.

    Ids are left to the other forms, where programs read them.
    """
    notes: dict[str, int] = {}
    numbered = []
    for row in rows:
        sentences = [*(row.get("sentences") or []), *filter(None, [row.get("sentence")])]
        numbers = [notes.setdefault(sentence, len(notes) + 1) for sentence in sentences]
        numbered.append({**row, "source": "".join(f"[{number}]" for number in numbers)})
    left_out = _NOT_IN_ANSWERS | ({"polarity"} if all(row.get("polarity") == "affirmed" for row in rows) else set())
    print_table(numbered, [*(column for column in columns if column not in left_out), "source"], title)
    width = _width() or shutil.get_terminal_size().columns
    for sentence, number in notes.items():
        text = f"[{number}] {sentence.translate(_SHOWN)}"
        click.echo(textwrap.fill(text, width, subsequent_indent="    ", break_on_hyphens=False))


def _width() -> int | None:
    """Width of a table; None where rich finds it out."""
    return None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH


def _table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], width: int) -> Table | None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    filled = [column for column in columns if any(cell(row.get(column)) for row in rows)]
    if not filled:
        return None
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, chosen in zip(filled, _widths(rows, filled, width), strict=True):
        numbers = all(isinstance(row.get(column), int | float | None) for row in rows)
        justify: Literal["left", "right"] = "right" if numbers else "left"
        table.add_column(column.replace("_", " "), overflow="fold", justify=justify, width=chosen)
    for row in rows:
        table.add_row(*(Text(cell(row.get(column)).translate(_SHOWN)) for column in filled))
    return table


def _widths(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], width: int) -> list[int]:
    """How wide each column is, so that the table fits ``width``.

    Words are kept whole before lines are kept whole, and narrow columns before wide ones: one limit, as large as
    possible, cuts the longest words, and another one the longest lines. (rich cuts the widest columns first, whatever
    stands in them, and crops what then still does not fit.)
    """
    texts = [[column, *(cell(row.get(column)) for row in rows)] for column in columns]
    words = [max(len(word) for text in column for word in [*text.split(), ""]) for column in texts]
    lines = [max(len(line) for text in column for line in [*text.splitlines(), ""]) for column in texts]
    room = width - 3 * (len(columns) - 1)  # between two columns there are three blanks
    least = _limited(words, [1] * len(columns), room)
    return _limited(lines, least, room)


def _limited(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Each what is wanted or the limit, the largest with which they fit in ``room``; but no less than ``least``."""
    for limit in range(max(wanted), 0, -1):
        widths = [max(low, min(limit, want)) for low, want in zip(least, wanted, strict=True)]
        if sum(widths) <= room:
            return widths
    return list(least)


def cell(value: object) -> str:
    """One value as the text of a cell: a list by commas, a mapping as JSON, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(cell(item) for item in value)
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
