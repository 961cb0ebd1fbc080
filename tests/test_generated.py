import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "scripts" / "generate.py"


@pytest.fixture(scope="module")
def generate():
    spec = importlib.util.spec_from_file_location("generate", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["LIBRARY", "PAGE"])
def test_generated_files_are_current(generate, name):
    path = getattr(generate, name)
    assert path.read_text(encoding="utf-8") == generate.GENERATED[path](), "run: python scripts/generate.py"
