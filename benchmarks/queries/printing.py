"""Rows of a table as they come, so that a long run can be read while it goes on."""

from __future__ import annotations

import csv
import json
import sys
from typing import Any

WIDTHS = {"query": 28, "asked": 13, "scope": 14, "rows": 6, "p50 ms": 8, "p95 ms": 8, "target ms": 9, "met": 3}
WIDTH = 10
LEFT = frozenset({"query", "asked", "scope"})


class Printer:
    """Prints rows of the same columns in one of the forms ``table``, ``jsonl`` and ``csv``."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._began = False

    def row(self, row: dict[str, Any]) -> None:
        """Print one row, before the first the names of the columns."""
        if self._form == "jsonl":
            print(json.dumps(row, ensure_ascii=False))
        elif self._form == "csv":
            writer = csv.DictWriter(sys.stdout, list(row))
            if not self._began:
                writer.writeheader()
            writer.writerow(row)
        else:
            if not self._began:
                print(_line({name: name for name in row}))
            print(_line(row))
        self._began = True
        sys.stdout.flush()


def _line(row: dict[str, Any]) -> str:
    cells = []
    for name, value in row.items():
        text = "–" if value is None else f"{value:.1f}" if isinstance(value, float) else str(value)
        width = WIDTHS.get(name, WIDTH)
        cells.append(text.ljust(width) if name in LEFT else text.rjust(width))
    return "  ".join(cells)
