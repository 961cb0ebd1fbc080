"""Neo4j: the managed server, connections, the schema, loading and asking. The only package that imports a driver."""

from graph.connection import Connection, connect
from graph.errors import GraphError
from graph.results import Result, Runner
from graph.settings import Settings

__all__ = ["Connection", "GraphError", "Result", "Runner", "Settings", "connect"]
