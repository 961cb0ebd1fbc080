"""What an extraction is made of, as a hash: the article, and the rules, actors and models that read it."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from extract.articles import ReadArticle

#: Packages whose code and data decide what is read, and distributions that do.
PACKAGES = ("extract", "seeds")
DISTRIBUTIONS = ("natasha", "navec", "pymorphy3", "pymorphy3-dicts-ru", "python-dateutil", "razdel", "slovnet", "spacy")


def source_of(item: ReadArticle, min_confidence: float = 0.0) -> str:
    """The hash of all that the extraction of an article is made of: the same one gives the same extraction."""
    article = item.article
    parts = [
        rules(),
        article.id,
        article.sha256,
        str(article.published),
        article.title,
        article.outlet,
        article.url,
        article.language,
        None if item.sentences is None else [len(sentence.text) for sentence in item.sentences],
        min_confidence,
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


@cache
def rules() -> str:
    """The hash of what reads texts: code, vocabulary, registry (the user's own actors too) and versions of models."""
    from extract.actors.folder import user_folder

    made = hashlib.sha256()
    for package in PACKAGES:
        for name, data in _contents(files(package), package):
            made.update(f"{name}\0{len(data)}\0".encode() + data)
    for path in sorted(user_folder().glob("*.csv")):
        made.update(f"{path.name}\0".encode() + _bytes(path))
    for name in DISTRIBUTIONS:
        made.update(f"{name}\0{_version(name)}\0".encode())
    return made.hexdigest()


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        inside = f"{name}/{each.name}"
        if each.is_dir():
            if not each.name.startswith(("__pycache__", ".")):
                yield from _contents(each, inside)
        elif not each.name.endswith(".pyc"):
            yield inside, each.read_bytes()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
