"""What ``allegiance doctor`` looks at: each check returns what it found, or raises an error that says."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Literal

from cypher.errors import QueryError
from extract.errors import ExtractError
from graph.errors import GraphError

State = Literal["ok", "broken", "later"]


@dataclass(frozen=True, slots=True)
class Check:
    """What was found of one part: ``later`` is what is not there yet but comes by itself, or is not needed."""

    part: str
    state: State
    found: str
    to_do: str = ""


def run_checks() -> Iterator[Check]:
    """All checks, the quick ones first."""
    own_server = not os.environ.get("NEO4J_URI")
    yield _guarded("Python", _python)
    yield from _packages()
    yield _guarded("relations", _relations)
    yield _guarded("queries", _queries)
    yield _guarded("Russian models", _models)
    if own_server:
        yield _guarded("Java", _java)
        yield _guarded("Neo4j's files", _jars)
        yield (server := _guarded("local server", _server))
    else:
        yield (server := _guarded("NEO4J_URI", _reached))
    if server.state == "ok":
        yield _guarded("graph", _graph)


def _guarded(part: str, check: Callable[[], Check | str]) -> Check:
    """Run a check; an error that it raises is what is broken, and its message says what to do."""
    try:
        found = check()
    except (ExtractError, GraphError, QueryError, ImportError, OSError) as error:
        return Check(part, "broken", type(error).__name__, str(error))
    return found if isinstance(found, Check) else Check(part, "ok", found)


def _python() -> str:
    return f"{platform.python_version()} ({sys.executable})"


def _packages() -> Iterator[Check]:
    """Each package that is needed, by the installed metadata of this one."""
    for requirement in metadata.requires("allegiance") or []:
        text, _, marker = requirement.partition(";")
        if found := re.match(r"[\w.-]+", text):
            extra = re.search(r"extra == ['\"](\w+)", marker)
            if extra is None or (extra[1] == "local" and not os.environ.get("NEO4J_URI")):
                yield _package(found[0], text.strip(), extra[1] if extra else None)


def _package(name: str, requirement: str, extra: str | None) -> Check:
    try:
        return Check(name, "ok", metadata.version(name))
    except metadata.PackageNotFoundError:
        to_do = f"pip install '{requirement}'"
        if extra:
            to_do = f"pip install 'allegiance[{extra}]', or set NEO4J_URI to use a Neo4j of your own"
        return Check(name, "broken", "not installed", to_do)


def _relations() -> str:
    from extract.relations import relations

    return f"{len(relations())} relations"


def _queries() -> str:
    from cypher import queries

    return f"{len(queries())} queries"


def _models() -> str:
    from extract.language import pipeline

    roots = [token.text for token in pipeline("ru")("Макрон созвал коалицию.") if token.head == token]
    return f"load and parse: the root of a sentence is {', '.join(roots)}"


def _java() -> str:
    from graph.server.java import find_java
    from graph.server.lock import distribution

    return str(find_java(distribution().java_versions))


def _jars() -> Check:
    from graph.server.fetch import missing_jars
    from graph.server.lock import distribution
    from graph.server.paths import cache_folder

    wanted, folder = distribution(), cache_folder()
    missing = missing_jars(wanted.jars, folder)
    if not missing:
        return Check("Neo4j's files", "ok", f"{wanted.version} in {folder}")
    size = sum(jar.size for jar in missing) / 1e6
    return Check("Neo4j's files", "later", f"{len(missing)} to fetch ({size:.0f} MB)", "allegiance up fetches them")


def _server() -> Check:
    from graph.server import ManagedServer

    info = ManagedServer().status()
    if info is None:
        return Check("local server", "later", "does not run", "allegiance up starts it")
    return Check("local server", "ok", f"{info.uri}: {_reached()}")


def _reached() -> str:
    from graph import connect

    with connect() as connection:
        return connection.verify()


def _graph() -> Check:
    from graph import connect
    from graph.schema import check
    from graph.untold import waits

    with connect() as connection:
        stored = check(connection)
        found = "empty" if stored is None else f"model {stored['model']}"
        if stored is not None and waits(connection):
            to_do = "the load that goes on tells them at its end; if none does, load any article"
            return Check("graph", "later", f"{found}, with commitments that wait to be told", to_do)
    return Check("graph", "ok", found)
