#!/usr/bin/env python3
"""Write what is made from something else: the Python methods of the query library, and the help texts in docs/cli.md.

    python scripts/generate.py

A test compares the files with what this would write.
"""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import click
from click.testing import CliRunner

from allegiance.cli.app import COMMANDS, app
from cypher import Parameter, Query, queries

ROOT = Path(__file__).parent.parent
LIBRARY = ROOT / "allegiance" / "library.py"
PAGE = ROOT / "docs" / "cli.md"
HINTS = {"integer": "int", "date": "date | str", "language": 'Literal["ru", "en"]'}


def method(query: Query) -> str:
    """The source of one query's method."""
    name = query.name.replace("-", "_")
    keyword_only = ["        *,"] if query.parameters else []
    signature = [f"        {p.name}: {hint(p)}," for p in sorted(query.parameters, key=lambda p: not p.required)]
    arguments = "".join(f", {p.name}={p.name}" for p in query.parameters)
    lines = [f"    def {name}(", "        self,", *keyword_only, *signature, "    ) -> Rows:"]
    lines += [f'        """{query.title.rstrip(".")}.', "", *wrapped(query.description, "        ")]
    if query.parameters:
        lines += ["", "        Args:"]
        for p in query.parameters:
            lines += wrapped(f"{p.name}: {p.description}, e.g. ``{p.shown_example}``.", "            ", hang="    ")
    lines += ["", "        Returns:", "            Rows with these columns:", ""]
    for column in query.columns:
        lines += wrapped(f"* ``{column.name}``: {column.description}", "            ", hang="  ")
    return "\n".join([*lines, '        """', f'        return self.ask("{query.name}"{arguments})'])


def wrapped(text: str, indent: str, hang: str = "") -> list[str]:
    """Text of a docstring in lines that fit."""
    escaped = text.replace("\\", "\\\\")
    return textwrap.wrap(escaped, 120, initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False)


def hint(parameter: Parameter) -> str:
    """The annotation and default of one parameter."""
    kind = HINTS.get(parameter.type, "str")
    if parameter.required:
        return kind
    return f"{kind} = {parameter.default!r}" if parameter.default is not None else f"{kind} | None = None"


def library_methods() -> str:
    """The module allegiance/library.py."""
    methods = "\n\n".join(method(query) for query in queries().values())
    source = f'''"""The query library as Python methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from allegiance.rows import Rows


class LibraryMethods(Protocol):
    """One method a query; names and ids are taken in Russian or English, in any case."""

    def ask(self, name: str, /, **parameters: object) -> Rows:
        """Ask a question of the library by its name."""
        ...

{methods}
'''
    ruff = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(LIBRARY), "-"]
    return subprocess.run(ruff, input=source, capture_output=True, text=True, check=True).stdout


def help_text(command: str) -> str:
    """What ``allegiance … --help`` prints, 88 columns wide."""
    result = CliRunner().invoke(app, [*command.split(), "--help"], prog_name="allegiance", terminal_width=88)
    if result.exit_code:
        raise SystemExit(f"allegiance {command} --help failed:\n{result.output}")
    return result.output.rstrip()


def command_line_help() -> str:
    """The part of docs/cli.md that holds the help of every command."""
    names = ["", *COMMANDS, *(f"ask {name}" for name in queries())]
    return (
        "\n\n".join(f"## allegiance {name}".rstrip() + f"\n\n```text\n{help_text(name)}\n```" for name in names) + "\n"
    )


def command_line_page() -> str:
    """The page docs/cli.md: its introduction as it is, then the help of every command."""
    introduction = PAGE.read_text(encoding="utf-8").split("## allegiance\n", 1)[0]
    return introduction + command_line_help()


#: Each generated file with what makes its whole text.
GENERATED = {LIBRARY: library_methods, PAGE: command_line_page}

if __name__ == "__main__":
    for path, make in GENERATED.items():
        path.write_text(make(), encoding="utf-8")
        click.echo(f"{path.relative_to(ROOT)} written")
