"""Values as text: what a table's cell shows."""

from __future__ import annotations

import json
from collections.abc import Mapping

#: Text from articles must not steer the terminal: control characters are shown as a replacement, and so are the marks
#: that turn the direction of writing.
UNPRINTABLE = {
    code: "\ufffd"
    for code in (*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\n\t"
}


def cell(value: object) -> str:
    """One value as text: lists by commas, those of lists by semicolons, a mapping as JSON, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        nested = any(isinstance(item, list | tuple) for item in value)
        return ("; " if nested else ", ").join(cell(item) for item in value)
    if isinstance(value, Mapping):
        return json.dumps(dict(value), ensure_ascii=False, default=str)
    return str(value)


def one_line(value: object) -> str:
    """One value as text on one line, without what could steer a terminal or a page."""
    return " ".join(cell(value).split()).translate(UNPRINTABLE)
