"""The words that the grammar knows: ``ru.toml`` and ``events.toml``, with months and weekdays from CLDR (Babel)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale

from extract.errors import ExtractError

_KINDS = frozenset({"date", "since", "until", "relative", "vague"})
_PARTS = frozenset({"start", "middle", "end", "first half", "second half"})
#: Words of the grammar itself, which begin expressions.
_GRAMMAR = {
    "в", "во", "на", "с", "со", "до", "к", "ко", "по", "за", "после", "около", "от", "между", "через", "спустя", "уже",
    "вот", "не", "начиная", "вплоть", "т", "с.г", "т.г",
}  # fmt: skip
_ROMAN = frozenset(["i", "ii", "iii", "iv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi"])
_TABLES = ("units", "seasons", "deictic", "stretch", "numbers", "ordinals", "parts")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed wording: its words, its kind, and how many days from the article's its day is, if it fixes one."""

    words: tuple[str, ...]
    kind: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lookups by lemma, or by word in lower case where said; ``ё`` is ``е`` everywhere."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, int]
    deictic: dict[str, int]
    stretch: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, str]
    day_parts: frozenset[str]
    before_day_parts: frozenset[str]
    amount_hedges: frozenset[str]
    event_hedges: frozenset[str]
    comparisons: frozenset[str]
    whole: frozenset[str]
    named_after: frozenset[str]
    factive: frozenset[str]
    planning: frozenset[str]
    beginning: frozenset[str]
    lasting: frozenset[str]
    prospective: frozenset[str]
    aliases: dict[str, str]
    calendar: frozenset[str]  # words with which a period of the calendar can begin
    openers: frozenset[str]  # words and lemmas with which an expression can begin, numbers in digits apart
    phrases: dict[str, tuple[Phrase, ...]]  # by first word, longest first
    event_prepositions: dict[str, tuple[tuple[tuple[str, ...], str], ...]]  # by first word: words and which nouns fit
    event_nouns: frozenset[str]
    no_events: frozenset[str]


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """A word in lower case, with ``е`` for ``ё``."""
    return word.lower().replace("ё", "е")


def read_toml(name: str) -> dict[str, Any]:
    """One of this package's data files."""
    return tomllib.loads(files("extract").joinpath("times", name).read_text("utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once; raises ExtractError where a data file is not well formed."""
    return build(read_toml("ru.toml"), read_toml("events.toml"))


def build(words: dict[str, Any], events: dict[str, Any]) -> Lexicon:
    """Check the content of the two files and index it."""
    for table in _TABLES:
        for word in words.get(table, {"": ""}):
            _check("ru.toml", table, word)
    if strange := set(words["parts"].values()) - _PARTS:
        raise ExtractError(f"ru.toml: [parts] has {sorted(strange)}: use one of {sorted(_PARTS)}")
    locale = Locale("ru")
    months = {plain(name): number for number, name in locale.months["stand-alone"]["wide"].items()}
    for number, name in locale.months["format"]["abbreviated"].items():
        months.setdefault(plain(name).rstrip("."), number)
    weekdays = {plain(name): number for number, name in locale.days["stand-alone"]["wide"].items()}
    phrases = _phrases(words["phrase"])
    event_prepositions = _event_prepositions(events["prepositions"])
    hedges = {*words["hedges"]["amount"], *words["hedges"]["event"]}
    day_parts = {*words["day_parts"]["words"], *words["day_parts"]["before"]}
    calendar = {
        *months,
        *weekdays,
        *words["seasons"],
        *words["deictic"],
        *words["stretch"],
        *words["ordinals"],
        *words["numbers"],
        *_ROMAN,
        "т",
        "с",
    }
    calendar |= {part.split()[0] for part in words["parts"]}
    return Lexicon(
        months=months,
        weekdays=weekdays,
        units=words["units"],
        seasons=words["seasons"],
        deictic=words["deictic"],
        stretch=words["stretch"],
        numbers=words["numbers"],
        ordinals=words["ordinals"],
        parts=words["parts"],
        day_parts=frozenset(words["day_parts"]["words"]),
        before_day_parts=frozenset(words["day_parts"]["before"]),
        amount_hedges=frozenset(words["hedges"]["amount"]),
        event_hedges=frozenset(words["hedges"]["event"]),
        comparisons=frozenset(words["comparisons"]["words"]),
        factive=frozenset(words["tense"]["factive"]),
        planning=frozenset(words["tense"]["planning"]),
        beginning=frozenset(words["tense"]["beginning"]),
        lasting=frozenset(words["tense"]["lasting"]),
        prospective=frozenset(words["tense"]["prospective"]),
        whole=frozenset(words["whole"]["lemmas"]),
        named_after=frozenset(words["named_after"]["lemmas"]),
        aliases=words["aliases"],
        calendar=frozenset(calendar),
        openers=frozenset({*calendar, *_GRAMMAR, *phrases, *event_prepositions, *hedges, *day_parts, *words["units"]}),
        phrases=phrases,
        event_prepositions=event_prepositions,
        event_nouns=frozenset(events["nouns"]["lemmas"]),
        no_events=frozenset(events["never"]["lemmas"]),
    )


def _check(file: str, table: str, word: str) -> None:
    if not word or plain(word) != word:
        raise ExtractError(f"{file}: [{table}] needs words in lower case with е for ё: {word!r}")


def _phrases(rows: list[dict[str, Any]]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    seen: set[str] = set()
    for row in rows:
        if row["kind"] not in _KINDS:
            raise ExtractError(f"ru.toml: [[phrase]] of kind {row['kind']!r}: use one of {sorted(_KINDS)}")
        for text in row["words"]:
            _check("ru.toml", "[phrase]", text)
            if text in seen:
                raise ExtractError(f"ru.toml: the phrase {text!r} is given twice: leave one")
            seen.add(text)
            phrase = Phrase(tuple(text.split()), row["kind"], row.get("days"))
            found.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(sorted(some, key=lambda p: -len(p.words))) for first, some in found.items()}


def _event_prepositions(groups: dict[str, list[str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group, texts in groups.items():
        for text in texts:
            _check("events.toml", "prepositions", text)
            words = tuple(text.split())
            found.setdefault(words[0], []).append((words, group))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in found.items()}
