"""Why a commitment moved, in words; and which deeds are contrary."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from graph.lifecycle.records import Fact


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("graph").joinpath("lifecycle", "words.toml").read_text("utf-8"))


@cache
def contrary() -> dict[str, frozenset[str]]:
    """Of each relation those that are done against it."""
    return {relation: frozenset(others) for relation, others in _words()["contrary"].items()}


def reasons() -> frozenset[str]:
    """The names of all reasons."""
    return frozenset(_words()["reasons"])


def reason(name: str, fact: Fact, day: date | None = None) -> tuple[str, str]:
    """A reason in Russian and in English."""
    text = _words()["reasons"][name]
    what_ru = f" («{fact.words}»)" if fact.words else ""
    what_en = f" (“{fact.words}”)" if fact.words else ""
    return (
        text["ru"].format(who=fact.subject.name, what=what_ru, day=day),
        text["en"].format(who=fact.subject.name, what=what_en, day=day),
    )
