"""One connection to one Neo4j database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from graph.driver import access, options, result, running
from graph.results import Result, Runner
from graph.settings import Settings, settings
from graph.translate import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from neo4j import Driver, ManagedTransaction, Session

    from extract.model import Extraction
    from graph.decisions import Decision
    from graph.load import LoadReport

_T = TypeVar("_T")


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
        return self._run(query, parameters, write=True)

    @property
    def reader(self) -> Runner:
        """What runs queries here in read mode: the server refuses to write for them."""
        return _Reader(self)

    def _run(self, query: str, parameters: dict[str, Any], *, write: bool) -> Result:
        with running(self.settings):
            records, _, columns = self._driver().execute_query(
                query, parameters_=parameters, **access(self.settings, write=write)
            )
            return result(records, columns, query, parameters)

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

        return ask(self.reader, name, **parameters)

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
        """The whole graph as JSON lines, in order, the same for the same graph: nodes first, then relationships."""
        from graph.export import export

        return export(self)

    def import_lines(
        self, lines: Iterable[bytes], name: str = "the export", progress: Callable[[int], None] | None = None
    ) -> tuple[int, int]:
        """Make the graph of an export again, in an empty database.

        Args:
            lines: The lines of :meth:`export` in UTF-8, e.g. a file opened in binary mode; read one at a time.
            name: What to call them in errors, e.g. the file's name.
            progress: Called with the number of lines of each batch that is in.

        Returns:
            The number of nodes and of relationships.

        Raises:
            GraphError: A line is not of an export, or the database is not empty; the database is then as before.
        """
        from graph.importing import import_lines

        return import_lines(self, lines, name, progress)

    def migrate(self, progress: Callable[[str], None] | None = None) -> tuple[int, int]:
        """Bring a graph that an earlier version wrote to the model of this one.

        Args:
            progress: Called with what is done next.

        Returns:
            The number of the graph's model before, and now.
        """
        from graph.migrations import migrate

        return migrate(self, progress)

    def ensure_schema(self) -> None:
        """Create the constraints and indexes that are missing."""
        from graph.schema import ensure

        if not self._has_schema:
            ensure(self)
            self._has_schema = True

    def write(self, work: Callable[[ManagedTransaction], _T]) -> _T:
        """Run ``work`` in one write transaction; repeated if the server asks for it, so it only uses the graph."""
        with translated(self.settings), self.session() as session:
            return session.execute_write(work)

    def session(self) -> Session:
        """A session of the driver in this database, for work that :meth:`run` and :meth:`write` do not cover.

        What one session or query has written the next ones see, whichever server of a cluster answers them.
        """
        driver = self._driver()
        bookmarks = driver.execute_query_bookmark_manager
        return driver.session(database=self.settings.database, bookmark_manager=bookmarks)

    def _driver(self) -> Driver:
        if self._opened is None:
            from neo4j import GraphDatabase  # takes a tenth of a second to import

            driver = GraphDatabase.driver(**options(self.settings))
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            self._opened = driver
        return self._opened


class _Reader:
    """Runs queries over a connection in read mode."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows."""
        return self._connection._run(query, parameters, write=False)  # noqa: SLF001 - its other half
