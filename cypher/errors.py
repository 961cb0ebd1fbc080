"""The one error of this package."""


class QueryError(Exception):
    """A query that does not exist or is not well formed, or a parameter of the wrong kind.

    The message says what was wrong, where, and what to do.
    """


class UnknownQueryError(QueryError):
    """No query of the library has that name."""


class ParameterError(QueryError):
    """A parameter is missing, unknown, or not of its type."""
