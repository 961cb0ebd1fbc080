"""The fenced blocks of the README and the pages in docs/, and how each is run."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RUNNABLE = ("bash", "python", "cypher")

#: The address that the pages use for a Neo4j of the reader's own.
EXAMPLE_URI = "neo4j://localhost:7687"

#: A block, and what it prints if a block of text follows it at once.
_FENCE = re.compile(
    r"^```(?P<language>\w*)\n(?P<text>.*?)^```$(?=(?:\n\n```text\n(?P<printed>.*?)^```$)?)", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """One fenced block: the page and line where it stands, its language, its text, and what it is said to print."""

    page: Path
    line: int
    language: str
    text: str
    printed: str | None = None

    @property
    def name(self):
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    @property
    def sets_up(self):
        """Whether it makes an environment: such a block is run by the test of the installation."""
        return "-m venv" in self.text


def blocks(page):
    text = page.read_text(encoding="utf-8")
    return [
        Block(page, text.count("\n", 0, found.start()) + 1, found["language"], found["text"], found["printed"])
        for found in _FENCE.finditer(text)
    ]


def runnable(page):
    return [block for block in blocks(page) if block.language in RUNNABLE and not block.sets_up]


@cache
def docker_runs():
    return (
        shutil.which("docker") is not None
        and subprocess.run(["docker", "info"], capture_output=True, check=False).returncode == 0
    )


def run(block, folder, environment, password):
    """Run a bash or Python block in ``folder``; Docker's lines only where Docker is."""
    text = block.text.replace(EXAMPLE_URI, environment["NEO4J_URI"])
    if block.language == "python":
        command = [sys.executable, "-c", text]
    else:
        if not docker_runs():
            text = re.sub(r"^docker .*$", "true", text, flags=re.MULTILINE)
        command = ["bash", "-euo", "pipefail", "-c", text]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment, "PATH": path},
        input=f"{password}\n",
        capture_output=True,
        text=True,
        check=False,
    )
