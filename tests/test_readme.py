import re

import pytest
from blocks import PAGES, ROOT, blocks, runnable

from extract.vocabulary.load import read_entries

README = ROOT / "README.md"


def set_up_commands():
    return [block.text.strip() for block in blocks(README) if block.sets_up]


def test_the_readme_has_two_commands_one_to_run_and_one_to_test():
    run, test = set_up_commands()
    assert run.endswith("allegiance demo")
    assert test.endswith("pytest")
    assert "\n" not in run + test


def test_the_checks_run_the_tests_as_the_readme_writes_it():
    assert set_up_commands()[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_other_pages_set_up_with_the_first_part_of_the_same_command():
    run, _ = set_up_commands()
    others = [b for page in PAGES[1:] for b in blocks(page) if b.sets_up]
    assert [b.name for b in others if not run.startswith(b.text.strip())] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in t]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_says_its_language(page):
    known = {"bash", "python", "cypher", "toml", "text", "json", "jsonl", "sparql", ""}
    assert {block.language for block in blocks(page)} <= known


def test_the_readme_has_commands_python_and_cypher_that_run():
    assert {block.language for block in runnable(README)} == {"bash", "python", "cypher"}


def test_entries_of_the_vocabulary_are_shown_as_they_are_read():
    shown = [
        block for page in PAGES for block in blocks(page) if block.language == "toml" and "[[entry]]" in block.text
    ]
    assert {block.page.name for block in shown} >= {"README.md", "vocabulary.md"}
    for block in shown:
        assert read_entries(block.name, block.text)[0].examples
