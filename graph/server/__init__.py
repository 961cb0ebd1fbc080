"""The managed Neo4j server: a real one on this machine, without Docker, Java or Maven.

from graph.server import ManagedServer

server = ManagedServer()
info = server.up()
...
server.down()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.server.info import ServerInfo
    from graph.server.managed import ManagedServer

__all__ = ["ManagedServer", "ServerInfo"]


def __getattr__(name: str) -> object:
    if name in __all__:  # the rest of the package is loaded when it is used
        from graph.server import managed

        return getattr(managed, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
