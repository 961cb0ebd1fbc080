"""A ``.jsonl`` file of any size to articles, one at a time.

Its rows are of three kinds, told apart by their fields:

* ``{"id", "text"}``: one sentence; rows with the same ``doc`` are one article (see :mod:`extract.rows`);
* ``{"article", "text"}`` or ``{"article", "sentences"}``: a whole article by its id, its sentences as a list where they
  are known, with ``date``, ``title``, ``outlet`` and ``url`` where these are;
* ``{"path"}``: a file to be read, as in a file of failures.

The rows of a ``doc`` may stand apart: a first reading finds those. A line that is no row is a failure, and so are the
articles beside it whose rows it may belong to: no article is read in part.
"""

from __future__ import annotations

import codecs
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from allegiance.loading.problems import Failure
from extract.articles import GivenSentence, ReadArticle, article_from_text, parse_day, text_digest
from extract.errors import ExtractError
from extract.model import Article
from extract.reader import MAX_TEXT_BYTES
from extract.rows import articles_from_lines, check_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

#: The longest line that is read, in bytes: longer ones are no article.
MAX_LINE = 4_000_000

Numbered = tuple[int, bytes]


class _Key(msgspec.Struct):
    """What tells of which article a row is."""

    id: str | int | None = None
    doc: str | int | None = None
    article: str | int | None = None
    path: str | None = None


