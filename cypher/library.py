"""The queries of the library: the ``.cypher`` files beside this module, and those of a folder of the user's own."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cypher.errors import QueryError, UnknownQueryError
from cypher.header import parse

if TYPE_CHECKING:
    from cypher.model import Query

FOLDER = Path(__file__).parent / "queries"

#: The environment variable that names the folder of the user's own queries.
VARIABLE = "ALLEGIANCE_QUERIES"


class QueryLibrary(Mapping[str, "Query"]):
    """Queries by name, in the order of folder and name; it cannot be changed."""

    def __init__(self, found: Mapping[str, Query]) -> None:
        self._found = dict(found)

    def __getitem__(self, name: str) -> Query:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return f"QueryLibrary({', '.join(self._found)})"

    def find(self, name: str) -> Query:
        """The query of that name; ``Who_Convened`` is taken for ``who-convened``.

        Raises:
            UnknownQueryError: There is none; the message names the nearest.
        """
        found = self._found.get(name.strip().lower().replace("_", "-"))
        if found:
            return found
        near = difflib.get_close_matches(name, self._found, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(self._found)}"
        raise UnknownQueryError(f"no query is called {name!r}; {hint}")


@cache
def queries() -> QueryLibrary:
    """The queries that come with the library."""
    return QueryLibrary(read(sorted(FOLDER.glob("*/*.cypher"))))


def query(name: str) -> Query:
    """The query of that name that comes with the library, as :meth:`QueryLibrary.find` finds it."""
    return queries().find(name)


def query_library(folder: str | os.PathLike[str] | None = None) -> QueryLibrary:
    """The queries that come with the library and, after them, the user's own.

    Args:
        folder: Holds ``.cypher`` files of the same form, itself or one folder below; None: the folder that
            ``ALLEGIANCE_QUERIES`` names, if it is set. The files are read anew each time.

    Raises:
        QueryError: The folder is not there or holds no query, a file is not well formed or writes, or has the name of
            another. The message names each file and line, one a line.
    """
    named = folder if folder is not None else os.environ.get(VARIABLE, "").strip() or None
    if named is None:
        return queries()
    own = Path(os.path.expanduser(named))  # noqa: PTH111 - unlike pathlib's, it takes any text
    if not os.path.isdir(own):  # noqa: PTH112 - the same
        what = "not a folder" if os.path.lexists(own) else "no such folder"
        by = "" if folder is not None else f" ({VARIABLE} names it)"
        raise QueryError(f"{own}: {what}{by}; your own queries are .cypher files in one folder")
    paths = sorted(path for deep in ("*.cypher", "*/*.cypher") for path in own.glob(deep))
    visible = [path for path in paths if not any(part.startswith(".") for part in path.relative_to(own).parts)]
    if not visible:
        raise QueryError(f"{own}: no file in it ends in .cypher; your own queries are .cypher files in one folder")
    return QueryLibrary({**queries(), **read(visible, taken=queries(), check=True)})


def read(paths: list[Path], taken: Mapping[str, Query] | None = None, *, check: bool = False) -> dict[str, Query]:
    """The queries of these files by name.

    Args:
        paths: The files, in order.
        taken: Queries whose names are not free any more.
        check: Whether to lint each file.

    Raises:
        QueryError: A file cannot be read, is not well formed, has a name that is taken, or does not pass the linter.
    """
    found: dict[str, Query] = {}
    problems: list[str] = []
    for path in paths:
        try:
            made = parse(path.read_text(encoding="utf-8-sig"), path)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{path}: cannot be read as UTF-8 text ({error})")
        except QueryError as error:
            problems.append(str(error))
        else:
            if made.name in found:
                problems.append(f"{path}: {found[made.name].path} has the same name; rename one of them")
            elif taken and made.name in taken:
                problems.append(f"{path}: the library has a query called {made.name} already; rename the file")
            if check:
                from cypher.lint import lint  # the queries that come with the library are linted by its tests

                problems += lint(made)
            found.setdefault(made.name, made)
    if problems:
        raise QueryError("\n".join(problems))
    return found
