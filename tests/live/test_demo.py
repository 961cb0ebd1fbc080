"""The demo: on the server of the tests, and as the README's first command starts it in a fresh copy."""

import os
import re
import shutil
import subprocess

import pytest
from blocks import ROOT, blocks
from click.testing import CliRunner

from allegiance.cli.app import app
from allegiance.cli.demo import QUESTIONS
from cypher import query

pytestmark = [pytest.mark.live, pytest.mark.model]


def check(output, language):
    """What the demo must show: the claims, five answers with their sentences, and where to look further."""
    for name, _ in QUESTIONS:
        assert query(name).title in output
    assert "CONVENED" in output
    assert {"ru": "Кир Стармер", "en": "Keir Starmer"}[language] in output
    answers = output.split(query(QUESTIONS[0][0]).title, 1)[1]
    assert "(nothing)" not in answers
    assert answers.count("[1] ") >= len(QUESTIONS)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_demo_answers_five_questions_in_either_language(neo4j_server, empty_graph, language, monkeypatch):
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username or "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password or "")
    monkeypatch.setenv("NEO4J_DATABASE", neo4j_server.database)
    monkeypatch.setenv("COLUMNS", "200")
    done = CliRunner().invoke(app, ["demo", "--lang", language])
    assert done.exit_code == 0, done.output
    assert len(QUESTIONS) == 5
    check(done.output, language)
    assert not neo4j_server.password or neo4j_server.password not in done.output


def test_the_first_command_of_the_readme_does_everything_in_a_fresh_copy(tmp_path):
    copy, home = tmp_path / "copy", tmp_path / "home"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", "venv")
    shutil.copytree(ROOT, copy, ignore=ignored)
    command = next(block.text for block in blocks(ROOT / "README.md") if block.sets_up)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "PYTHON", "VIRTUAL_ENV"))}
    environment |= {"ALLEGIANCE_HOME": str(home), "COLUMNS": "200"}
    run = {"cwd": copy, "env": environment, "stdin": subprocess.DEVNULL, "capture_output": True, "text": True}
    try:
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], check=False, **run)
        assert done.returncode == 0, done.stdout + done.stderr
        check(done.stdout, "ru")
        assert re.search(r"http://127\.0\.0\.1:\d+/browser/", done.stdout)
        password = home / "password"
        assert str(password) in done.stdout
        assert password.read_text(encoding="utf-8").strip() not in done.stdout + done.stderr
    finally:
        if (copy / ".venv" / "bin" / "allegiance").exists():
            subprocess.run([copy / ".venv" / "bin" / "allegiance", "down"], check=True, **run)
