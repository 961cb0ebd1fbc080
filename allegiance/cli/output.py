"""Rows to the screen: a table for people or for a page, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import click

from allegiance.cells import UNPRINTABLE, cell

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

FORMATS = ("table", "jsonl", "csv", "markdown")

#: Width of a table where no terminal tells its own (``COLUMNS`` does, if set).
PIPE_WIDTH = 120

#: The longest word that a column is made wide enough for; beyond it are addresses, ids and the like.
LONGEST_WORD = 20

#: Columns that an answer for people has in another form (sentences as notes, polarity in the relation's words: "will
#: not take part in", the score in the order), or not at all.
_NOT_IN_ANSWERS = frozenset(
    {"sentence", "sentences", "article", "articles", "claim", "claims", "commitment", "polarity", "score"}
)
#: How the names of other columns with ids end.
_IDS = ("_article", "_claim", "_commitment")

#: What Markdown would take for a mark, or HTML for its own.
_MARKS = re.compile(r"[\\|`*_\[\]<&~]")


def write(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], to: str, title: str | None = None) -> None:
    """Print ``rows`` to standard output in the form ``to`` (one of :data:`FORMATS`); JSON Lines and CSV as they come.

    ``title`` stands above a table only. A value may be a text, number, list or mapping, or None (an empty cell).
    """
    match to:
        case "jsonl":
            for row in rows:
                sys.stdout.write(json.dumps(dict(row), ensure_ascii=False, default=str) + "\n")
        case "csv":
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
        case "markdown":
            print_markdown(rows, columns)
        case _:
            print_table(list(rows), columns, title)


def print_markdown(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Print a table of GitHub's Markdown; what is in its cells is shown as it is, whatever marks it holds."""
    sys.stdout.write(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}\n")
    for row in rows:
        cells = [_MARKS.sub(r"\\\g<0>", cell(row.get(column)).translate(UNPRINTABLE)) for column in columns]
        sys.stdout.write(f"| {' | '.join('<br>'.join(text.splitlines()) for text in cells)} |\n")


def print_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], title: str | None = None) -> None:
    """Print a table as wide as the terminal, or where words would be torn apart, a block of lines for each row.

    Columns that are empty throughout are left out.
    """
    from rich.console import Console
    from rich.text import Text

    on_terminal = sys.stdout.isatty()
    console = Console(width=_width(), highlight=False)
    with console.capture() as capture:
        if title:
            console.print(Text(title, style="bold"))
        console.print(_layout(rows, columns, console.width) or "(nothing)")
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
    shown = [column for column in columns if column not in _NOT_IN_ANSWERS and not column.endswith(_IDS)]
    print_table(numbered, [*shown, "source"], title)
    width = _width() or shutil.get_terminal_size().columns
    for sentence, number in notes.items():
        text = f"[{number}] {sentence.translate(UNPRINTABLE)}"
        click.echo(textwrap.fill(text, width, subsequent_indent="    ", break_on_hyphens=False))


def _width() -> int | None:
    """Width of a table; None where rich finds it out."""
    return None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH


def _layout(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], width: int) -> Table | None:
    """The rows as a table if their words fit it, else as blocks; None if nothing is in them."""
    filled = [column for column in columns if any(cell(row.get(column)) for row in rows)]
    if not filled:
        return None
    widths = _widths(rows, filled, width)
    return _table(rows, filled, widths) if widths else _blocks(rows, filled)


def _table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], widths: Sequence[int]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, chosen in zip(columns, widths, strict=True):
        numbers = all(isinstance(row.get(column), int | float | None) for row in rows)
        justify: Literal["left", "right"] = "right" if numbers else "left"
        table.add_column(column.replace("_", " "), overflow="fold", justify=justify, width=chosen)
    for row in rows:
        table.add_row(*(_shown(row.get(column)) for column in columns))
    return table


def _blocks(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Table:
    """Each row as lines of a column's name and what stands in it, an empty line after the block."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        for column in columns:
            if cell(row.get(column)):
                grid.add_row(column.replace("_", " "), _shown(row[column]))
        grid.add_row()
    return grid


def _shown(value: object) -> Text:
    from rich.text import Text

    return Text(cell(value).translate(UNPRINTABLE))


def _widths(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], width: int) -> list[int] | None:
    """How wide each column is, so that the table fits ``width``; None if words would have to be torn apart for it.

    Narrow columns are kept whole before wide ones: one limit, as large as possible, cuts the longest lines. (rich cuts
    the widest columns first, whatever stands in them, and crops what then still does not fit.)
    """
    texts = [[column, *(cell(row.get(column)) for row in rows)] for column in columns]
    words = [max(min(len(word), LONGEST_WORD) for text in column for word in [*text.split(), ""]) for column in texts]
    lines = [max(len(line) for text in column for line in [*text.splitlines(), ""]) for column in texts]
    room = width - 3 * (len(columns) - 1)  # between two columns there are three blanks
    for limit in range(max(lines), 0, -1):
        widths = [max(word, min(limit, line)) for word, line in zip(words, lines, strict=True)]
        if sum(widths) <= room:
            return widths
    return None
