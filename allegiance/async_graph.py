"""The graph as a Python object for programs that use asyncio."""

from __future__ import annotations

import os
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from allegiance.asking import AsyncLibrary
from allegiance.rows import Rows

if TYPE_CHECKING:
    from graph import AsyncConnection


class AsyncKnowledgeGraph(AsyncLibrary):
    """A graph of political actors in one Neo4j database, to be asked from coroutines.

    Each query of the library is a coroutine method (:class:`~allegiance.library.AsyncLibraryMethods`); they run in read
    mode, and any number of them at once. Use it in an ``async with`` block, or :meth:`close` it. It belongs to one
    event loop. A call that is cancelled stops its query on the server. Every method raises
    :class:`graph.errors.GraphError` if the server is not reached or refuses.
    """

    def __init__(self, connection: AsyncConnection, queries: str | os.PathLike[str] | None = None) -> None:
        super().__init__(connection.reader, queries)
        self.connection = connection

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"AsyncKnowledgeGraph({self.connection.settings.uri!r})"

    async def close(self) -> None:
        """Give the network connections back."""
        await self.connection.close()

    async def run(self, query: str, /, **parameters: Any) -> Rows[dict[str, Any]]:  # noqa: ANN401 - values of many types
        """Run any Cypher with ``parameters`` in one transaction, which may write, and return all its rows."""
        result = await self.connection.run(query, **parameters)
        return Rows(result, result.columns)
