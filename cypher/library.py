"""The queries of the library, read from the ``.cypher`` files beside this module."""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from cypher.errors import QueryError, UnknownQueryError
from cypher.header import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cypher.model import Query

FOLDER = Path(__file__).parent / "queries"


def read(folder: Path) -> dict[str, Query]:
    """All queries of the ``.cypher`` files one folder below ``folder``, by name, in the order of folder and name.

    Raises:
        QueryError: A file is not well formed or cannot be read, or two have the same name.
    """
    found: dict[str, Query] = {}
    for path in sorted(folder.glob("*/*.cypher")):
        try:
            query = parse(path.read_text(encoding="utf-8"), path)
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{path}: cannot be read as UTF-8 text ({error})") from error
        if query.name in found:
            raise QueryError(f"{path}: {found[query.name].path} has the same name; rename one of them")
        found[query.name] = query
    return found


@cache
def queries() -> Mapping[str, Query]:
    """The library: its queries by name (a read-only mapping)."""
    return MappingProxyType(read(FOLDER))


def query(name: str) -> Query:
    """The query of that name; ``who_convened`` is taken for ``who-convened``.

    Raises:
        UnknownQueryError: There is none; the message names the nearest.
    """
    found = queries().get(name.strip().lower().replace("_", "-"))
    if found:
        return found
    near = difflib.get_close_matches(name, queries(), n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(queries())}"
    raise UnknownQueryError(f"no query is called {name!r}; {hint}")
