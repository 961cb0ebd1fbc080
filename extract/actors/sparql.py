"""Results of a Wikidata query (SPARQL 1.1 Query Results JSON Format) as rows about persons and their offices."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from extract.errors import ExtractError

#: The columns that are read; others are left alone.
COLUMNS = (
    "person",
    "personLabel",
    "name_ru",
    "name_en",
    "aliases_ru",
    "office",
    "officeLabel",
    "title",
    "state",
    "stateLabel",
    "since",
    "until",
)
_ITEM = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q[1-9][0-9]*)")
_DAY = re.compile(r"([+-]?\d{4,})-(\d{2})-(\d{2})(?:T[\d:.]*Z?)?")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the results: a person, and what they held where if it says so.

    ``number`` counts from 1; ``person`` and ``state`` are items ("Q142"); ``office`` is the office in Russian words.
    """

    number: int
    person: str
    ru: str
    en: str
    aliases: tuple[str, ...]
    office: str
    title: str
    state: str
    state_name: str
    since: date | None
    until: date | None


class RowError(ExtractError):
    """One row that cannot be taken: says which and what to do."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"row {number}: {what}")


def bindings(path: Path) -> list[dict[str, Any]]:
    """The rows of a file as the format has them, column → term.

    Raises:
        ExtractError: the file cannot be read, is no such JSON, or lacks the columns that every row needs.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ExtractError(f"{path}: not UTF-8, so no JSON of a query") from error
    except json.JSONDecodeError as error:
        raise ExtractError(f"{path}: line {error.lineno}: not JSON ({error.msg}); save the results as JSON") from error
    except (OSError, RecursionError) as error:
        raise ExtractError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    try:
        columns, rows = content["head"]["vars"], content["results"]["bindings"]
        well_formed = all(isinstance(row, dict) for row in rows) and all(isinstance(name, str) for name in columns)
    except (KeyError, TypeError):
        well_formed = False
    if not well_formed:
        raise ExtractError(
            f"{path}: not the results of a query: at the Wikidata Query Service choose Download, JSON file (verbose)"
        )
    if "person" not in columns or not {"personLabel", "name_ru"} & set(columns):
        raise ExtractError(
            f"{path}: its columns are {', '.join(columns) or 'none'}; it needs person, and personLabel or name_ru"
        )
    return list(rows)


def row(number: int, terms: dict[str, Any]) -> Row:
    """One row of the results, its values checked; raises RowError."""
    values = {column: _value(number, column, terms[column]) for column in COLUMNS if column in terms}
    person = _item(number, "person", values.get("person", ""))
    state = values.get("state", "")
    names = [_name(values.get(column, ""), person) for column in ("name_ru", "personLabel")]
    russian = next((name for name in names if _CYRILLIC.search(name)), "")
    if not russian:
        raise RowError(number, f"{person} has no Russian name: ask for it as ?name_ru, or leave the row out")
    latin = [_name(values.get("name_en", ""), person), *(name for name in names if not _CYRILLIC.search(name))]
    aliases = (_name(alias, person) for alias in values.get("aliases_ru", "").split("|"))
    office = _name(values.get("officeLabel", ""), "")
    told = Row(
        number=number,
        person=person,
        ru=russian,
        en=next(filter(None, latin), russian),
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != russian)),
        office=office,
        title=values.get("title", "").strip(),
        state=_item(number, "state", state) if state else "",
        state_name=_name(values.get("stateLabel", ""), ""),
        since=_day(number, "since", values.get("since", "")),
        until=_day(number, "until", values.get("until", "")),
    )
    if (office or told.title or "office" in values) and told.since is None:
        raise RowError(number, f"{russian}: an office without a day since when; leave out rows that have no ?since")
    if told.since is not None and told.until is not None and told.until <= told.since:
        raise RowError(number, f"{russian}: until {told.until} is not after since {told.since}; correct it in Wikidata")
    return told


def _value(number: int, column: str, term: object) -> str:
    if not isinstance(term, dict) or not isinstance(term.get("value"), str):
        raise RowError(number, f"?{column} is no term with a value; save the results as JSON once more")
    return "" if term.get("type") == "bnode" else str(term["value"])


def _item(number: int, column: str, value: str) -> str:
    found = _ITEM.fullmatch(value)
    if found is None:
        raise RowError(
            number, f"?{column} is {value or 'empty'!r}, not an item like http://www.wikidata.org/entity/Q142"
        )
    return found.group(1)


def _name(text: str, item: str) -> str:
    """A name in one line; nothing where there is only the item's number in its place."""
    name = " ".join(text.replace("|", " ").split())
    return "" if name == item or re.fullmatch(r"Q[0-9]+", name) else name


def _day(number: int, column: str, value: str) -> date | None:
    """A day; None for an empty value or an unknown one (a blank node, or its address)."""
    if not value or value.startswith(("http://", "https://", "_:", "t")):
        return None
    found = _DAY.fullmatch(value)
    try:
        day = date(*map(int, found.groups())) if found is not None else None
    except (ValueError, OverflowError):
        day = None
    if day is None:
        raise RowError(number, f"?{column} is {value!r}, not a day like 2017-05-14T00:00:00Z")
    if day > date.today():  # noqa: DTZ011  (a day of the calendar where the user is)
        raise RowError(
            number, f"?{column} is {day}, which has not come yet; correct it in Wikidata or leave the row out"
        )
    return day
