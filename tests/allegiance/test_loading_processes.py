"""Processes that read articles: each result with its article, also of those that end, or never begin."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from allegiance.loading import workers
from allegiance.loading.sources import items
from allegiance.loading.workers import Workers

TEXTS = {str(number): f"date 2025-09-0{number} Макрон поддержал {number} раз Украину." for number in range(1, 8)}

WITHOUT_GUARD = """
import sys
from allegiance.loading.sources import items
from allegiance.loading.workers import Workers

with Workers(2, 0.0) as processes:
    print(len(list(processes.read(items(sys.argv[1:])))))
"""


@pytest.fixture
def folder(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_program_that_would_start_itself_again_and_again_is_told_what_to_change(folder):
    script = folder / "program.py"
    script.write_text(WITHOUT_GUARD, encoding="utf-8")
    command = [sys.executable, str(script), str(folder / "1.txt")]
    environment = os.environ | {"PYTHONPATH": str(Path(workers.__file__).parents[2])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert 'must stand below `if __name__ == "__main__":`' in done.stderr.splitlines()[-1]


@pytest.mark.model
@pytest.mark.parametrize("parcel", [1, 4000])
def test_each_article_comes_back_once_with_its_own_rows(folder, monkeypatch, parcel):
    monkeypatch.setattr(workers, "PARCEL", parcel)
    with Workers(2, 0.0) as processes:
        found = [(item.what.article.id, made.article) for item, made in processes.read(items([str(folder)]))]
    assert sorted(found) == [(name, name) for name in TEXTS]


@pytest.mark.model
def test_articles_whose_process_somebody_killed_are_read_again(folder, monkeypatch):
    monkeypatch.setattr(workers, "PARCEL", 1)
    with Workers(2, 0.0) as processes:
        read = processes.read(items([str(folder)]))
        found = [next(read)]
        own = {process.pid for process in psutil.Process().children() if "spawn_main" in " ".join(process.cmdline())}
        os.kill(max(own), signal.SIGKILL)
        found += read
    assert sorted(made.article for _, made in found) == [*TEXTS]
