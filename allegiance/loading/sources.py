"""Files, folders and standard input to articles, one at a time, in bounded memory."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from allegiance.loading.lines import read_lines
from allegiance.loading.problems import Failure
from extract.articles import ReadArticle
from extract.errors import ExtractError
from extract.reader import STANDARD_INPUT, check_size, file_name, text_article
from extract.web import is_url, read_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

#: Names of files in a folder that are read.
SUFFIXES = frozenset({".txt", ".jsonl"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading goes on: a file, and the byte in it (0: at its beginning)."""

    path: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An article or why there is none; ``after`` is where to go on, ``size`` how many bytes it took."""

    what: ReadArticle | Failure
    after: Place
    size: int


def check(paths: Iterable[str]) -> None:
    """Refuse paths that lead nowhere, before anything is loaded.

    Raises:
        ExtractError: a file or folder is not there or not readable, or a folder holds no article.
    """
    for path in paths:
        if path == STANDARD_INPUT or is_url(path):
            continue
        if Path(path).is_dir():
            if next(_files(path), None) is None:
                raise ExtractError(f"{path}: a directory without any .txt or .jsonl file in it")
        elif not Path(path).exists():
            raise ExtractError(f"{path}: no such file" if path else "the name of a file is empty: name a file, or -")
        elif not os.access(path, os.R_OK):
            raise ExtractError(f"{path}: no permission to read it")


def size_of(paths: Iterable[str]) -> int:
    """How many bytes there are to read, as far as can be told beforehand."""
    return sum(
        Path(file).stat().st_size
        for path in paths
        if path != STANDARD_INPUT and not is_url(path)
        for file in _files(path)
    )


def items(paths: Iterable[str], published: date | None = None, start: Place | None = None) -> Iterator[Item]:
    """The articles of files, of the files in folders (``.txt`` and ``.jsonl``, by name) and of standard input.

    What cannot be read is a failure, and so is an article that another source gave already.

    Args:
        paths: files, folders, addresses of pages (``https://…``), or ``-``.
        published: the date of articles that do not give their own.
        start: where to go on; None: at the beginning.

    Raises:
        ExtractError: the files do not hold the one to go on with.
    """
    with closing(_Seen()) as seen:
        for item in _all(paths, published, start):
            if isinstance(item.what, Failure):
                yield item
                continue
            article = item.what.article
            earlier = seen.first(article.id, item.after.path)
            if earlier is None:
                yield item
            else:
                reason = f"article {article.id!r} is already read from {earlier}: ids must differ"
                yield Item(Failure(item.after.path, reason, item.what), item.after, item.size)


class _Seen:
    """Which articles came, and from where: on disk, as there may be any number of them."""

    def __init__(self) -> None:
        self._known = sqlite3.connect("")
        self._known.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, place TEXT) WITHOUT ROWID")

    def first(self, article: str, place: str) -> str | None:
        """None if the article comes for the first time, else from where it came."""
        if self._known.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (article, place)).rowcount:
            return None
        return str(self._known.execute("SELECT place FROM seen WHERE id = ?", (article,)).fetchone()[0])

    def close(self) -> None:
        self._known.close()


def _all(paths: Iterable[str], published: date | None, start: Place | None) -> Iterator[Item]:
    waiting = start
    for path in (file for given in paths for file in _files(given)):
        if waiting is not None and path != waiting.path:
            continue
        offset, waiting = (waiting.offset, None) if waiting is not None else (0, None)
        yield from _one(path, published, offset, frozenset({path}))
    if waiting is not None:
        raise ExtractError(f"{waiting.path}: is no longer among what is loaded, so that there is nothing to go on with")


def _one(path: str, published: date | None, offset: int, above: frozenset[str]) -> Iterator[Item]:
    """The articles of a file; ``above`` are the files that lead to it."""
    name = path
    try:
        if is_url(path):
            if not offset:
                article = read_url(path, published)
                yield Item(article, Place(path, 1), len(article.article.text.encode()))
            return
        name = "standard input" if path == STANDARD_INPUT else file_name(path)
        with _opened(path) as file:
            is_rows = _begins_as_rows(file) if path == STANDARD_INPUT else Path(path).suffix.lower() == ".jsonl"
            if is_rows:
                yield from _rows(file, path, name, published, offset, above)
            elif not offset:
                check_size(os.fstat(file.fileno()).st_size, name)
                data = file.read()
                article = text_article(data, name, published, None if path == STANDARD_INPUT else Path(name).stem)
                yield Item(article, Place(path, len(data)), len(data))
    except ExtractError as error:
        yield Item(Failure(name, str(error), path=path), Place(path, sys.maxsize), 0)
    except OSError as error:
        yield Item(Failure(name, f"cannot be read: {error}", path=path), Place(path, sys.maxsize), 0)


def _rows(
    file: BinaryIO, path: str, name: str, published: date | None, offset: int, above: frozenset[str]
) -> Iterator[Item]:
    at, empty = offset, True
    for found in read_lines(file, name, published, offset):
        size, at, empty = max(found.end - at, 0), found.end, False
        after = Place(path, found.end)
        if not isinstance(found.what, str):
            yield Item(found.what, after, size)
        elif found.what in above:
            yield Item(Failure(name, f"{found.what}: leads back to this file", path=found.what), after, size)
        else:
            inside = _one(found.what, published, 0, above | {found.what})
            yield from (Item(item.what, after, size) for item in inside)
    if empty and not offset:
        raise ExtractError(f"{name}: empty: nothing to read")


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    """A file to be read from any place; what can be read only once is copied first."""
    if path == STANDARD_INPUT or not stat.S_ISREG(Path(path).stat().st_mode):
        with tempfile.TemporaryFile() as copy:
            if path == STANDARD_INPUT:
                shutil.copyfileobj(sys.stdin.buffer, copy)
            else:
                with Path(path).open("rb") as once:
                    shutil.copyfileobj(once, copy)
            copy.seek(0)
            yield copy
    else:
        with Path(path).open("rb") as file:
            yield file


def _begins_as_rows(file: BinaryIO) -> bool:
    begins = file.read(4096).lstrip().startswith(b"{")
    file.seek(0)
    return begins


def _files(path: str) -> Iterator[str]:
    """A file itself; of a folder all that are read, by name."""
    if path == STANDARD_INPUT or not Path(path).is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield str(Path(folder, name))
