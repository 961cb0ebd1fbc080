"""The words of a language that change how a claim holds (``words.toml``): negation, modality, conditions."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.errors import ExtractError


@dataclass(frozen=True, slots=True)
class Words:
    """Lemmas, and phrases as written, by what they do. The fields are those of the file."""

    prepositions: tuple[str, ...]
    negation: dict[str, frozenset[str]]
    modality: dict[str, frozenset[str]]
    condition: dict[str, tuple[str, ...]]
    deeds: dict[str, frozenset[str]]
    conversations: frozenset[str]


@cache
def words(language: str = "ru") -> Words:
    """The words of a language, read once; raises ExtractError where the file is missing or not well formed."""
    path = files("extract").joinpath("vocabulary", language, "words.toml")
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        return Words(
            prepositions=tuple(data["prepositions"]),
            negation={key: frozenset(value) for key, value in data["negation"].items()},
            modality={key: frozenset(value) for key, value in data["modality"].items()},
            condition={key: tuple(sorted(value, key=len, reverse=True)) for key, value in data["condition"].items()},
            deeds={key: frozenset(value) for key, value in data["deeds"].items()},
            conversations=frozenset(data["conversations"]["nouns"]),
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise ExtractError(f"extract/vocabulary/{language}/words.toml: {error}") from error
