#!/usr/bin/env python3
"""Write what is made from something else: the Python methods of the query library, and the help texts in docs/cli.md.

    python scripts/generate.py

A test compares the files with what this would write.
"""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from click.testing import CliRunner

from allegiance.cli.app import COMMANDS, app
from allegiance.records import HINTS as RECORD_HINTS
from cypher import Parameter, Query, queries

ROOT = Path(__file__).parent.parent
LIBRARY = ROOT / "allegiance" / "library"
PAGE = ROOT / "docs" / "cli.md"
HINTS = {"integer": "int", "date": "dt.date | str", "language": 'Literal["ru", "en"]'}
COLUMN_HINTS = {"date": "dt.date"}  # a column may be called date, as the class then could not
FOLDERS = sorted({query.folder for query in queries().values()})


def method(query: Query, *, coroutine: bool) -> str:
    """The source of one query's method."""
    keyword_only = ["        *,"] if query.parameters else []
    signature = [f"        {p.name}: {hint(p)}," for p in sorted(query.parameters, key=lambda p: not p.required)]
    arguments = "".join(f", {p.name}={p.name}" for p in query.parameters)
    lines = [
        f"    {'async ' * coroutine}def {query.name.replace('-', '_')}(",
        *("        self,", *keyword_only, *signature),
        f"    ) -> Rows[{row(query)}]:",
        f'        """{escaped(query.title.rstrip("."))}.',
        "",
        *wrapped(query.description, "        "),
    ]
    if query.parameters:
        lines += ["", "        Args:"]
        for p in query.parameters:
            lines += wrapped(f"{p.name}: {p.description}, e.g. ``{p.shown_example}``.", "            ", hang="    ")
    lines += ["", "        Returns:", "            Rows with these columns:", ""]
    for column in query.columns:
        lines += wrapped(f"* ``{column.name}``: {column.description}", "            ", hang="  ")
    call = f'{"await " * coroutine}self._answer({row(query)}, "{query.name}"{arguments})'
    return "\n".join([*lines, '        """', f"        return {call}"])


def record(query: Query) -> str:
    """The source of the class of one query's rows."""
    lines = ["@dataclass(frozen=True, slots=True, eq=False)", f"class {row(query)}(Record):"]
    lines += [f'    """A row of {query.name}.', "", "    Attributes:"]
    for column in query.columns:
        lines += wrapped(f"{column.name}: {column.description}.", "        ", hang="    ")
    lines += ['    """', ""]
    for column in query.columns:
        kind = COLUMN_HINTS.get(column.type, "") or RECORD_HINTS[column.type]
        lines.append(f"    {column.name}: {kind}{' | None' * column.nullable}")
    return "\n".join(lines)


def row(query: Query) -> str:
    """The name of the class of a query's rows."""
    return camel(query.name) + "Row"


def camel(name: str) -> str:
    """A name with hyphens as that of a class."""
    return "".join(word.capitalize() for word in name.split("-"))


def escaped(text: str) -> str:
    """Text as it stands in a docstring."""
    return text.replace("\\", "\\\\").replace('"""', '\\"""')


def wrapped(text: str, indent: str, hang: str = "") -> list[str]:
    """Text of a docstring in lines that fit."""
    return textwrap.wrap(
        escaped(text), 120, initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False
    )


def hint(parameter: Parameter) -> str:
    """The annotation and default of one parameter."""
    kind = HINTS.get(parameter.type, "str")
    if parameter.required:
        return kind
    return f"{kind} = {parameter.default!r}" if parameter.default is not None else f"{kind} | None = None"


def folder_module(folder: str) -> str:
    """A module of allegiance/library: records and methods of the queries of one folder."""
    found = [query for query in queries().values() if query.folder == folder]
    records = "\n\n\n".join(record(query) for query in found)
    methods = "\n\n".join(method(query, coroutine=False) for query in found)
    return formatted(f'''"""Queries about {folder} as methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from allegiance.answers import Answers
from allegiance.records import Record, WordSpan
from allegiance.rows import Rows

{records}


class {camel(folder)}Methods(Answers):
    """One method a query about {folder}; names are taken in Russian or English, in any case."""

{methods}
''')


