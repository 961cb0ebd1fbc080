"""The query library: one ``.cypher`` file a query, and what reads them. Knows nothing of articles or drivers."""

from cypher.errors import ParameterError, QueryError, UnknownQueryError
from cypher.library import queries, query
from cypher.model import Column, Parameter, Query

__all__ = ["Column", "Parameter", "ParameterError", "Query", "QueryError", "UnknownQueryError", "queries", "query"]
