"""Results of Wikidata queries into the user's own actors: checked as a whole, and written whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from extract.actors import data, lint, registry, sparql, tables
from extract.actors.folder import user_folder
from extract.actors.office_names import office_of
from extract.actors.sparql import RowError
from extract.actors.tables import OfficeRow, PersonRow
from extract.actors.words import plain
from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.actors.sparql import Row

#: Where imported facts are from (a key of ``sources.toml``).
SOURCE = "wikidata-query"
#: How many problems a message tells at most.
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: persons and terms of office new or changed, rows that said nothing new, rows left out."""

    people: int
    offices: int
    known: int
    left_out: tuple[str, ...]
    folder: Path


@dataclass(slots=True)
class _Gathered:
    """What the rows say, by its key; ``rows`` are the numbers of the rows that a person is named in."""

    people: dict[str, PersonRow] = field(default_factory=dict)
    offices: dict[tuple[str, str, str, str], OfficeRow] = field(default_factory=dict)
    rows: dict[str, list[int]] = field(default_factory=dict)


def import_results(path: Path, folder: Path | None = None, *, skip: bool = False, write: bool = True) -> Imported:
    """Take the results of a query into the user's own actors; the same file again changes nothing.

    Args:
        path: a file in the SPARQL 1.1 Query Results JSON Format, with the columns of ``docs/actors.md``.
        folder: of the user's own actors; by default the one that the registry reads.
        skip: leave out rows that cannot be taken, instead of taking none.
        write: False to only say what would be done.

    Raises:
        ExtractError: the file cannot be read, a row cannot be taken, or what the rows say contradicts itself or the
            registry. Nothing has been written then.
    """
    folder = folder or user_folder()
    own_people, own_offices = data.user_people(folder), data.user_offices(folder)
    gathered, left_out = _gather(path, own_people, skip=skip)
    people = {row.id: row for row in own_people} | gathered.people
    offices = {_key(row): row for row in own_offices} | gathered.offices
    _check(path, people.values(), offices.values(), gathered)
    changed_people = [row for row in gathered.people.values() if row not in own_people]
    changed_offices = [row for row in gathered.offices.values() if row not in own_offices]
    if write and (changed_people or changed_offices):
        _write(folder, sorted(people.values()), sorted(offices.values()))
        registry.refresh()
    taken = sum(map(len, gathered.rows.values()))
    return Imported(len(changed_people), len(changed_offices), taken, tuple(left_out), folder)


def _gather(path: Path, own: Sequence[PersonRow], *, skip: bool) -> tuple[_Gathered, list[str]]:
    people = _People([*data.shipped_people(), *own])
    shipped = data.shipped_offices()
    leads = tables.leading(shipped)
    gathered, bad = _Gathered(), []
    for number, terms in enumerate(sparql.bindings(path), start=1):
        try:
            told = sparql.row(number, terms)
            office = office_of(told, leads) if told.since is not None else None
        except RowError as error:
            bad.append(str(error))
            continue
        person = people.row_of(told)
        gathered.rows.setdefault(person.id, []).append(number)
        if people.is_news(person):
            gathered.people[person.id] = person
        if office is not None and told.since is not None:
            body, title = office
            term = OfficeRow(
                body=body,
                title=title,
                person=person.id,
                since=told.since.isoformat(),
                until=told.until.isoformat() if told.until else "",
                leads="yes" if leads.get((body, title)) else "",
                source=SOURCE,
            )
            if not any(_same(term, known) for known in shipped):
                gathered.offices[_key(term)] = term
    if bad and not skip:
        raise ExtractError(
            f"{path}: {len(bad)} rows cannot be taken, so none was (--skip leaves them out):\n" + _listed(bad)
        )
    return gathered, bad


