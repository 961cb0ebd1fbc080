"""The query library: one ``.cypher`` file a query, and what reads them. Knows nothing of articles or drivers."""

from cypher.errors import ParameterError, QueryError, UnknownQueryError
from cypher.library import QueryLibrary, queries, query, query_library
from cypher.model import Column, Parameter, Query

__all__ = [
    "Column",
    "Parameter",
    "ParameterError",
    "Query",
    "QueryError",
    "QueryLibrary",
    "UnknownQueryError",
    "queries",
    "query",
    "query_library",
]
