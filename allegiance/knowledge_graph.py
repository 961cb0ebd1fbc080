"""The graph as a Python object."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from allegiance.asking import Library
from allegiance.rows import Rows

if TYPE_CHECKING:
    from allegiance.loading import Failure
    from graph import Connection
    from graph.load import LoadReport


class KnowledgeGraph(Library):
    """A graph of political actors in one Neo4j database: load articles into it, and ask it.

    Each query of the library is a method (:class:`~allegiance.library.LibraryMethods`); they run in read mode. Use it
    in a ``with`` block, or :meth:`close` it. Every method raises :class:`graph.errors.GraphError` if the server is not
    reached or refuses.
    """

    def __init__(self, connection: Connection, queries: str | os.PathLike[str] | None = None) -> None:
        super().__init__(connection.reader, queries)
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
        jobs: int = 1,
        ray: str | None = None,
        failed: Callable[[Failure], None] | None = None,
        progress: Callable[[LoadReport], None] | None = None,
    ) -> LoadReport:
        """Extract the claims of articles and bring them into the graph, each article whole or not at all.

        Args:
            sources: text files, ``.jsonl`` files of ``{"id", "text"}`` or ``{"article", "text"}`` rows, or folders of
                them, by path. A file of the same name is the same article: loading it again changes nothing, its
                corrected version replaces what it said.
            date: the date (``YYYY-MM-DD`` or a date) of the articles that do not give their own.
            min_confidence: claims of a lower confidence (0..1) are left out.
            jobs: so many processes extract; they start anew, so a script that wants several must begin with
                ``if __name__ == "__main__":``.
            ray: extract in the Ray cluster of this address; ``""``: that of ``RAY_ADDRESS``, else one on this machine;
                with ``jobs=1`` one process for each core of the cluster.
            failed: called with each article that could not be loaded; None: the first one ends the load.
            progress: called with the report so far whenever an article is done.

        Returns:
            How many articles were new, changed, unchanged and failed.

        Raises:
            extract.errors.ExtractError: a source is not there, and nothing is loaded; or an article cannot be read, and
                those before it are loaded.
        """
        from allegiance.loading import Options, load_all
        from allegiance.reading import as_date

        return load_all(
            self.connection,
            [str(source) for source in sources],
            Options(as_date(date), min_confidence, 0 if ray is not None and jobs == 1 else jobs, ray=ray),
            failed or _end,
            (lambda done: None if done.told else progress(done.report)) if progress else None,
        )

    def run(self, query: str, /, **parameters: Any) -> Rows[dict[str, Any]]:  # noqa: ANN401 - values of many types
        """Run any Cypher with ``parameters`` in one transaction, which may write, and return all its rows."""
        result = self.connection.run(query, **parameters)
        return Rows(result, result.columns)

    def report(
        self,
        about: str,
        *,
        language: Literal["ru", "en"] = "ru",
        since: date | str | None = None,
        as_of: date | str | None = None,
    ) -> str:
        """Make a page about an article, an actor or a topic: one document of HTML that needs nothing else.

        Args:
            about: an article's id or address, else an actor's name or id, else words of a topic or event.
            language: the language of the page and of names; sentences stay as they are.
            since: only what was said on that day (``YYYY-MM-DD`` or a date) or later.
            as_of: only what was said up to that day; offices and states of commitments are those of that day. None:
                all, as of the day of the newest article.

        Raises:
            graph.subjects.UnknownSubjectError: nothing is called so, or several actors are; near names are told.
            extract.errors.ExtractError: a day is none.
        """
        from allegiance.reading import as_date
        from allegiance.report import report

        return report(self.connection.reader, about, language=language, since=as_date(since), as_of=as_date(as_of))

    def retract(self, article: str) -> bool:
        """Take the article of this id and all that only it says out of the graph; tell whether it was there."""
        return self.connection.retract(article)

    def export(self) -> Iterator[str]:
        """The whole graph as JSON lines, sorted: the same graph gives the same lines."""
        return self.connection.export()


def _end(failure: Failure) -> None:
    from extract.errors import ExtractError

    raise ExtractError(str(failure))
