import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

#: Which of our packages each package may import, itself apart.
ARROWS = {
    "seeds": set(),
    "extract": {"seeds"},
    "cypher": set(),
    "graph": {"extract", "cypher"},
    "allegiance": {"extract", "cypher", "graph", "seeds"},
}
DRIVERS = {"neo4j", "py2neo"}
SLOW_TO_IMPORT = {
    "neo4j",
    "py2neo",
    "spacy",
    "numpy",
    "rich",
    "pandas",
    "pymorphy3",
    "slovnet",
    "navec",
    "httpx",
    "babel",
}


def imports(path):
    """Top-level names of everything that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import: name the package"
            yield node.module.partition(".")[0], node.lineno


def sources(package):
    found = sorted((ROOT / package).rglob("*.py"))
    assert found
    return found


@pytest.mark.parametrize("package", ARROWS)
def test_packages_import_along_the_arrows_only(package):
    forbidden = ARROWS.keys() - ARROWS[package] - {package} | {"tests", "benchmarks", "scripts"}
    against = [f"{p}:{line}: {name}" for p in sources(package) for name, line in imports(p) if name in forbidden]
    assert not against


@pytest.mark.parametrize("package", sorted(ARROWS.keys() - {"graph"}))
def test_only_graph_imports_a_driver(package):
    assert not [f"{p}:{line}" for p in sources(package) for name, line in imports(p) if name in DRIVERS]


def test_natasha_is_never_imported_only_its_files_are_read():
    assert not [f"{p}:{line}" for a in ARROWS for p in sources(a) for name, line in imports(p) if name == "natasha"]


@pytest.mark.parametrize("package", ARROWS)
def test_importing_a_package_loads_nothing_slow(package):
    code = f"import sys, {package}; print(*sorted({SLOW_TO_IMPORT!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_help_loads_nothing_slow():
    code = f"""
import atexit, sys
atexit.register(lambda: print("LOADED", *sorted({SLOW_TO_IMPORT!r} & sys.modules.keys())))
from allegiance.cli import main
main(["--help"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1].split() == ["LOADED"]


def test_python_files_stay_short_enough_to_say_one_thing():
    long = {
        str(p.relative_to(ROOT)): n for a in ARROWS for p in sources(a) if (n := len(p.read_text().splitlines())) > 350
    }
    assert not {path for path in long if not path.startswith("allegiance/library/")}  # that is generated
