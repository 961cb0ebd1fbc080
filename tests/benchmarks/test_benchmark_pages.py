"""The commands of benchmarks/README.md run as written; those that take data from elsewhere name it in capitals."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (python benchmarks/.*)$", PAGE, re.MULTILINE)
#: Those that load a corpus take hours as written; what they are made of is tested with little.
LONG = re.compile(r"benchmarks/loading\b")
HERE = [c for c in COMMANDS if not re.search(r"\b(PATH|DIR|FILE|FOLDER)\b", c) and not LONG.search(c)]


@pytest.mark.model
@pytest.mark.parametrize("command", HERE)
def test_a_command_of_the_page_runs_as_written(command):
    words = [sys.executable if word == "python" else word for word in shlex.split(command)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_every_benchmark_has_a_command_on_the_page():
    files = [path for path in (ROOT / "benchmarks").glob("*.py") if "__main__" in path.read_text(encoding="utf-8")]
    scripts = {path.stem for path in files}
    named = {re.sub(r"\.py$", "", shlex.split(command)[1].removeprefix("benchmarks/")) for command in COMMANDS}
    assert scripts - named == set()
