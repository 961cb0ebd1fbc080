"""Addresses of the web among what is loaded."""

import pytest
from web_site import running

from allegiance.loading.problems import Failure
from allegiance.loading.sources import check, items, size_of
from extract.web import ALLOW_PRIVATE


@pytest.fixture(scope="module")
def site():
    with running() as address:
        yield address


def test_pages_are_articles_among_others_and_failures_name_their_address(site, tmp_path, monkeypatch):
    monkeypatch.setenv(ALLOW_PRIVATE, "1")
    file = tmp_path / "a.txt"
    file.write_text("Макрон поддержал Украину.", encoding="utf-8")
    listed = tmp_path / "failed.jsonl"
    listed.write_text(f'{{"path": "{site}/text"}}\n', encoding="utf-8")
    paths = [f"{site}/page", f"{site}/nothing", str(file), str(listed)]
    check(paths)
    assert size_of(paths) == file.stat().st_size + listed.stat().st_size
    page, failure, text, again = [item.what for item in items(paths)]
    assert (page.article.id, page.article.outlet) == (f"{site}/page", "Вести")
    assert isinstance(failure, Failure)
    assert f"{site}/nothing: answers 404" in str(failure)
    assert (text.article.id, again.article.id) == ("a", f"{site}/text")


def test_what_is_not_of_the_internet_is_a_failure(site, monkeypatch):
    monkeypatch.delenv(ALLOW_PRIVATE, raising=False)
    (item,) = items([f"{site}/page"])
    assert "of a network of its own" in str(item.what)
