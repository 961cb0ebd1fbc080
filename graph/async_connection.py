"""One connection to one Neo4j database for programs that use asyncio. It asks; loading is for the blocking one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from graph.driver import access, options, result, running
from graph.results import AsyncRunner, Result
from graph.settings import Settings, settings
from graph.translate import translated

if TYPE_CHECKING:
    from types import TracebackType

    from neo4j import AsyncDriver


def connect_async(
    uri: str | None = None, username: str | None = None, password: str | None = None, database: str | None = None
) -> AsyncConnection:
    """A connection to Neo4j as :func:`graph.connect` makes it, for asyncio.

    Nothing is sent before the first use, or :meth:`AsyncConnection.verify`.

    Raises:
        GraphError: The address is not usable, or nothing is configured and the managed server does not run.
    """
    return AsyncConnection(settings(uri, username, password, database))


class AsyncConnection:
    """Asks one database questions. Use it in an ``async with`` block, or :meth:`close` it.

    It belongs to one event loop; any number of its tasks may use it at once. A task that is cancelled while it waits
    gives up its query, and the server stops it; the connection goes on. Every method raises
    :class:`~graph.errors.GraphError` if the server is not reached or refuses.
    """

    def __init__(self, settings: Settings) -> None:
        import asyncio  # takes longer to import than all of this package

        self.settings = settings
        self._opened: AsyncDriver | None = None
        self._opening = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"AsyncConnection({self.settings!r})"

    async def close(self) -> None:
        """Give the network connections back."""
        opened, self._opened = self._opened, None
        if opened is not None:
            await opened.close()

    async def verify(self) -> str:
        """Reach the server and log in.

        Returns:
            What answered, e.g. ``Neo4j/2026.09.0``.
        """
        with translated(self.settings):
            driver = await self._driver()
            await driver.execute_query("RETURN 1", database_=self.settings.database)
            return (await driver.get_server_info()).agent

    async def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run any Cypher in one transaction and give all its rows."""
        return await self._run(query, parameters, write=True)

    @property
    def reader(self) -> AsyncRunner:
        """What runs queries here in read mode: the server refuses to write for them."""
        return _Reader(self)

    async def ask(self, name: str, /, **parameters: object) -> Result:
        """Run a query of the library by name, as :meth:`graph.Connection.ask` does."""
        from graph.ask import ask_async  # loads the query files

        return await ask_async(self.reader, name, **parameters)

    async def _run(self, query: str, parameters: dict[str, Any], *, write: bool) -> Result:
        with running(self.settings):
            records, _, columns = await (await self._driver()).execute_query(
                query, parameters_=parameters, **access(self.settings, write=write)
            )
            return result(records, columns, query, parameters)

    async def _driver(self) -> AsyncDriver:
        async with self._opening:  # several tasks may come first
            if self._opened is None:
                from neo4j import AsyncGraphDatabase  # takes a tenth of a second to import

                driver = AsyncGraphDatabase.driver(**options(self.settings))
                try:
                    await driver.verify_connectivity()
                except BaseException:
                    await driver.close()
                    raise
                self._opened = driver
        return self._opened


class _Reader:
    """Runs queries over a connection in read mode."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows."""
        return await self._connection._run(query, parameters, write=False)  # noqa: SLF001 - its other half