def async_module(folder: str) -> str:
    """A module of allegiance/library: the coroutine methods of the queries of one folder."""
    found = [query for query in queries().values() if query.folder == folder]
    methods = "\n\n".join(method(query, coroutine=True) for query in found)
    return formatted(f'''"""Queries about {folder} as coroutines. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from allegiance.answers import AsyncAnswers
from allegiance.library.{module(folder)} import {", ".join(map(row, found))}
from allegiance.rows import Rows


class Async{camel(folder)}Methods(AsyncAnswers):
    """One coroutine method a query about {folder}; names are taken in Russian or English, in any case."""

{methods}
''')


def library_package() -> str:
    """The module that brings the folders together."""
    plain = ", ".join(f"{camel(folder)}Methods" for folder in FOLDERS)
    coroutines = ", ".join(f"Async{camel(folder)}Methods" for folder in FOLDERS)
    imports = "\n".join(
        f"from allegiance.library import {module(folder)}\n"
        f"from allegiance.library.{module(folder)} import {camel(folder)}Methods\n"
        f"from allegiance.library.{module(folder)}_async import Async{camel(folder)}Methods"
        for folder in FOLDERS
    )
    known = ",".join(f'"{name}": {module(query.folder)}.{row(query)}' for name, query in queries().items())
    return formatted(f'''"""The query library as Python methods. Made from cypher/queries by scripts/generate.py."""

from __future__ import annotations

{imports}
from allegiance.records import Record

__all__ = ["RECORDS", "AsyncLibraryMethods", "LibraryMethods"]

#: The class of each query's rows.
RECORDS: dict[str, type[Record]] = {{{known},}}


class LibraryMethods({plain}):
    """One method a query; names and ids are taken in Russian or English, in any case."""


class AsyncLibraryMethods({coroutines}):
    """One coroutine method a query; names and ids are taken in Russian or English, in any case."""
''')


def module(folder: str) -> str:
    """The name of a folder's module."""
    return folder.replace("-", "_")


def formatted(source: str) -> str:
    """Python source as ruff writes it, without the imports that it does not use."""
    ruff = [sys.executable, "-m", "ruff"]
    name = ["--stdin-filename", str(LIBRARY / "generated.py"), "-"]
    for step in (["check", "--fix-only", "--quiet", "--select=I,F401"], ["format"]):
        source = subprocess.run([*ruff, *step, *name], input=source, capture_output=True, text=True, check=True).stdout
    return source


def help_text(command: str) -> str:
    """What ``allegiance … --help`` prints, 88 columns wide."""
    result = CliRunner().invoke(app, [*command.split(), "--help"], prog_name="allegiance", terminal_width=88)
    if result.exit_code:
        raise SystemExit(f"allegiance {command} --help failed:\n{result.output}")
    return result.output.rstrip()


def command_line_help() -> str:
    """The part of docs/cli.md that holds the help of every command."""
    context = click.Context(app)
    names = [""]
    for name in COMMANDS:
        command = app.get_command(context, name)
        below = command.list_commands(context) if isinstance(command, click.Group) else []
        names += [name, *(f"{name} {sub}" for sub in below)]
    return (
        "\n\n".join(f"## allegiance {name}".rstrip() + f"\n\n```text\n{help_text(name)}\n```" for name in names) + "\n"
    )


def command_line_page() -> str:
    """The page docs/cli.md: its introduction as it is, then the help of every command."""
    introduction = PAGE.read_text(encoding="utf-8").split("## allegiance\n", 1)[0]
    return introduction + command_line_help()


#: Each generated file with what makes its whole text.
GENERATED: dict[Path, Callable[[], str]] = {
    LIBRARY / "__init__.py": library_package,
    **{LIBRARY / f"{module(folder)}.py": partial(folder_module, folder) for folder in FOLDERS},
    **{LIBRARY / f"{module(folder)}_async.py": partial(async_module, folder) for folder in FOLDERS},
    PAGE: command_line_page,
}

if __name__ == "__main__":
    LIBRARY.mkdir(exist_ok=True)
    for path in set(LIBRARY.glob("*.py")) - GENERATED.keys():
        path.unlink()  # of a folder that is no more
    for path, make in GENERATED.items():
        path.write_text(make(), encoding="utf-8")
        click.echo(f"{path.relative_to(ROOT)} written")
