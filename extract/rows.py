"""Rows of sentences (JSON Lines) to articles.

Each row is one JSON object and one sentence already: ``id`` and ``text``, and optionally ``doc``, ``date``, ``title``,
``outlet`` and ``url``; other fields are left aside. Rows with the same ``doc`` are one article, in the order of the
file; a row without ``doc`` is an article of its own. What any row says of its article (its date, title, …) holds for
the whole of it.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from extract.articles import GivenSentence, ReadArticle, parse_day, text_digest
from extract.decoding import BYTE_ORDER_MARKS
from extract.errors import ExtractError
from extract.model import Article

#: The optional fields of a row that describe its article, besides ``date``.
_ABOUT_ARTICLE = ("title", "outlet", "url")


@dataclass(slots=True)
class _Draft:
    """An article while its rows are read."""

    sentences: list[GivenSentence] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    published: date | None = None


def articles_from_rows(data: bytes, name: str, published: date | None = None) -> list[ReadArticle]:
    """Read the articles of a ``.jsonl`` file.

    Args:
        data: the whole content of the file, UTF-8.
        name: what to call the file in errors.
        published: the date of those articles whose rows give none.

    Returns:
        The articles in the order of their first rows, each with its given sentences.

    Raises:
        ExtractError: a row is malformed or contradicts an earlier one; the message names its line.
    """
    check_encoding(data, name)
    return articles_from_lines(enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1), name, published)


def check_encoding(data: bytes, name: str) -> None:
    """Refuse rows that begin as other Unicode than UTF-8 does."""
    if any(data.startswith(mark) for mark, codec in BYTE_ORDER_MARKS if codec != "utf-8-sig"):
        raise ExtractError(f"{name}: UTF-16 or UTF-32, but rows are UTF-8: save the file as UTF-8")


def articles_from_lines(
    numbered: Iterable[tuple[int, bytes]], name: str, published: date | None = None
) -> list[ReadArticle]:
    """The same, from some lines with their numbers in the file."""
    drafts: dict[str, _Draft] = {}
    lines: dict[str, int] = {}
    for number, line in numbered:
        if not line.strip():
            continue
        where = f"{name}: line {number}"
        row = _row(line, where)
        sentence = GivenSentence(id=_text(row, "id", where), text=_text(row, "text", where))
        if earlier := lines.get(sentence.id):
            raise ExtractError(f"{where}: id {sentence.id!r} stands on line {earlier} already: ids must differ")
        lines[sentence.id] = number
        draft = drafts.setdefault(_text(row, "doc", where) if row.get("doc") is not None else sentence.id, _Draft())
        draft.sentences.append(sentence)
        _describe(draft, row, where)
    return [
        ReadArticle(_article(doc, draft, draft.published or published), tuple(draft.sentences))
        for doc, draft in drafts.items()
    ]


def _article(doc: str, draft: _Draft, published: date | None) -> Article:
    text = "\n".join(sentence.text for sentence in draft.sentences)
    return Article(id=doc, text=text, sha256=text_digest(text, doc), published=published, **draft.about)


def _row(line: bytes, where: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise ExtractError(f"{where}: not UTF-8: save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise ExtractError(f"{where}: not JSON: {error}") from None
    if not isinstance(row, dict):
        raise ExtractError(f'{where}: not a JSON object: expected {{"id": …, "text": …}}')
    return row


def _text(row: dict[str, object], key: str, where: str) -> str:
    """A required field; an id may be a number."""
    value = row.get(key)
    if key != "text" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise ExtractError(
            f"{where}: field {key!r} is {'missing' if key not in row else 'not a text with words in it'}"
        )
    text_digest(value, f"{where}: field {key!r}")
    return value


def _describe(draft: _Draft, row: dict[str, object], where: str) -> None:
    if row.get("date") is not None:
        day = parse_day(_text(row, "date", where), where)
        if draft.published not in (None, day):
            raise ExtractError(f"{where}: date {day} contradicts {draft.published} of an earlier row of the same doc")
        draft.published = day
    for key in _ABOUT_ARTICLE:
        if row.get(key) is not None:
            value = _text(row, key, where)
            if draft.about.setdefault(key, value) != value:
                raise ExtractError(f"{where}: {key} {value!r} contradicts an earlier row of the same doc")
