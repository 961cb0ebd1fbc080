"""The tables of actor data, ``people.csv``, ``offices.csv`` and ``members.csv``: a fact a row, each with its source."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: Columns of each table, in their order in the file.
PEOPLE = ("id", "ru", "en", "aliases", "wikidata", "surname", "alone", "source")
OFFICES = ("body", "title", "person", "since", "until", "leads", "source")
MEMBERS = ("body", "member", "since", "until", "status", "source")
#: What stands in ``surname`` for persons whose last name is none ("Си Цзиньпин"): they are not named by one word.
NO_SURNAME = "-"
_YES = "yes"


class PersonRow(NamedTuple):
    """A row of ``people.csv``; ``aliases`` are parted by ``|``."""

    id: str
    ru: str
    en: str
    aliases: str
    wikidata: str
    surname: str
    alone: str
    source: str

    @property
    def other_names(self) -> tuple[str, ...]:
        """The aliases."""
        return tuple(self.aliases.split("|")) if self.aliases else ()

    @property
    def by_surname(self) -> bool:
        """Whether news name the person by surname alone, in office or not."""
        return self.alone == _YES


class OfficeRow(NamedTuple):
    """A row of ``offices.csv``; days are ISO dates, ``until`` is empty for who is still in office."""

    body: str
    title: str
    person: str
    since: str
    until: str
    leads: str
    source: str


class MemberRow(NamedTuple):
    """A row of ``members.csv``: a state's membership in an alliance or organisation."""

    body: str
    member: str
    since: str
    until: str
    status: str
    source: str


def rows(text: str, columns: Sequence[str], name: str) -> Iterator[list[str]]:
    """The rows of a table's text, without its header.

    Args:
        text: of the whole file.
        columns: that its header must name, in this order.
        name: of the file, for messages.

    Raises:
        ExtractError: the header is another, or a row is too short or too long; with the line.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = next(reader, [])
        if tuple(header) != tuple(columns):
            raise ExtractError(f"{name}: line 1: its columns are {','.join(header)}; they must be {','.join(columns)}")
        for row in reader:
            if len(row) != len(columns):
                raise ExtractError(f"{name}: line {reader.line_num}: {len(row)} fields where there are {len(columns)}")
            yield row
    except csv.Error as error:
        raise ExtractError(f"{name}: line {reader.line_num}: {error}") from error


def text_of(table: Iterable[Sequence[str]], columns: Sequence[str]) -> str:
    """A table as the text of a file, its header first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(table)
    return out.getvalue()


def with_changes(table: Iterable[OfficeRow], changes: Iterable[OfficeRow]) -> list[OfficeRow]:
    """The terms of offices with a user's own in them.

    A user's term takes the place of those of the same person in the same office that overlap it, and ends one that was
    still open when it begins.
    """
    changed: dict[tuple[str, str], list[OfficeRow]] = {}
    for row in changes:
        changed.setdefault((row.body, row.title), []).append(row)
    found = []
    for row in table:
        later = changed.get((row.body, row.title), [])
        if any(row.person == own.person and _overlap(row, own) for own in later):
            continue
        follower = min((own.since for own in later if own.since > row.since), default="")
        found.append(row._replace(until=follower) if not row.until and follower else row)
    return [*found, *(row for own in changed.values() for row in own)]


def _overlap(row: OfficeRow, own: OfficeRow) -> bool:
    return (not own.until or row.since < own.until) and (not row.until or own.since < row.until)


def leading(table: Iterable[OfficeRow]) -> Mapping[tuple[str, str], bool]:
    """Whether an office (body, title) is one whose holder leads the body, by its rows."""
    return {(row.body, row.title): row.leads == _YES for row in table}
