"""Library queries over py2neo's ``Graph``, for programs that still have one. Needs the extra ``py2neo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import GraphError
from graph.results import Result, plain

if TYPE_CHECKING:
    from py2neo import Graph


class Py2neoRunner:
    """A :class:`~graph.results.Runner` over ``Graph``. It runs Cypher, the one thing of py2neo that works everywhere.

    It runs everything in read mode; what is to write is the ``Graph``'s own affair.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def run(self, query: str, /, **parameters: Any) -> Result:  # noqa: ANN401 - Cypher takes values of many types
        """Run one query and give all its rows; nodes and relationships are py2neo's own objects.

        Raises:
            GraphError: The server was not reached, or refused the query.
        """
        try:
            cursor = self.graph.auto(readonly=True).run(query, parameters)
            columns = tuple(cursor.keys())
            rows = tuple(tuple(plain(value) for value in record.values()) for record in cursor)
        except Exception as error:  # py2neo raises its wire library's and the sockets' errors too
            raise GraphError(f"py2neo could not run the query: {error}") from error
        return Result(columns, rows, query, parameters)
