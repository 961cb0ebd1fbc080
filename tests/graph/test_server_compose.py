"""The Docker file for those who have Docker."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from graph.server.lock import distribution

FILE = Path(__file__).parents[2] / "docker-compose.yml"


@pytest.fixture(scope="module")
def service():
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"]["neo4j"]


def test_it_runs_the_same_neo4j_as_the_managed_server(service):
    assert service["image"] == f"neo4j:{distribution().version}-community"


def test_it_listens_on_this_machine_only(service):
    assert len(service["ports"]) == 2
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_it_has_no_password_of_its_own(service):
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?[^}]+\}", service["environment"]["NEO4J_AUTH"])


def test_its_data_outlive_the_container(service):
    assert service["volumes"] == ["data:/data"]
    assert "data" in yaml.safe_load(FILE.read_text(encoding="utf-8"))["volumes"]


def test_its_health_is_an_answer_to_a_query_without_a_password_among_the_arguments(service):
    kind, command = service["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    assert "cypher-shell" in command
    assert not re.search(r"\s-p\b|--password", command)


def test_the_health_check_takes_the_password_whole(service, tmp_path):
    (tmp_path / "cypher-shell").write_text('#!/bin/sh\nprintf "%s|%s|%s" "$NEO4J_USERNAME" "$NEO4J_PASSWORD" "$1"\n')
    (tmp_path / "cypher-shell").chmod(0o755)
    command = service["healthcheck"]["test"][1].replace("$$", "$")
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "NEO4J_AUTH": "neo4j/with/slash and $pace"}
    done = subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "neo4j|with/slash and $pace|RETURN 1"


def compose_is_there() -> bool:
    if shutil.which("docker") is None:
        return False
    return subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not compose_is_there(), reason="needs Docker Compose")
@pytest.mark.parametrize(("password", "accepted"), [("long enough", True), ("", False)])
def test_docker_takes_it_only_with_a_password(password, accepted):
    command = ["docker", "compose", "--file", str(FILE), "config", "--quiet"]
    done = subprocess.run(
        command, env={**os.environ, "NEO4J_PASSWORD": password}, capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) is accepted
