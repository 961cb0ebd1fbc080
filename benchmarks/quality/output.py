"""Rows as a table, JSON lines or CSV."""

import csv
import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table


def show(rows: Sequence[dict[str, Any]], form: str, title: str) -> None:
    """Print rows of the same columns; None is shown as a dash, or left empty in CSV."""
    columns = list(rows[0]) if rows else []
    if form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, columns)
        writer.writeheader()
        writer.writerows(rows)
    else:
        table = Table(title=title)
        for column in columns:
            numeric = all(isinstance(row[column], int | float | None) for row in rows)
            table.add_column(column, justify="right" if numeric else "left")
        for row in rows:
            table.add_row(*(_cell(value) for value in row.values()))
        Console().print(table)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
