"""The evaluative words of a language, from its data file: what each shows, and of whom."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, get_args

from extract.actors.words import plain
from extract.errors import ExtractError
from extract.stance.model import Attitude

if TYPE_CHECKING:
    from collections.abc import Mapping

Side = Literal["object", "subject", "bearer"]


@dataclass(frozen=True, slots=True)
class Evaluative:
    """What an evaluative word says: its ``kind`` (the table it stands in), its ``attitude``, and to whom.

    ``target`` is the side that it falls on: the ``object`` acted upon, the ``subject`` who acts or undergoes it, or
    the ``bearer`` whom the word names or describes.
    """

    kind: str
    attitude: Attitude
    target: Side


@cache
def evaluative_words(language: str = "ru") -> Mapping[str, Evaluative]:
    """Lemma (lower case, "е" for "ё") → what it says.

    Raises:
        ExtractError: there is no such file for the language.
    """
    file = files("extract.stance").joinpath(f"words-{language}.toml")
    if not file.is_file():
        raise ExtractError(f"no evaluative words for language {language!r}")
    found: dict[str, Evaluative] = {}
    for kind, table in read(file.read_text(encoding="utf-8")).items():
        for word in table["words"].split():
            found[plain(word)] = Evaluative(kind, table["attitude"], table["target"])
    return found


def read(text: str) -> dict[str, dict[str, Any]]:
    """The tables of a file of evaluative words."""
    return tomllib.loads(text)


def faults(text: str) -> list[str]:
    """What is wrong with a file of evaluative words, each fault a sentence; none of a good one."""
    found: list[str] = []
    seen: dict[str, str] = {}
    for kind, table in read(text).items():
        if set(table) != {"attitude", "target", "words"}:
            found.append(f"[{kind}] needs attitude, target and words, and nothing else")
            continue
        for key, allowed in (("attitude", get_args(Attitude)), ("target", get_args(Side))):
            if table[key] not in allowed:
                found.append(f"[{kind}] {key} {table[key]!r} is none of {', '.join(allowed)}")
        for word in table["words"].split():
            if word != word.lower() or not word.replace("-", "").isalpha():
                found.append(f"[{kind}] {word!r} is not a word in lower case")
            if (before := seen.setdefault(plain(word), kind)) != kind or table["words"].split().count(word) > 1:
                found.append(f"[{kind}] {word!r} stands in [{before}] already")
    return found
