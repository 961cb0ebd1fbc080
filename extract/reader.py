"""Files to articles: the article's own form, plain text, and rows of sentences.

A **text file** is one article. It may begin with its date, ``date YYYY-MM-DD``; the text follows. Its id is the file's
name without the suffix, so a file of the same name is the same article, perhaps corrected.

A **``.jsonl`` file** holds sentences, one a row: see :mod:`extract.rows`.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from extract.articles import ReadArticle, article_from_text
from extract.decoding import decode
from extract.errors import ExtractError
from extract.rows import articles_from_rows
from extract.web import is_url, read_url

log = logging.getLogger(__name__)

#: The longest text file read, in bytes. An article has a few thousand; this many are read in a minute or two, and a
#: file beyond it is a corpus in one piece. Rows (``.jsonl``) may be any number.
MAX_TEXT_BYTES = 1_000_000

#: The path that means standard input.
STANDARD_INPUT = "-"


def read(paths: Iterable[str | Path], *, published: date | None = None) -> list[ReadArticle]:
    """Read every article of ``paths``, all or nothing.

    Args:
        paths: text files, ``.jsonl`` files of rows, addresses of pages (``https://…``), or ``-`` for standard input
            (either form of file).
        published: the date of those articles that do not give their own.

    Returns:
        The articles in the order of the paths; no two have the same id.

    Raises:
        ExtractError: a file is missing, unreadable, empty or not text; a date or a row is malformed; or two sources
            give the same article.
    """
    sources: dict[str, str] = {}
    articles = []
    for path in paths:
        name = "standard input" if str(path) == STANDARD_INPUT else file_name(path)
        for item in _read_one(path, name, published):
            if other := sources.get(item.article.id):
                raise ExtractError(
                    f"{name}: article {item.article.id!r} is already read from {other}: a file's name is its article's "
                    "id, so rename one, or leave one out"
                )
            sources[item.article.id] = name
            articles.append(item)
    return articles


def _read_one(path: str | Path, name: str, published: date | None) -> list[ReadArticle]:
    if is_url(path):
        return [read_url(name, published)]
    data = _bytes(path, name)
    from_input = str(path) == STANDARD_INPUT
    is_rows = data.lstrip().startswith(b"{") if from_input else Path(path).suffix.lower() == ".jsonl"
    if is_rows:
        return articles_from_rows(data, name, published)
    return [text_article(data, name, published, None if from_input else Path(name).stem)]


def text_article(data: bytes, name: str, published: date | None, article_id: str | None) -> ReadArticle:
    """The article of a text file.

    Args:
        data: the whole content of the file.
        name: what to call it in errors.
        published: its date, if it does not give its own.
        article_id: what identifies it; None: a hash of its text.

    Raises:
        ExtractError: it is too long, empty or no text, or its date is none.
    """
    if not data.strip():
        raise ExtractError(f"{name}: empty: nothing to read")
    check_size(len(data), name)
    text, encoding = decode(data, name)
    if not encoding.startswith("utf"):
        log.warning("%s: not UTF-8, read as %s", name, encoding)
    return ReadArticle(article_from_text(text, published=published, id=article_id, name=name))


def check_size(size: int, name: str) -> None:
    """Refuse a text of more bytes than an article has."""
    if size > MAX_TEXT_BYTES:
        raise ExtractError(
            f"{name}: {size:,} bytes, but one article has at most {MAX_TEXT_BYTES:,}: split it into articles, "
            "or give it as .jsonl rows"
        )


def file_name(path: str | Path) -> str:
    """The name of a file as text, also where the locale cannot tell its letters."""
    name = str(path)
    if not name:
        raise ExtractError("the name of a file is empty: name a file, or - for standard input")
    try:
        name.encode()
    except UnicodeEncodeError:  # bytes that Python kept as they were
        try:
            return os.fsencode(name).decode()
        except UnicodeError:
            raise ExtractError(f"{name!r}: the name of the file is not UTF-8: rename the file") from None
    return name


def _bytes(path: str | Path, name: str) -> bytes:
    try:
        data = sys.stdin.buffer.read() if str(path) == STANDARD_INPUT else Path(path).read_bytes()
    except FileNotFoundError:
        raise ExtractError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise ExtractError(f"{name}: a directory: name the files in it, e.g. {Path(path) / '*.txt'}") from None
    except PermissionError:
        raise ExtractError(f"{name}: no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ExtractError(f"{name}: cannot be read: {error}") from None
    if not data.strip():
        raise ExtractError(f"{name}: empty: nothing to read")
    return data
