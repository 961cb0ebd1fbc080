"""A type checker knows the library: its methods, their parameters, and the columns of their rows."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

GOOD = """\
import datetime

import pandas as pd
import polars as pl

from allegiance import AsyncKnowledgeGraph, Library, connect


def use(library: Library) -> tuple[str, datetime.date | None, str | None]:
    rows = library.supporters_of(actor="x", since=datetime.date(2025, 9, 4), language="en")
    names: list[str] = [row.supporter for row in rows]
    first = rows[:5][0]
    frame: pl.DataFrame = rows.to_df("polars")
    return names[0] + first["supporter"] + library.evidence_for()[0].words[0].text, first.date, first.said_by


async def use_later(kg: AsyncKnowledgeGraph) -> int:
    return (await kg.actors(kind="person"))[0].mentions


with connect(queries="mine") as kg:
    use(kg)
    kg.ask("mine")[0]["anything"]
    kg.run("RETURN 1 AS n")[0]["n"]
"""

#: What a type checker finds, each with a word of its message.
BAD = {
    'kg.suporters_of(actor="x")': "attr-defined",
    "kg.supporters_of()": "call-arg",
    'kg.supporters_of(actor="x", limit="five")': "arg-type",
    'kg.supporters_of(actor="x", language="de")': "arg-type",
    'kg.supporters_of(actor="x")[0].suporter': "attr-defined",
    'kg.supporters_of(actor="x")[0].supporter = "y"': "misc",
    'kg.supporters_of(actor="x")[0].said_by.upper()': "union-attr",
    'kg.supporters_of(actor="x").append(1)': "attr-defined",
}


def check(tmp_path, text):
    path = tmp_path / "uses_library.py"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context", path]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def test_right_use_passes_strict_checking(tmp_path):
    assert check(tmp_path, GOOD) == ""


def test_every_wrong_use_is_found(tmp_path):
    found = check(tmp_path, "from allegiance import connect\n\nkg = connect()\n" + "\n".join(BAD) + "\n")
    codes = re.findall(r":(\d+): error: .*\[([\w-]+)\]$", found, re.MULTILINE)
    assert codes == [(str(number), code) for number, code in enumerate(BAD.values(), start=4)]