class _Whole(msgspec.Struct):
    """A row that is an article."""

    article: str | int
    text: str | None = None
    sentences: list[str] | None = None
    date: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An article, a failure, or the path of a file to be read; ``end`` is where in the file to go on after it."""

    what: ReadArticle | Failure | str
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, its number and where it begins and ends; ``key`` tells of what it is a row, ``broken`` why of nothing."""

    number: int
    begin: int
    end: int
    data: bytes
    key: str
    broken: str = ""


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a first reading tells: where the rows are that stand apart, and which docs have a broken line beside."""

    apart: dict[str, list[tuple[int, int, int]]]
    hurt: dict[str, str]


def read_lines(file: BinaryIO, name: str, published: date | None = None, start: int = 0) -> Iterator[Found]:
    """The articles of a file.

    Args:
        file: the file, which can be read more than once.
        name: what to call it in errors.
        published: the date of articles that do not give their own.
        start: where to go on, as ``end`` told; 0: at the beginning.

    Raises:
        ExtractError: the file is in an encoding other than UTF-8.
    """
    check_encoding(file.read(8), name)
    survey = _survey(file, name)
    for key, group in groupby(_lines(file, name), attrgetter("key")):
        rows = list(group)
        if rows[-1].end <= start:
            continue
        if rows[0].broken:
            yield Found(Failure(name, rows[0].broken, path=name), rows[0].end)
            continue
        runs = survey.apart.get(key)
        if runs is not None and runs[0][1] != rows[0].begin:
            continue  # read with the first of its rows
        numbered = _gathered(file, runs) if runs is not None else [(row.number, row.data) for row in rows]
        yield from _articles(key, numbered, name, published, survey.hurt.get(key), rows)


def _articles(
    key: str, numbered: list[Numbered], name: str, published: date | None, hurt: str | None, rows: list[_Line]
) -> Iterator[Found]:
    """The article of a group of rows; those that are articles by themselves may come several times."""
    end = rows[-1].end
    if key.startswith("path "):
        yield Found(key.removeprefix("path "), end)
        return
    if key.startswith("article "):
        yield from (Found(_whole(row, name, published), row.end) for row in rows)
        return
    if hurt is not None:
        what = f"{hurt}; so article {key.removeprefix('doc ')!r}, whose rows stand beside it, may not be whole"
        yield Found(Failure(name, what, path=name), end)
        return
    try:
        yield from (Found(article, end) for article in articles_from_lines(numbered, name, published))
    except ExtractError as error:
        yield Found(Failure(name, str(error), path=name), end)


def _whole(line: _Line, name: str, published: date | None) -> ReadArticle | Failure:
    where = f"{name}: line {line.number}"
    try:
        return _read_whole(msgspec.json.decode(line.data, type=_Whole), where, published)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ExtractError) as error:
        told = str(error)
        return Failure(name, told if told.startswith(name) else f"{where}: {told}", path=name)


def _read_whole(row: _Whole, where: str, published: date | None) -> ReadArticle:
    if (row.text is None) == (row.sentences is None):
        raise ExtractError(f"{where}: an article has either a 'text' or 'sentences'")
    day = parse_day(row.date, where) if row.date is not None else published
    size = len((row.text or "".join(row.sentences or ())).encode())
    if size > MAX_TEXT_BYTES:
        raise ExtractError(f"{where}: {size:,} bytes, but one article has at most {MAX_TEXT_BYTES:,}: split it")
    identifier = str(row.article)
    if not identifier.strip():
        raise ExtractError(f"{where}: field 'article' is empty: it is the article's id")
    text_digest(identifier, f"{where}: field 'article'")
    if row.text is not None:
        article = article_from_text(row.text, published=day, id=identifier, name=where)
        return ReadArticle(replace(article, title=row.title, outlet=row.outlet, url=row.url))
    given = tuple(GivenSentence(f"{identifier}/{n}", text) for n, text in enumerate(row.sentences or ()))
    if not given or not all(sentence.text.strip() for sentence in given):
        raise ExtractError(f"{where}: 'sentences' has none, or an empty one")
    text = "\n".join(sentence.text for sentence in given)
    return ReadArticle(Article(identifier, text, text_digest(text, where), day, row.title, row.outlet, row.url), given)


def _survey(file: BinaryIO, name: str) -> _Survey:
    """Read the file once for what must be known of it before its articles are read, in bounded memory."""
    hurt: dict[str, str] = {}
    with closing(sqlite3.connect("")) as known:  # a file of its own, deleted at the end
        known.execute("CREATE TABLE runs (key TEXT, number INTEGER, begin INTEGER, end INTEGER)")
        known.executemany("INSERT INTO runs VALUES (?, ?, ?, ?)", _runs(_lines(file, name), hurt))
        apart: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for key, *run in known.execute(
            "SELECT key, number, begin, end FROM runs WHERE key IN "
            "(SELECT key FROM runs GROUP BY key HAVING count(*) > 1) ORDER BY begin"
        ):
            apart[key].append((run[0], run[1], run[2]))
    return _Survey(dict(apart), hurt)


def _runs(lines: Iterator[_Line], hurt: dict[str, str]) -> Iterator[tuple[str, int, int, int]]:
    """The runs of rows of one doc; which docs have a broken line beside goes to ``hurt``."""
    before, broken = "", ""
    for key, group in groupby(lines, attrgetter("key")):
        rows = list(group)
        if rows[0].broken:
            broken = rows[0].broken
            if before.startswith("doc "):
                hurt.setdefault(before, broken)
            continue
        if key.startswith("doc "):
            yield key, rows[0].number, rows[0].begin, rows[-1].end
            if broken:
                hurt.setdefault(key, broken)
        before, broken = key, ""


def _gathered(file: BinaryIO, runs: list[tuple[int, int, int]]) -> list[Numbered]:
    """The lines of rows that stand apart; the file is then where it was."""
    here = file.tell()
    found: list[Numbered] = []
    for number, begin, end in runs:
        file.seek(begin)
        found += enumerate(file.read(end - begin).split(b"\n"), number)
    file.seek(here)
    return found


def _lines(file: BinaryIO, name: str) -> Iterator[_Line]:
    """The lines that are not empty."""
    file.seek(0)
    at = len(codecs.BOM_UTF8) if file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8 else 0
    number = 0
    while True:
        file.seek(at)
        data = file.readline(MAX_LINE)
        if not data:
            return
        begin, at, number = at, at + len(data), number + 1
        rest = data
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(MAX_LINE)
            at += len(rest)
        if at - begin > len(data):
            reason = f"{name}: line {number}: longer than {MAX_LINE:,} bytes: no article is so long"
            yield _Line(number, begin, at, b"", f"line {number}", reason)
        elif data.strip():
            yield _keyed(number, begin, at, data, name)


def _keyed(number: int, begin: int, end: int, data: bytes, name: str) -> _Line:
    """A line with what tells of which article it is; only rows with the same ``doc`` have one in common."""
    reason = "no 'id' and no 'article'"
    try:
        row = msgspec.json.decode(data, type=_Key)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return _Line(number, begin, end, data, f"line {number}", _reason(number, data, name, str(error)))
    if row.article is not None:
        return _Line(number, begin, end, data, f"article {number}")
    for kind in ("path", "doc", "id"):
        if (value := getattr(row, kind)) is not None:
            return _Line(number, begin, end, data, f"{kind} {value}")
    return _Line(number, begin, end, data, f"line {number}", _reason(number, data, name, reason))


def _reason(number: int, data: bytes, name: str, otherwise: str) -> str:
    try:
        articles_from_lines([(number, data)], name)
    except ExtractError as error:
        return str(error)
    return f"{name}: line {number}: {otherwise}"
