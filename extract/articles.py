"""Articles made of a text, with or without their date at its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from extract.errors import ExtractError
from extract.model import Article

_DATED = re.compile(r"\s*date[ \t]+(?P<date>\d\S*)\s*")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class GivenSentence:
    """One sentence whose bounds the source gives: the id and text of its row."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article and, where its source gives them, its sentences: ``article.text`` is their texts, one a line."""

    article: Article
    sentences: tuple[GivenSentence, ...] | None = None


def article_from_text(
    text: str,
    *,
    published: date | None = None,
    id: str | None = None,  # noqa: A002 - the name of the field it fills
    name: str = "the text",
) -> Article:
    """Make an article of a text that may begin with its date (``date 2025-09-04 Лидеры 34 стран …``).

    Args:
        text: the article, in its own form or plain.
        published: its date, if the text does not begin with one.
        id: what identifies it, also when it is corrected; None: a hash of its text.
        name: what to call it in errors.

    Returns:
        The article; its text is without the date and surrounding white space.

    Raises:
        ExtractError: there is no text, or the date is none.
    """
    if dated := _DATED.match(text):
        published, text = parse_day(dated["date"], name), text[dated.end() :]
    text = text.strip()
    if not text:
        raise ExtractError(f"{name}: {'nothing after the date' if dated else 'empty'}: nothing to read")
    digest = text_digest(text, name)
    return Article(id=id or f"text-{digest[:16]}", text=text, sha256=digest, published=published)


def parse_day(written: str, name: str) -> date:
    """The day that ``written`` (``YYYY-MM-DD``) names; ``name`` says in errors where it stands."""
    try:
        if _ISO_DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ExtractError(f"{name}: {written!r} is not a date: write it as YYYY-MM-DD, e.g. 2025-09-04")


def text_digest(text: str, name: str) -> str:
    """The SHA-256 of ``text`` in hex; an error names ``name`` if the text cannot be written as UTF-8."""
    try:
        return sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise ExtractError(f"{name}: half a character ({text[error.start]!r}) at position {error.start}") from None
