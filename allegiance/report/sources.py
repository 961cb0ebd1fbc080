"""The articles that a report cites, numbered as they come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from allegiance.report.model import Source

#: What makes an address another one than it seems to be.
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


class Sources:
    """Articles by id, each with its number."""

    def __init__(self) -> None:
        self._known: dict[str, Source] = {}

    def __call__(self, article: Mapping[str, Any]) -> Source:
        """The record of an article's properties; the same one each time."""
        identifier = str(article["id"])
        if identifier not in self._known:
            address = article.get("url")
            self._known[identifier] = Source(
                id=identifier,
                number=len(self._known) + 1,
                title=article.get("title"),
                outlet=article.get("outlet"),
                published=article.get("published"),
                language=str(article.get("language") or "ru"),
                address=address,
                link=safe_link(address),
            )
        return self._known[identifier]

    def all(self) -> tuple[Source, ...]:
        """All of them by number."""
        return tuple(self._known.values())


def safe_link(address: str | None) -> str | None:
    """The address if it may be linked to: http or https, with a host, and with no sign that could mislead."""
    if not address or _UNSAFE.search(address):
        return None
    try:
        parts = urlsplit(address)
        fit = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return address if fit else None
