"""Library queries over py2neo's ``Graph``, for programs that still have one. Needs the extra ``py2neo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import GraphError
from graph.results import Result

if TYPE_CHECKING:
    from py2neo import Graph


class Py2neoRunner:
    """A :class:`~graph.results.Runner` that uses ``Graph.run``, the one part of py2neo that still works everywhere."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows; nodes and relationships are py2neo's own objects.

        Raises:
            GraphError: The server was not reached or refused the query.
        """
        try:
            cursor = self.graph.run(query, parameters)
            columns = tuple(cursor.keys())
            rows = tuple(tuple(_plain(value) for value in record.values()) for record in cursor)
        except Exception as error:  # py2neo raises its wire library's and the sockets' errors too
            raise GraphError(f"py2neo could not run the query: {error}") from error
        return Result(columns, rows, query, parameters)


def _plain(value: Any) -> Any:  # noqa: ANN401 - as py2neo gives it
    if isinstance(value, list):
        return [_plain(item) for item in value]
    native = getattr(value, "to_native", None)
    return native() if native else value
