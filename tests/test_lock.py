"""The lock of the dependencies holds each of them, in a version that will do, and by its content."""

import importlib.util
import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE))


def wanted():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for text in [*project["dependencies"], *(r for rs in project["optional-dependencies"].values() for r in rs)]:
        requirement = Requirement(text)
        if requirement.name != "allegiance":
            yield requirement


@pytest.mark.parametrize("requirement", list(wanted()), ids=str)
def test_every_dependency_is_locked_in_a_version_that_will_do(requirement):
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)], prereleases=True), (
        "run the command at the head of requirements.lock"
    )


def test_every_package_is_known_by_its_content_and_by_no_address():
    packages = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(packages) == len(re.findall(r"^[\w.-]+==", LOCK, re.MULTILINE)) > 50
    assert [package[:40] for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in LOCK


SAFE = {"name": "neo4j", "version": "6.0", "vulns": []}
SKIPPED = {"name": "neo4j", "skip_reason": "not found"}
BAD = {"name": "neo4j", "version": "6.0", "vulns": [{"id": "X-1"}]}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([[SAFE]], 0),
        ([[SAFE, BAD]], 1),
        ([[SKIPPED], [BAD]], 1),
        (["ERROR: Connection refused", [BAD]], 1),
        ([[SKIPPED], "ERROR: Connection refused"], None),
        (["ERROR: what is this"], "pip-audit failed:\nERROR: what is this"),
    ],
)
def test_the_audit_fails_for_what_is_found_and_not_for_what_does_not_answer(answers, code, monkeypatch):
    spec = importlib.util.spec_from_file_location("audit", ROOT / "scripts" / "audit.py")
    audit = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(audit)
    left = list(answers)

    def run(*_, **__):
        answer = left.pop(0)
        told = ("", answer) if isinstance(answer, str) else (json.dumps({"dependencies": answer}), "")
        return subprocess.CompletedProcess([], 1, *told)

    monkeypatch.setattr(subprocess, "run", run)
    if code is None:
        audit.main()
    else:
        with pytest.raises(SystemExit) as ended:
            audit.main()
        assert ended.value.code == code
