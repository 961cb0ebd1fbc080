import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.model


def speed(*options):
    command = [sys.executable, "benchmarks/speed.py", *map(str, options)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def natasha_is_there():
    return subprocess.run([sys.executable, "-c", "import natasha"], capture_output=True, check=False).returncode == 0


@pytest.fixture
def texts(tmp_path):
    for name, text in [("a", "Макрон поддержал Украину. Он прибыл в Киев."), ("b", "Путин осудил удар."), ("c", "Да.")]:
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("processes", [1, 2])
def test_both_run_over_every_text_but_the_one_that_they_warm_up_with(texts, processes):
    if not natasha_is_there():
        pytest.skip("natasha cannot be imported")
    done = speed("--texts", texts, "--rounds", 2, "--processes", processes, "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["sentences"] == 2
    assert all(found[name] > 0 for name in ("natasha", "extract", "ratio"))
    assert 0 < found["lowest"] <= found["ratio"] <= found["highest"]
    assert found["actors"] >= 0


def test_articles_too_short_for_what_is_asked_are_told():
    done = speed("--at-least", 1000)
    assert done.returncode == 2
    assert "--at-least" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_texts_is_told(tmp_path):
    done = speed("--texts", tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