class _People:
    """The persons known so far: each row of the results is one of them, or a new one."""

    def __init__(self, known: Iterable[PersonRow]) -> None:
        self._known = {row.id: row for row in known}
        self._by_item = {row.wikidata: row.id for row in self._known.values() if row.wikidata}
        self._by_name = {plain(row.ru): row.id for row in self._known.values() if not row.wikidata}
        self._first = dict(self._known)

    def row_of(self, told: Row) -> PersonRow:
        """The row of the person that a row of the results is about, with what that adds."""
        identifier = self._by_item.get(told.person) or self._by_name.get(plain(told.ru))
        if identifier is None:
            identifier = self._new_id(told)
            self._known[identifier] = PersonRow(identifier, told.ru, told.en, "", told.person, "", "", SOURCE)
        row = self._known[identifier]
        names = dict.fromkeys(row.other_names)
        for name in (told.ru, *told.aliases):
            if plain(name) not in {plain(row.ru), *map(plain, names)}:
                names[name] = None
        row = row._replace(aliases="|".join(names), wikidata=row.wikidata or told.person)
        self._known[identifier] = row
        self._by_item[told.person] = identifier
        return row

    def is_news(self, row: PersonRow) -> bool:
        """Whether a row is another than what was known before the results."""
        return self._first.get(row.id) != row

    def _new_id(self, told: Row) -> str:
        letters = unicodedata.normalize("NFKD", told.en).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
        if not slug or slug in self._known:
            slug = "-".join(filter(None, (slug, told.person.lower())))
        return slug


def _key(row: OfficeRow) -> tuple[str, str, str, str]:
    return row.body, row.title, row.person, row.since


def _same(term: OfficeRow, known: OfficeRow) -> bool:
    return _key(term) == _key(known) and term.until == known.until


def _check(path: Path, people: Iterable[PersonRow], offices: Iterable[OfficeRow], gathered: _Gathered) -> None:
    """Raises ExtractError if the registry with the user's actors has problems that it has not without the new ones."""
    before = Counter(lint.of_facts(data.people(), data.actors(), data.tenures(), None))
    rows = tuple({**{row.id: row for row in data.shipped_people()}, **{row.id: row for row in people}}.values())
    others = tuple(actor for actor in data.actors() if actor.kind != "person")
    actors = (*others, *map(data.person_of, rows))
    tenures = tuple(map(data.tenure_of, tables.with_changes(data.shipped_offices(), offices)))
    found = [line for line in lint.of_facts(rows, actors, tenures, None) if not before[line]]
    if found:
        told = [f"{line}{_where(line, gathered)}" for line in found]
        raise ExtractError(
            f"{path}: what it says does not fit, so nothing was imported. Correct the rows, or leave them out of the "
            f"query:\n{_listed(told)}"
        )


def _where(problem: str, gathered: _Gathered) -> str:
    """The rows of the persons whom a problem names."""
    named = set(re.findall(r"person:([a-z0-9-]+)", problem))
    numbers = sorted({number for person in named for number in gathered.rows.get(person, ())})
    return f" (rows {', '.join(map(str, numbers))})" if numbers else ""


def _listed(lines: Sequence[str]) -> str:
    more = [f"and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    return "\n".join(f"  {line}" for line in [*lines[:SHOWN], *more])


def _write(folder: Path, people: Sequence[PersonRow], offices: Sequence[OfficeRow]) -> None:
    """Both files beside their places first, then into them: persons before the offices that name them."""
    texts = {
        data.PEOPLE: tables.text_of(people, tables.PEOPLE),
        data.OFFICES: tables.text_of(offices, tables.OFFICES),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as beside:
            for name, text in texts.items():
                with (Path(beside) / name).open("w", encoding="utf-8", newline="") as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
            for name in texts:
                (Path(beside) / name).replace(folder / name)
    except OSError as error:
        raise ExtractError(
            f"{folder}: {error.strerror or error}; give yourself the right to write there, or name another folder "
            "with the environment variable ALLEGIANCE_ACTORS"
        ) from error
