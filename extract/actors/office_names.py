"""Offices said in Russian words, as reference works name them ("президент Франции"): which title in which body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.registry import Registry
from extract.actors.sparql import RowError
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.actors.sparql import Row

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*\+?", re.UNICODE)


def office_of(told: Row, known: Mapping[tuple[str, str], bool]) -> tuple[str, str] | None:
    """The id of the body and the key of the title that a row of results is about; None where it tells of no office.

    Args:
        told: the row; its ``title`` and ``state`` come before what its ``office`` says.
        known: offices that have holders already, preferred where words mean several.

    Raises:
        RowError: the office or whose it is cannot be told.
    """
    if not told.office and not told.title:
        return None
    keys: tuple[str, ...]
    if told.title:
        if told.title not in data.read("titles.toml")["titles"]:
            listed = ", ".join(data.read("titles.toml")["titles"])
            raise RowError(told.number, f"?title is {told.title!r}, none of {listed}")
        keys, rest = (told.title,), _after_title(told.office)
    else:
        keys, rest = _title(told.office)
        if not keys:
            raise RowError(
                told.number,
                f"the office {told.office!r} is none that is known: give a column ?title with one of "
                f"{', '.join(data.read('titles.toml')['titles'])}",
            )
    body = _body(told, rest)
    return body, next((key for key in keys if (body, key) in known), keys[0])


def _title(office: str) -> tuple[tuple[str, ...], str]:
    """The keys that the longest beginning of these words means, and the words after it."""
    found = list(_WORD.finditer(office))
    lemmas = [plain(parses(match.group(0).lower())[0].normal_form) for match in found]
    ways = titles().ways
    for size in range(len(lemmas), 0, -1):
        keys = ways.get(tuple(lemmas[:size]))
        if keys:
            return keys, office[found[size - 1].end() :].strip(" ,")
    return (), ""


def _after_title(office: str) -> str:
    return _title(office)[1] if office else ""


def _body(told: Row, rest: str) -> str:
    registry = Registry.load()
    if told.state:
        by_item = next((a.id for a in registry.actors.values() if a.wikidata == told.state), None)
        if by_item is not None:
            return by_item
    for name in (told.state_name, rest):
        found = {n.actor.id for n in registry.match(name.split()) if n.actor.kind != "person"} if name else set()
        if len(found) == 1:
            return found.pop()
    what = " ".join(filter(None, (told.state, told.state_name or rest))) or "nothing"
    raise RowError(
        told.number,
        f"whose office it is cannot be told ({what}): give ?state the item of a state, or ?stateLabel the Russian name "
        "of one of the registry's states or organisations",
    )
