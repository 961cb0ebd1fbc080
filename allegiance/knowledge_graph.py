"""The graph as a Python object."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from allegiance.library import LibraryMethods
from allegiance.rows import Rows

if TYPE_CHECKING:
    from graph import Connection
    from graph.load import LoadReport


class KnowledgeGraph(LibraryMethods):
    """A graph of political actors in one Neo4j database: load articles into it, and ask it.

    Each query of the library is a method (:class:`~allegiance.library.LibraryMethods`). Use it in a ``with`` block, or
    :meth:`close` it. Every method raises :class:`graph.errors.GraphError` if the server is not reached or refuses.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"KnowledgeGraph({self.connection.settings.uri!r})"

    def close(self) -> None:
        """Give the network connections back."""
        self.connection.close()

    def load(
        self,
        *sources: str | Path,
        date: date | str | None = None,
        min_confidence: float = 0.0,
        progress: Callable[[LoadReport], None] | None = None,
    ) -> LoadReport:
        """Extract the claims of articles and bring them into the graph, each article in one transaction.

        Args:
            sources: text files or ``.jsonl`` files of ``{"id", "text"}`` rows, by path. A file of the same name is the
                same article: loading it again changes nothing, its corrected version replaces what it said.
            date: the date (``YYYY-MM-DD`` or a date) of the articles that do not give their own.
            min_confidence: claims of a lower confidence (0..1) are left out.
            progress: called with the report so far after each article.

        Returns:
            How many articles were new, changed and unchanged.

        Raises:
            extract.errors.ExtractError: a source cannot be read; then nothing is loaded.
        """
        from allegiance.reading import as_date, extracted
        from extract.reader import read

        items = read(sources, published=as_date(date))
        return self.connection.load((extracted(item, min_confidence) for item in items), progress)

    def ask(self, name: str, /, **parameters: object) -> Rows:
        """Ask a question of the library by its name, e.g. ``ask("supporters-of", actor="Украина")``.

        Returns:
            The columns that the query's header names, one dict a row.

        Raises:
            cypher.errors.QueryError: no such query, or a parameter is missing, unknown or not of its type.
        """
        result = self.connection.ask(name, **parameters)
        return Rows(result, result.columns)

    def run(self, query: str, /, **parameters: Any) -> Rows:  # noqa: ANN401 - Cypher takes values of many types
        """Run any Cypher with ``parameters`` in one transaction and return all its rows."""
        result = self.connection.run(query, **parameters)
        return Rows(result, result.columns)

    def retract(self, article: str) -> bool:
        """Take the article of this id and all that only it says out of the graph; tell whether it was there."""
        return self.connection.retract(article)

    def export(self) -> Iterator[str]:
        """The whole graph as JSON lines, sorted: the same graph gives the same lines."""
        return self.connection.export()
