"""The query library over anything that runs Cypher."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import cypher
from allegiance.library import RECORDS, AsyncLibraryMethods, LibraryMethods
from allegiance.records import R, Record, record_class, records
from allegiance.rows import Rows
from graph.ask import ask, ask_async

if TYPE_CHECKING:
    from cypher import Query, QueryLibrary
    from graph import AsyncRunner, Result, Runner


class _Queries:
    """The queries that can be asked: each is an attribute, those of the user's own too."""

    queries: QueryLibrary
    ask: Callable[..., Any]

    if not TYPE_CHECKING:  # a type checker knows the library's own methods, and no others

        def __getattr__(self, name: str) -> Callable[..., Any]:
            """A query of the user's own as a method."""
            queries = self.__dict__.get("queries", {})
            query = queries.get(name.replace("_", "-"))
            if query is None or query.name in RECORDS:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

            def asked(**parameters: object) -> object:
                return self.ask(query.name, **parameters)

            asked.__name__, asked.__doc__ = name, f"{query.title}.\n\n{query.description}"
            return asked

        def __dir__(self) -> list[str]:
            return [*super().__dir__(), *(name.replace("-", "_") for name in self.queries)]


class Library(_Queries, LibraryMethods):
    """The query library over anything that runs Cypher; each query is a method.

    ``queries`` are the queries by name, with what their headers say. A query of the user's own is a method too.
    """

    def __init__(self, runner: Runner, queries: str | os.PathLike[str] | None = None) -> None:
        """Ask by way of ``runner``.

        Args:
            runner: what runs the queries, e.g. a :class:`graph.py2neo_runner.Py2neoRunner`.
            queries: a folder of ``.cypher`` files of your own to ask as well; None: that of ``ALLEGIANCE_QUERIES``.

        Raises:
            cypher.errors.QueryError: one of these files is not well formed, or the folder is not there.
        """
        self.queries = cypher.query_library(queries)
        self._runner = runner

    def ask(self, name: str, /, **parameters: object) -> Rows[Record]:
        """Ask a question of the library by its name, e.g. ``ask("supporters-of", actor="Украина")``.

        Returns:
            One record a row, with the columns that the query's header names.

        Raises:
            cypher.errors.QueryError: no such query, or a parameter is missing, unknown or not of its type.
            graph.ask.UnknownNameError: a name is not in the graph; the message proposes near ones.
        """
        query = self.queries.find(name)
        return self._answer(_record(query), query.name, **parameters)

    def run(self, query: str, /, **parameters: Any) -> Rows[dict[str, Any]]:  # noqa: ANN401 - values of many types
        """Run any Cypher with ``parameters`` and return all its rows, each a dict."""
        return _dicts(self._runner.run(query, **parameters))

    def _answer(self, record: type[R], name: str, /, **parameters: object) -> Rows[R]:
        query = self.queries[name]
        return _records(record, query, ask(self._runner, query, **parameters))


class AsyncLibrary(_Queries, AsyncLibraryMethods):
    """The query library over anything that runs Cypher in coroutines; each query is a coroutine method."""

    def __init__(self, runner: AsyncRunner, queries: str | os.PathLike[str] | None = None) -> None:
        """Ask by way of ``runner``; see :class:`Library`."""
        self.queries = cypher.query_library(queries)
        self._runner = runner

    async def ask(self, name: str, /, **parameters: object) -> Rows[Record]:
        """Ask a question of the library by its name; see :meth:`Library.ask`."""
        query = self.queries.find(name)
        return await self._answer(_record(query), query.name, **parameters)

    async def run(self, query: str, /, **parameters: Any) -> Rows[dict[str, Any]]:  # noqa: ANN401 - values of many types
        """Run any Cypher with ``parameters`` and return all its rows, each a dict."""
        return _dicts(await self._runner.run(query, **parameters))

    async def _answer(self, record: type[R], name: str, /, **parameters: object) -> Rows[R]:
        query = self.queries[name]
        return _records(record, query, await ask_async(self._runner, query, **parameters))


def _record(query: Query) -> type[Record]:
    return RECORDS.get(query.name) or record_class(query)


def _records(record: type[R], query: Query, result: Result) -> Rows[R]:
    return Rows(records(record, query, result.rows), result.columns, {c.name: c.type for c in query.columns})


def _dicts(result: Result) -> Rows[dict[str, Any]]:
    return Rows(result, result.columns)
