"""The actor data files of ``seeds/actors`` as records; ``lint.py`` checks what is read here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extract.actors import tables
from extract.actors.folder import user_folder
from extract.actors.tables import MemberRow, OfficeRow, PersonRow
from extract.actors.words import plain, words
from extract.errors import ExtractError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from extract.model import EntityKind

#: Sections of the data files, and the kind and id prefix of what is in them.
SECTIONS: dict[str, tuple[EntityKind, str]] = {
    "alliances": ("alliance", "alliance"),
    "organizations": ("organization", "org"),
    "groups": ("group", "group"),
    "bodies": ("government_body", "body"),
    "states": ("state", "state"),
}
FILES = (
    "organizations.toml",
    "parties.toml",
    "media.toml",
    "companies.toml",
    "bodies.toml",
    "ministries.toml",
    "regions.toml",
)
#: The Arabic article before a surname, as Russian writes it: news often leave it out ("Малики").
_ARTICLES = ("аль-", "эль-", "ад-", "аз-", "ан-", "ар-", "ас-", "ат-", "аш-")
PEOPLE, OFFICES, MEMBERS = "people.csv", "offices.csv", "members.csv"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the registry.

    ``names`` are all names in any language, the Russian and English ones first; ``adjectives`` the Russian adjectives
    that mean it ("французский"); ``places`` names of its capital; ``people`` its people where they stand
    for it ("американцы"); ``of`` the id of the actor that it belongs to. Of persons, ``surname`` says that the last
    word of a name is one, and ``alone`` that news name them by it without more. ``wikidata`` is the item's
    id; ``status`` what a state is in law where it is no member of the United Nations; ``source`` where the facts are
    from (keys of ``sources.toml``, or empty: what the file names).
    """

    id: str
    kind: EntityKind
    ru: str
    en: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    of: str | None = None
    un: bool = False
    wikidata: str | None = None
    surname: bool = False
    alone: bool = False
    status: str = ""
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Russian name, English name, aliases; each once."""
        return tuple(dict.fromkeys((self.ru, self.en, *self.aliases)))

    @property
    def surnames(self) -> tuple[str, ...]:
        """The Russian surname in plain letters, in each spelling, also without an Arabic article ("аль-Малики").

        Empty for who has none, or has it before the name.
        """
        if not self.surname:
            return ()
        found = [spelled[-1] for name in (self.ru, *self.aliases) if (spelled := words(name))]
        bare = [surname.partition("-")[2] for surname in found if surname.startswith(_ARTICLES)]
        return tuple(dict.fromkeys([*found, *bare]))


@dataclass(frozen=True, slots=True)
class Tenure:
    """``person`` (id) held the office ``title`` in ``body`` (id) from ``since`` to ``until`` (None: still open)."""

    person: str
    title: str
    body: str
    since: date | None
    until: date | None
    leads: bool = False
    source: str = ""

    def covers(self, day: date | None) -> bool:
        """Whether the office was held on that day; an unknown day is covered by what has not ended."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Membership:
    """``member`` (id of a state) belongs to ``body`` (id) from ``since`` to ``until`` (None: still).

    ``status`` says what kind of a member it is where there are several ("permanent").
    """

    body: str
    member: str
    since: date | None
    until: date | None
    status: str
    source: str

    def covers(self, day: date | None) -> bool:
        """Whether it was a member on that day; for no day, whether it still is."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@cache
def read(name: str) -> dict[str, Any]:
    """A data file of ``seeds/actors``, to be left unchanged; ExtractError names the file where it is no TOML."""
    try:
        return tomllib.loads(files("seeds.actors").joinpath(name).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, OSError) as error:
        raise ExtractError(f"seeds/actors/{name}: {error}") from error


@cache
def actors() -> tuple[Actor, ...]:
    """All actors of the registry, states first, the user's own last."""
    found = list(_states())
    for name in FILES:
        data = read(name)
        for section, (kind, prefix) in SECTIONS.items():
            found.extend(_actor(f"{prefix}:{slug}", kind, row) for slug, row in data.get(section, {}).items())
    found.extend(person_of(row) for row in people())
    return tuple(found)


@cache
def people() -> tuple[PersonRow, ...]:
    """All rows of persons; a user's row takes the place of one with the same id."""
    own = {row.id: row for row in user_people(user_folder())}
    return tuple({**{row.id: row for row in shipped_people()}, **own}.values())


@cache
def tenures() -> tuple[Tenure, ...]:
    """All holders of all offices, in the order of the files, the user's own in them."""
    return tuple(map(tenure_of, tables.with_changes(shipped_offices(), user_offices(user_folder()))))


@cache
def shipped_people() -> tuple[PersonRow, ...]:
    """The rows of persons that come with the package."""
    return tuple(map(PersonRow._make, _table(PEOPLE, tables.PEOPLE)))


