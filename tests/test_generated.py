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


def test_generated_files_are_current(generate):
    for path, make in generate.GENERATED.items():
        assert path.is_file(), f"{path} is missing; run: python scripts/generate.py"
        assert path.read_text(encoding="utf-8") == make(), f"{path} is old; run: python scripts/generate.py"


def test_no_generated_file_is_left_of_a_folder_that_is_no_more(generate):
    assert set(generate.LIBRARY.glob("*.py")) <= generate.GENERATED.keys()
