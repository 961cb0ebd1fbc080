"""The reference page of the library, made from the query files: ``python -m cypher.reference > docs/queries.md``."""

from __future__ import annotations

import sys
from itertools import groupby
from typing import TYPE_CHECKING

from cypher.library import queries
from cypher.model import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cypher.model import Query

PREFACE = """\
# The query library

Each query is one file under `cypher/queries/`: paste it into Neo4j Browser, or run it by name from Python
(`kg.ask("supporters-of", actor="Украина")`) or the command line (`allegiance ask supporters-of --actor Украина`).
In Neo4j Browser, first set the parameters with the `:params` line that is given here with each query.

Names may be Russian or English, in any case; if several actors have a name, the answer is about all of them.

This page is made from the files: `python -m cypher.reference > docs/queries.md`.
"""


def markdown() -> str:
    """The whole page."""
    parts = [PREFACE]
    for folder, group in groupby(queries().values(), key=lambda query: query.folder):
        parts.append(f"## {folder.capitalize()}\n")
        parts += ["\n".join(_section(query)) for query in group]
    return "\n".join(parts)


def _section(query: Query) -> Iterator[str]:
    yield f"### {query.name}\n"
    yield f"**{query.title}.** {' '.join(query.description.split())}\n"
    yield f"```\n{query.browser_parameters()}\n```\n"
    yield "| parameter | takes | default | meaning |\n|---|---|---|---|"
    for parameter in query.parameters:
        default = "required" if parameter.required else f"`{parameter.shown_default}`"
        meaning = f"{parameter.description}, e.g. `{parameter.shown_example}`"
        yield f"| `{parameter.name}` | {TYPES[parameter.type]} | {default} | {meaning} |"
    yield "\n| column | holds | meaning |\n|---|---|---|"
    for column in query.columns:
        yield f"| `{column.name}` | {column.shown_type} | {column.description} |"
    for column in query.picture:
        yield f"| `{column.name}` | {column.shown_type} | {column.description}, drawn in Neo4j Browser |"
    yield ""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(markdown())
