"""The words of a report in its language, from ``labels.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from cypher.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@cache
def tables() -> dict[str, dict[str, Any]]:
    """The data file: section → key → language → words (of counts: by plural form)."""
    text = files("allegiance.report").joinpath("labels.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Labels:
    """The words in one language, and days, numbers and names as they are written in it."""

    def __init__(self, language: str) -> None:
        """Take the words of a language.

        Args:
            language: ``ru`` or ``en``.

        Raises:
            ValueError: It is another one.
        """
        if language not in LANGUAGES:
            raise ValueError(f"language: there is no report in {language!r}; choose one of {', '.join(LANGUAGES)}")
        self.language = language

    def __call__(self, key: str, **filled: object) -> str:
        """The text of a key of ``[texts]``, filled in."""
        words: str = tables()["texts"][key][self.language]
        return words.format(**filled)

    def word(self, section: str, key: str) -> str:
        """The word for a value of the graph, e.g. ``word("kinds", "person")``; one that is not known stays as it is."""
        found = tables()[section].get(key)
        return str(found[self.language]) if found else key

    def count(self, what: str, number: int) -> str:
        """A number with its noun, e.g. «2 статьи»."""
        from babel import Locale

        forms = tables()["counts"][what][self.language]
        form = Locale(self.language).plural_form(number)
        return str(forms.get(form, forms["other"])).format(n=self.number(number))

    def number(self, number: int) -> str:
        """A number as it is written, e.g. «20 000»."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.language)

    def day(self, day: date | None) -> str:
        """A day in words, e.g. «4 сентября 2025»."""
        from babel.dates import format_date

        return format_date(day, "d MMMM y", locale=self.language) if day else self("undated")

    def name(self, entity: Mapping[str, Any] | None) -> str:
        """An entity's name in this language, where it is known."""
        return str(entity.get(f"name_{self.language}") or entity["name"]) if entity else ""

    def relation(self, relation: str, polarity: str, modality: str) -> str:
        """A relation with what is not plainly so of it, e.g. «поддержка (планируется)»."""
        status = self.word("statuses", f"{polarity}-{modality}")
        plain = self.word("relations", relation)
        return plain if (polarity, modality) == ("affirmed", "actual") else f"{plain} ({status})"
