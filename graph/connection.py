"""One connection to one Neo4j database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from graph.errors import GraphError
from graph.results import Result
from graph.settings import Settings, settings
from graph.translate import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from neo4j import Driver, ManagedTransaction

    from extract.model import Extraction
    from graph.decisions import Decision
    from graph.load import LoadReport

_T = TypeVar("_T")

#: Seconds until an address that does not answer is given up, and until a failing transaction is.
CONNECT_SECONDS = 10.0
RETRY_SECONDS = 15.0


def connect(
    uri: str | None = None, username: str | None = None, password: str | None = None, database: str | None = None
) -> Connection:
    """A connection to Neo4j; what is not given is taken from ``NEO4J_*``, else from the managed local server.

    Nothing is sent before the first use, or :meth:`Connection.verify`.

    Raises:
        GraphError: The address is not usable, or nothing is configured and the managed server does not run.
    """
    return Connection(settings(uri, username, password, database))


class Connection:
    """Loads articles into one database and asks it questions. Use it in a ``with`` block, or :meth:`close` it.

    Every method raises :class:`~graph.errors.GraphError` if the server is not reached or refuses.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._opened: Driver | None = None
        self._has_schema = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Connection({self.settings!r})"

    def close(self) -> None:
        """Give the network connections back."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def verify(self) -> str:
        """Reach the server and log in.

        Returns:
            What answered, e.g. ``Neo4j/2026.09.0``.
        """
        with translated(self.settings):
            driver = self._driver()
            driver.execute_query("RETURN 1", database_=self.settings.database)
            return driver.get_server_info().agent

    def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run any Cypher in one transaction and give all its rows."""
        with translated(self.settings):
            try:
                records, _, columns = self._driver().execute_query(
                    query, parameters_=parameters, database_=self.settings.database
                )
            except (TypeError, OverflowError) as error:  # a value that the driver cannot send
                raise GraphError(f"a parameter cannot be sent to Neo4j: {error}") from None
            rows = tuple(tuple(map(_plain, record.values())) for record in records)
            return Result(tuple(columns), rows, query, parameters)

    def ask(self, name: str, /, **parameters: object) -> Result:
        """Run a query of the library by name, e.g. ``ask("supporters-of", actor="Украина")``.

        Args:
            name: The query, one of ``cypher.queries()``.
            parameters: Its parameters; those left out take their default.

        Raises:
            QueryError: No such query, or a parameter is missing, unknown or not of its type.
            UnknownNameError: A name is not in the graph; the message proposes near ones.
        """
        from graph.ask import ask  # loads the query files

        return ask(self, name, **parameters)

    def load(
        self, extractions: Extraction | Iterable[Extraction], progress: Callable[[LoadReport], None] | None = None
    ) -> LoadReport:
        """Bring articles into the graph, each in one transaction; what is there already is left as it is.

        Args:
            extractions: One article's extraction, or any number of them (read one at a time).
            progress: Called with the report so far after each article.
        """
        from extract.model import Extraction
        from graph.load import load  # loads the relations

        several = [extractions] if isinstance(extractions, Extraction) else extractions
        return load(self, several, progress)

    def retract(self, article: str) -> bool:
        """Take an article and all that only it says out of the graph.

        Returns:
            Whether it was there.
        """
        from graph.load import retract

        return retract(self, article)

    def decide(self, decision: Decision, progress: Callable[[int, int], None] | None = None) -> int:
        """Keep a correction of who is meant, and apply it to what is there and to what will come.

        Args:
            decision: A merge, split or renaming of actors.
            progress: Called with the number of articles done and of all.

        Returns:
            How many articles were rewritten.
        """
        from graph.corrections import decide

        return decide(self, decision, progress)

    def undo(self, identifier: str, progress: Callable[[int, int], None] | None = None) -> int:
        """Take a decision back by its ``id``; the graph is then as if it had never been made."""
        from graph.corrections import undo

        return undo(self, identifier, progress)

    def decisions(self) -> tuple[Decision, ...]:
        """All corrections of who is meant."""
        from graph.corrections import decisions

        return decisions(self)

    def export(self) -> Iterator[str]:
        """The whole graph as JSON lines, sorted, the same for the same graph: nodes first, then relationships."""
        from graph.export import export

        return export(self)

    def ensure_schema(self) -> None:
        """Create the constraints and indexes that are missing."""
        from graph.schema import ensure

        if not self._has_schema:
            ensure(self)
            self._has_schema = True

    def write(self, work: Callable[[ManagedTransaction], _T]) -> _T:
        """Run ``work`` in one write transaction; repeated if the server asks for it, so it only uses the graph."""
        with (
            translated(self.settings),
            self._driver().session(database=self.settings.database) as session,
        ):
            return session.execute_write(work)

    def _driver(self) -> Driver:
        if self._opened is None:
            from neo4j import GraphDatabase  # takes a tenth of a second to import

            login = None if self.settings.password is None else (self.settings.username, self.settings.password)
            driver = GraphDatabase.driver(
                self.settings.uri,
                auth=login,
                connection_timeout=CONNECT_SECONDS,
                max_transaction_retry_time=RETRY_SECONDS,
                notifications_disabled_classifications=["UNRECOGNIZED", "SCHEMA"],
                user_agent="allegiance",
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            self._opened = driver
        return self._opened


def _plain(value: Any) -> Any:  # noqa: ANN401 - as the driver gives it
    from neo4j.time import Date, DateTime

    if isinstance(value, (Date, DateTime)):
        return value.to_native()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
