"""Rows as a table of text for a terminal, and of HTML for a notebook."""

from __future__ import annotations

import shutil
from html import escape
from typing import TYPE_CHECKING, Any

from allegiance.cells import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from allegiance.rows import Rows

#: Rows that a table shows; the last line tells how many more there are.
TEXT_ROWS = 20
HTML_ROWS = 100

#: Widths of a table's column in a terminal, in characters: one wider is cut, one that would be narrower left out.
WIDEST, NARROWEST = 40, 12

#: Blanks between two columns.
GAP = 3


def text_table(rows: Rows[Mapping[str, Any]], width: int | None = None) -> str:
    """The first rows as lines of ``width`` characters (None: the terminal's), what does not fit named below them."""
    import io

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = rows[:TEXT_ROWS]
    texts = {column: [one_line(row.get(column)) for row in shown] for column in rows.columns}
    filled = [column for column in rows.columns if any(texts[column])]
    if not filled:
        return _tail(rows, [], 0) or "(no rows)"
    whole = width or shutil.get_terminal_size((120, 24)).columns
    widths = _widths({column: [column, *texts[column]] for column in filled}, whole)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, chosen in widths.items():
        numbers = all(isinstance(row.get(column), int | float | None) for row in shown)
        table.add_column(
            Text(one_line(column)),
            width=chosen,
            no_wrap=True,
            overflow="ellipsis",
            justify="right" if numbers else "left",
        )
    for place in range(len(shown)):
        table.add_row(*(Text(texts[column][place]) for column in widths))
    console = Console(file=io.StringIO(), width=max(whole, _total(widths)), color_system=None)
    with console.capture() as captured:
        console.print(table)
    lines = [line.rstrip() for line in captured.get().splitlines()]
    return "\n".join([*lines, _tail(rows, [c for c in filled if c not in widths], len(shown))]).rstrip()


def _tail(rows: Rows[Mapping[str, Any]], left_out: list[str], shown: int) -> str:
    """What the table does not show."""
    parts = []
    if len(rows) > shown:
        more = len(rows) - shown
        parts.append(f"{more} {'more ' if shown else ''}row{'s' * (more > 1)}{'' if shown else ' without values'}")
    if left_out:
        parts.append(f"more columns: {', '.join(map(one_line, left_out))}")
    return f"({'; '.join(parts)})" if parts else ""


def _widths(texts: Mapping[str, list[str]], width: int) -> dict[str, int]:
    """How wide each column is: one limit, as large as possible, cuts the widest; then the last are left out."""
    from rich.cells import cell_len

    wants = {column: max(map(cell_len, lines)) for column, lines in texts.items()}
    for limit in range(WIDEST, NARROWEST - 1, -1):
        widths = {column: min(want, limit) for column, want in wants.items()}
        if _total(widths) <= width:
            return widths
    kept: dict[str, int] = {}
    for column, chosen in widths.items():
        if kept and _total({**kept, column: chosen}) > width:
            break
        kept[column] = min(chosen, width)
    return kept


def _total(widths: Mapping[str, int]) -> int:
    return sum(widths.values()) + GAP * (len(widths) - 1)


def html_table(rows: Rows[Mapping[str, Any]]) -> str:
    """The first rows as HTML; every value is escaped, and no text is taken for a formula."""
    head = "".join(f"<th>{escape(one_line(column))}</th>" for column in rows.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(one_line(row.get(column)))}</td>" for column in rows.columns) + "</tr>"
        for row in rows[:HTML_ROWS]
    )
    more = len(rows) - HTML_ROWS
    tail = f"<p>{more} more row{'s' * (more > 1)}</p>" if more > 0 else ""
    return (
        '<div class="tex2jax_ignore mathjax_ignore"><table class="dataframe" style="text-align: left">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{tail}</div>"
    )
