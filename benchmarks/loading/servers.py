"""Servers of their own for benchmarks: the managed one, or another version with APOC, in a folder that is deleted."""

from __future__ import annotations

import shutil
import socket
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from graph.server import ManagedServer
from graph.server import lock as locks

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The newest version for which APOC is served.
WITH_APOC = "5.26.12"
APOC_SETTINGS = {"dbms.security.procedures.unrestricted": "apoc.*"}
#: Settings of the managed server that this version does not know.
LATER = frozenset({"dbms.fleet_manager.enabled", "server.fleet_discovery.enabled"})


def free_port() -> int:
    """A port that no other server takes as its usual one, while this one is stopped and started again."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def server(settings: dict[str, str] | None = None, inside: Path | None = None) -> Iterator[ManagedServer]:
    """A managed server that runs, with nothing in it and without a password; in a folder, if one is given."""
    with tempfile.TemporaryDirectory(prefix="allegiance-benchmark-", dir=inside) as home:
        made = ManagedServer(Path(home), settings=settings)
        made.up(auth=False, bolt_port=free_port(), http_port=free_port())
        try:
            yield made
        finally:
            made.down()


@contextmanager
def server_with_apoc(settings: dict[str, str] | None = None) -> Iterator[ManagedServer]:
    """The same of a version with APOC, all from Maven; takes Java 17 or 21 (JAVA_HOME)."""
    import jgo

    apoc = (f"org.neo4j.procedure:{name}:{WITH_APOC}" for name in ("apoc-core", "apoc-common"))
    wanted = (f"org.neo4j:neo4j:{WITH_APOC}", *apoc)
    recipe = locks.distribution()
    with tempfile.TemporaryDirectory(prefix="allegiance-plugins-") as plugins:
        files = []
        for artifact in jgo.resolve("+".join(wanted), repositories={"central": recipe.repository}):
            path = Path(artifact.resolve())
            if artifact.groupId == "org.neo4j.procedure":
                shutil.copy(path, plugins)
            files.append(path)
        distribution = replace(
            recipe,
            coordinates=wanted,
            java_versions=(17, 21),
            main_class="org.neo4j.server.CommunityEntryPoint",
            admin_class="org.neo4j.server.startup.Neo4jAdminCommand",
            settings={name: value for name, value in recipe.settings.items() if name not in LATER},
            jars=(),
        )
        more = {**(settings or {}), **APOC_SETTINGS, "server.directories.plugins": plugins}
        with (
            patch("graph.server.managed.distribution", lambda: distribution),
            patch("graph.server.managed.fetch_jars", lambda *_, **__: files),
            patch("graph.style.command", lambda: ":help"),
            server(more) as made,
        ):
            yield made
