"""The wheel as a stranger gets it: built, installed into a new environment, run outside the checkout."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from test_architecture import imports

ROOT = Path(__file__).parent.parent
PACKAGES = ("allegiance", "cypher", "extract", "graph", "seeds")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
OPTIONAL = ("keyring", "local", "py2neo", "ray", "web")  # extras whose code says so where they are missing


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The `bin` folder of an environment with the wheel, which borrows what it depends on from this environment."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [python, "-m", "pip", "install", "-q", "--no-deps", "--disable-pip-version-check", wheel]
    subprocess.run(pip, check=True)
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.check_output(where, text=True).strip())
    borrowed = tmp_path_factory.mktemp("borrowed")
    for path in {Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")}:
        for entry in path.iterdir():
            if not entry.name.startswith(("allegiance", "_editable", *PACKAGES)) and entry.suffix != ".pth":
                (borrowed / entry.name).symlink_to(entry)
    (site / "borrowed.pth").write_text(f"{borrowed}\n")
    return folder / "bin"


def run(installed, *arguments, cwd):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "NEO4J_"))}
    command = [installed / arguments[0], *arguments[1:]]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_every_file_of_the_packages(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    listing = ["git", "ls-files", *PACKAGES]
    tracked = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a git checkout")
    assert set(tracked.stdout.split()) <= held
    assert {name.partition("/")[0] for name in held} == {*PACKAGES, f"allegiance-{PROJECT['version']}.dist-info"}


def test_the_installed_package_is_not_the_checkout(installed, tmp_path):
    code = f"import sys, {', '.join(PACKAGES)}; print(*(sys.modules[name].__file__ for name in {PACKAGES}))"
    done = run(installed, "python", "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert all(Path(file).is_relative_to(installed.parent) for file in done.stdout.split())


@pytest.mark.model
def test_the_installed_wheel_extracts_the_seed_article_outside_the_checkout(installed, tmp_path):
    where = run(installed, "python", "-c", "import seeds; print(*seeds.__path__)", cwd=tmp_path)
    (article,) = Path(where.stdout.strip()).glob("articles/*.txt")
    done = run(installed, "allegiance", "extract", article, "--to", "jsonl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    relations = {claim["relation"] for row in rows for claim in row["claims"]}
    assert {row["doc"] for row in rows} == {article.stem}
    assert {"CONVENED", "PARTICIPATES_IN", "INFORMED"} <= relations


def test_the_installed_wheel_has_its_queries(installed, tmp_path):
    done = run(installed, "allegiance", "queries", "--to", "jsonl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "who-supports-whom" in {json.loads(line)["name"] for line in done.stdout.splitlines()}


def test_every_dependency_has_a_lower_bound():
    extras = PROJECT["optional-dependencies"]
    wanted = [
        *PROJECT["dependencies"],
        *(r for group in extras.values() for r in group if not r.startswith("allegiance[")),
    ]
    assert [requirement for requirement in wanted if ">=" not in requirement] == []


def test_whatever_the_packages_import_is_declared():
    """So that nothing works here only because something else happens to bring it along."""
    declared = {normal(r) for r in (*PROJECT["dependencies"], *(x for e in OPTIONAL for x in EXTRAS[e]))}
    distributions = metadata.packages_distributions()
    imported = {
        name
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for name, _ in imports(path)
        if name not in sys.stdlib_module_names and name not in PACKAGES
    }
    undeclared = {name for name in imported if not declared & {normal(d) for d in distributions.get(name, [name])}}
    optional = {"pandas", "polars"}  # to_df says so if it is missing
    developers = {"jgo"}  # makes the lock file
    drivers = {"pytz"}  # neo4j's own zones, which it brings
    assert undeclared - optional - developers - drivers == set()


def normal(requirement):
    """The name of a requirement as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()
