"""Neo4j: the managed server, connections, the schema, loading and asking. The only package that imports a driver."""

from graph.async_connection import AsyncConnection, connect_async
from graph.connection import Connection, connect
from graph.errors import GraphError
from graph.results import AsyncRunner, Result, Runner
from graph.settings import Settings

__all__ = [
    "AsyncConnection",
    "AsyncRunner",
    "Connection",
    "GraphError",
    "Result",
    "Runner",
    "Settings",
    "connect",
    "connect_async",
]
