"""The jars of the managed server: which ones, of which content.

`python -m graph.server.lock` resolves them again after `server.toml` names another version; it needs `jgo`
(in the extra `dev`) and the network, and downloads every jar to know its SHA-256.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCK_NAME = "server.lock.toml"
MAVEN_URL_VARIABLE = "ALLEGIANCE_MAVEN_URL"


@dataclass(frozen=True, slots=True)
class Jar:
    """One file of the server.

    Attributes:
        group: Maven group, "org.neo4j".
        artifact: Maven artifact, "neo4j".
        version: "2026.09.0".
        classifier: "linux-x86_64", or empty.
        sha256: of the content, hexadecimal.
        size: bytes.
    """

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file's name: unlike the artifact's own, unique among jars of several groups."""
        return f"{self.group}.{self._stem}.jar"

    @property
    def path(self) -> str:
        """Where it lies in a Maven repository, relative to the repository's address."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self._stem}.jar"

    @property
    def coordinate(self) -> str:
        """`group:artifact:version`, and `:classifier` if there is one."""
        return ":".join(filter(None, (self.group, self.artifact, self.version, self.classifier)))

    @property
    def _stem(self) -> str:
        return "-".join(filter(None, (self.artifact, self.version, self.classifier)))


@dataclass(frozen=True, slots=True)
class Distribution:
    """A version of the server, as the data files of this folder describe it.

    Attributes:
        coordinates: what was asked for: the server and its Browser, as `group:artifact:version`.
        repository: address of the Maven repository that serves the jars.
        java_versions: major versions of Java that it runs on, the preferred one first.
        main_class: that starts the server.
        admin_class: that runs administration commands.
        java_options: that the JVM needs.
        settings: Neo4j's settings, names as in neo4j.conf.
        jars: everything that goes on the class path, in this order.
    """

    coordinates: tuple[str, ...]
    repository: str
    java_versions: tuple[int, ...]
    main_class: str
    admin_class: str
    java_options: tuple[str, ...]
    settings: dict[str, str]
    jars: tuple[Jar, ...]

    @property
    def version(self) -> str:
        """Version of Neo4j."""
        return self.coordinates[0].rpartition(":")[2]


@cache
def distribution() -> Distribution:
    """Reads the data files of this folder.

    Returns:
        The server that this version of the package manages. The repository is the one that the environment variable
        ALLEGIANCE_MAVEN_URL names, if it is set.
    """
    folder = files("graph.server")
    recipe = tomllib.loads(folder.joinpath("server.toml").read_text(encoding="utf-8"))
    locked = tomllib.loads(folder.joinpath(LOCK_NAME).read_text(encoding="utf-8"))
    return Distribution(
        coordinates=tuple(recipe["coordinates"]),
        repository=(os.environ.get(MAVEN_URL_VARIABLE) or recipe["repository"]).rstrip("/"),
        java_versions=tuple(recipe["java"]["versions"]),
        main_class=recipe["java"]["main_class"],
        admin_class=recipe["java"]["admin_class"],
        java_options=tuple(recipe["java"]["options"]),
        settings=recipe["settings"],
        jars=tuple(_parse(row) for row in locked["jars"]),
    )


def _parse(row: dict[str, str | int]) -> Jar:
    group, artifact, version, *classifier = str(row["jar"]).split(":")
    return Jar(group, artifact, version, "".join(classifier), str(row["sha256"]), int(row["size"]))


def _resolve(coordinates: Iterable[str], repository: str) -> list[Jar]:
    import jgo

    jars = {}
    for artifact in jgo.resolve("+".join(coordinates), repositories={"central": repository}):
        content = Path(artifact.resolve()).read_bytes()
        jar = Jar(
            artifact.groupId,
            artifact.artifactId,
            artifact.version,
            artifact.classifier,
            hashlib.sha256(content).hexdigest(),
            len(content),
        )
        jars[jar.name] = jar
        print(f"{len(jars):4} {jar.coordinate}", file=sys.stderr)  # noqa: T201 a script's progress
    return [jars[name] for name in sorted(jars)]


def _write(jars: Iterable[Jar]) -> str:
    rows = (f'    {{ jar = "{jar.coordinate}", sha256 = "{jar.sha256}", size = {jar.size} }},' for jar in jars)
    return "\n".join(["# Made by `python -m graph.server.lock`: do not edit.", "jars = [", *rows, "]", ""])


if __name__ == "__main__":
    here = Path(__file__).parent
    wanted = tomllib.loads((here / "server.toml").read_text(encoding="utf-8"))
    found = _resolve(wanted["coordinates"], os.environ.get(MAVEN_URL_VARIABLE) or wanted["repository"])
    (here / LOCK_NAME).write_text(_write(found), encoding="utf-8")