@cache
def shipped_offices() -> tuple[OfficeRow, ...]:
    """The terms of office that come with the package."""
    return tuple(map(OfficeRow._make, _table(OFFICES, tables.OFFICES)))


@cache
def memberships() -> tuple[Membership, ...]:
    """Which state belongs to which alliance or organisation, since and until when."""
    return tuple(
        Membership(row.body, row.member, day(row.since), day(row.until), row.status, row.source)
        for row in map(MemberRow._make, _table(MEMBERS, tables.MEMBERS))
    )


def user_people(folder: Path) -> list[PersonRow]:
    """The persons in a folder of a user's own actors; none where there is no such file."""
    return [PersonRow._make(row) for row in _user_table(folder / PEOPLE, tables.PEOPLE)]


def user_offices(folder: Path) -> list[OfficeRow]:
    """The terms of office in a folder of a user's own actors; none where there is no such file."""
    return [OfficeRow._make(row) for row in _user_table(folder / OFFICES, tables.OFFICES)]


def person_of(row: PersonRow) -> Actor:
    """A row of ``people.csv`` as an actor."""
    return Actor(
        id=f"person:{row.id}",
        kind="person",
        ru=row.ru,
        en=row.en,
        aliases=row.other_names,
        wikidata=row.wikidata or None,
        surname=row.surname != tables.NO_SURNAME,
        alone=row.by_surname,
        source=row.source,
    )


def tenure_of(row: OfficeRow) -> Tenure:
    """A row of ``offices.csv`` as a term of office; raises ExtractError for a day that is none."""
    try:
        since, until = day(row.since), day(row.until)
    except ValueError as error:
        raise ExtractError(f"{OFFICES}: {row.person}, {row.title} of {row.body}: {error}; write YYYY-MM-DD") from error
    return Tenure(f"person:{row.person}", row.title, row.body, since, until, row.leads == "yes", row.source)


def refresh() -> None:
    """Read the data anew when next asked for: after a change of the user's own."""
    for cached in (actors, people, tenures):
        cached.cache_clear()


def several(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """A field that may be one text or a list of them."""
    return (value,) if isinstance(value, str) else tuple(value)


def known_until() -> date:
    """The day up to which the offices are known: who is in office without an end then may have left it later."""
    return date.fromisoformat(read("sources.toml")["known_until"])


def day(text: str) -> date | None:
    """A day as written in the data: ``2017-05-14``, or ``""`` for one that is not known."""
    return date.fromisoformat(text) if text else None


def _table(name: str, columns: Sequence[str]) -> list[list[str]]:
    try:
        text = files("seeds.actors").joinpath(name).read_text(encoding="utf-8")
    except OSError as error:
        raise ExtractError(f"seeds/actors/{name}: {error.strerror or error}") from error
    return list(tables.rows(text, columns, f"seeds/actors/{name}"))


def _user_table(path: Path, columns: Sequence[str]) -> list[list[str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise ExtractError(f"{path}: {reason}; mend the file, or take it away") from error
    return list(tables.rows(text, columns, str(path)))


def _states() -> list[Actor]:
    rows, russian = read("states.toml"), read("states-ru.toml")
    found = []
    for code, row in rows.items():
        if code == "source":
            continue
        name = russian["name"].get(code, row["ru"])
        aliases = [row["ru"] if row["ru"] != name else "", *row["aliases"]]
        aliases += [*russian["aliases"].get(code, ()), *russian["aliases_en"].get(code, ())]
        places = [] if code in russian["elsewhere"] else [row["capital_ru"], row["capital_en"]]
        found.append(
            Actor(
                id=f"state:{code}",
                kind="state",
                ru=name,
                en=row["en"],
                aliases=tuple({plain(a): a for a in reversed(aliases) if a and plain(a) != plain(name)}.values())[::-1],
                adjectives=several(russian["adjectives"].get(code, ())),
                people=several(russian["people"].get(code, ())),
                places=tuple(dict.fromkeys([*places, *(russian["places"].get(code, ()) if places else ())])),
                un=row["un"],
                wikidata=russian.get("wikidata", {}).get(code),
            ),
        )
    return found


def _actor(identifier: str, kind: EntityKind, row: dict[str, Any]) -> Actor:
    return Actor(
        id=identifier,
        kind=kind,
        ru=row["ru"],
        en=row["en"],
        aliases=tuple(row.get("aliases", ())),
        adjectives=tuple(row.get("adjectives", ())),
        places=tuple(row.get("places", ())),
        status=row.get("status", ""),
        of=row.get("of"),
        wikidata=row.get("wikidata"),
        source=row.get("source", ""),
    )
