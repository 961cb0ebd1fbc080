#!/usr/bin/env python3
"""Write what is made from something else: the Python methods of the query library, and the help texts in docs/cli.md.

    python scripts/generate.py

A test compares the files with what this would write.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
from click.testing import CliRunner

from allegiance.cli.app import COMMANDS, app
from cypher import Parameter, Query, queries

ROOT = Path(__file__).parent.parent
LIBRARY = ROOT / "allegiance" / "library.py"
PAGE = ROOT / "docs" / "cli.md"
HINTS = {"integer": "int", "date": "date | str"}


def method(query: Query) -> str:
    """The source of one query's method."""
    lines = [f"    def {query.name.replace('-', '_')}(", "        self,"]
    if query.parameters:
        lines.append("        *,")
    lines += [f"        {p.name}: {hint(p)}," for p in sorted(query.parameters, key=lambda p: not p.required)]
    lines += ["    ) -> Rows:", f'        """{query.title.rstrip(".")}.', ""]
    lines += [f"        {line}".rstrip() for line in query.description.replace("\\", "\\\\").splitlines()]
    if query.parameters:
        lines += ["", "        Args:"]
        lines += [f"            {p.name}: {p.description}, e.g. ``{p.shown_example}``." for p in query.parameters]
    lines += ["", "        Returns:", "            Rows with these columns:", ""]
    lines += [f"            * ``{column.name}``: {column.description}" for column in query.columns]
    arguments = "".join(f", {p.name}={p.name}" for p in query.parameters)
    return "\n".join([*lines, '        """', f'        return self.ask("{query.name}"{arguments})'])


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
from typing import Protocol

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
