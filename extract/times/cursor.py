"""A sentence as the grammar reads it: words without white space, with the small things that stand in time words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.times.lexicon import Lexicon, plain
from extract.times.meanings import YearRef, relative_year

if TYPE_CHECKING:
    from spacy.tokens import Token


_YEAR = re.compile(r"(1[0-9]{3}|2[01][0-9]{2})(?:-?(?:го|ого|й|ый|м|ом|му))?")
_YEARS = re.compile(r"(1[0-9]{3}|2[01][0-9]{2})[-–—/]((?:1[0-9]|2[01])?[0-9]{2})(?:-?(?:го|й|м|х))?")
_DECADE = re.compile(r"((?:1[0-9]|20)?[0-9]0)-?(?:е|х|ых|ые|ми|м)")
_NUMBER = re.compile(r"[0-9]{1,3}")
_ORDINAL = re.compile(r"([0-9]{1,2})-?(?:го|ого|й|ый|ой|м|ом|му|е|ое|я|ая|ю)")
_DAYS = re.compile(r"([0-9]{1,2})[-–—]([0-9]{1,2})(?:-?го)?")
_YEAR_WORDS = frozenset({"г", "гг", "год", "года", "году", "годом", "годы", "годов", "годах", "годам", "годами"})
_DASHES = frozenset("-–—")
_DAYS_OF_MONTH = 31


class Cursor:
    """Words of one sentence. Methods take an index; those that read several words give the index after them."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.words = [plain(token.text) for token in tokens]
        self.size = len(tokens)

    def word(self, i: int) -> str:
        """The word in lower case with ``е`` for ``ё``; empty beyond the sentence."""
        return self.words[i] if 0 <= i < self.size else ""

    def lemma(self, i: int) -> str:
        """Its lemma, likewise."""
        if not 0 <= i < self.size:
            return ""
        lemma = plain(self.tokens[i].lemma_)
        return self.lexicon.aliases.get(lemma, lemma)

    def calendar(self, i: int) -> bool:
        """Whether a period can begin with this word."""
        word = self.word(i)
        if word[:1].isdigit() or not _DASHES.isdisjoint(word):
            return True
        return word in self.lexicon.calendar or self.lemma(i) in self.lexicon.calendar

    def case(self, i: int) -> str:
        """Its case (UD), or nothing."""
        return next(iter(self.tokens[i].morph.get("Case", [])), "") if 0 <= i < self.size else ""

    def plural(self, i: int) -> bool:
        """Whether it is plural."""
        return 0 <= i < self.size and "Plur" in self.tokens[i].morph.get("Number", [])

    def matches(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand here."""
        return tuple(self.words[i : i + len(words)]) == words

    def unit(self, i: int) -> str:
        """The unit of the calendar that stands here, or nothing; "лет" is of years, not of summers."""
        return self.lexicon.units.get(self.lemma(i), "year" if self.word(i) == "лет" else "")

    def month(self, i: int) -> int | None:
        """The month that stands here, whole or abbreviated; nobody of that name."""
        if not 0 <= i < self.size or self.tokens[i].ent_type_ == "PER":
            return None
        return self.lexicon.months.get(self.lemma(i)) or self.lexicon.months.get(self.word(i))

    def number(self, i: int) -> tuple[int, int] | None:
        """(index after it, value) of a number in digits or words; 0 stands for one not told ("несколько")."""
        if _NUMBER.fullmatch(self.word(i)):
            return i + 1, int(self.word(i))
        values = self.lexicon.numbers
        first = values.get(self.lemma(i), values.get(self.word(i)))
        if first is None:
            return None
        second = values.get(self.lemma(i + 1))
        if first >= 20 and second and second < 10:  # noqa: PLR2004  (tens and ones: "двадцать пять")
            return i + 2, first + second
        if first == 0 and second == 0:
            return i + 2, 0
        return i + 1, first

    def ordinal(self, i: int) -> tuple[int, int] | None:
        """(index after it, value) of an ordinal: "5-го", "пятого", "двадцать пятого", "IV"."""
        if found := _ORDINAL.fullmatch(self.word(i)):
            return i + 1, int(found[1])
        values = self.lexicon.ordinals
        first = values.get(self.lemma(i), values.get(self.word(i)))
        if first is not None:
            return i + 1, first
        tens, ones = self.lexicon.numbers.get(self.lemma(i)), values.get(self.lemma(i + 1))
        if tens in {20, 30} and ones and ones < 10:  # noqa: PLR2004
            return i + 2, tens + ones
        return None

    def days(self, i: int) -> tuple[int, int, int] | None:
        """(index after them, first, last) of the days of a month: "5", "пятого", "5-6", "5 и 6"."""
        if (found := _DAYS.fullmatch(self.word(i))) and 1 <= int(found[1]) <= int(found[2]) <= _DAYS_OF_MONTH:
            return i + 1, int(found[1]), int(found[2])
        one = self._day(i)
        if one is None:
            return None
        if self.word(one[0]) in {"и", "-", "–", "—"} and (two := self._day(one[0] + 1)) and two[1] > one[1]:
            return two[0], one[1], two[1]
        return one[0], one[1], one[1]

    def _day(self, i: int) -> tuple[int, int] | None:
        found = (_NUMBER.fullmatch(self.word(i)) and (i + 1, int(self.word(i)))) or self.ordinal(i)
        return found if found and 1 <= found[1] <= _DAYS_OF_MONTH else None

    def after_year_word(self, i: int) -> int | None:
        """The index after "года" or "г.", if it stands here; a full stop that ends the sentence is left out."""
        if self.word(i) not in _YEAR_WORDS:
            return None
        dotted = self.word(i) in {"г", "гг"} and self.word(i + 1) == "." and i + 2 < self.size
        return i + 2 if dotted else i + 1

    def year_number(self, i: int) -> int | None:
        """A year in digits: "2014", "2014-го"."""
        found = _YEAR.fullmatch(self.word(i))
        return int(found[1]) if found else None

    def has_ending(self, i: int) -> bool:
        """Whether digits carry an ending: "2014-го"."""
        return not self.word(i).isdigit()

    def year_range(self, i: int) -> tuple[int, int] | None:
        """(first, last) of "1998—2003" or "1998-03" in one word."""
        found = _YEARS.fullmatch(self.word(i))
        if not found:
            return None
        first, last = int(found[1]), int(found[2])
        if last < 100:  # noqa: PLR2004  (two digits)
            last += first // 100 * 100
        return (first, last) if first < last else None

    def decade(self, i: int) -> int | None:
        """The first year of "2000-х", "90-х", "девяностых" (of the twentieth century, unless it says another)."""
        if found := _DECADE.fullmatch(self.word(i)):
            value = int(found[1])
            return value if value >= 1000 else 1900 + value  # noqa: PLR2004
        value = self.lexicon.ordinals.get(self.lemma(i), 0)
        return 1900 + value if value >= 20 and self.plural(i) else None  # noqa: PLR2004

    def deictic(self, i: int) -> tuple[int, int] | None:
        """(index after it, units away) of "прошлый", "этот же"; None for what is counted from elsewhere ("тот же")."""
        value = self.lexicon.deictic.get(self.lemma(i))
        if value is None:
            return None
        return (i + 2 if self.word(i + 1) == "же" else i + 1), value

    def year(self, i: int, *, bare: bool = True) -> tuple[int, YearRef] | None:
        """(index after it, the year) of "2014 года", "2014-го", "прошлого года", "с.г."; without "года" if ``bare``."""
        number = self.year_number(i)
        if number is not None:
            end = self.after_year_word(i + 1)
            if end is None and not (bare or self.has_ending(i)):
                return None
            return end or i + 1, lambda _: number
        if self.word(i) in {"с", "т"} and self.matches(i + 1, (".", "г")):
            return (i + 4 if self.word(i + 3) == "." and i + 4 < self.size else i + 3), relative_year(0)
        if self.word(i) in {"с.г", "с.г.", "т.г", "т.г."}:
            dotted = self.word(i + 1) == "." and i + 2 < self.size
            return (i + 2 if dotted else i + 1), relative_year(0)
        found = self.deictic(i)
        if found and self.unit(found[0]) == "year" and not self.plural(found[0]):
            return found[0] + 1, relative_year(found[1])
        return None
