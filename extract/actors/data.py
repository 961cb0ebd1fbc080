"""The actor data files of ``seeds/actors`` as records; ``lint.py`` checks what is read here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extract.actors.words import plain
from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.model import EntityKind

#: Sections of the data files, and the kind and id prefix of what is in them.
SECTIONS: dict[str, tuple[EntityKind, str]] = {
    "alliances": ("alliance", "alliance"),
    "organizations": ("organization", "org"),
    "groups": ("group", "group"),
    "bodies": ("government_body", "body"),
    "states": ("state", "state"),
    "people": ("person", "person"),
}
FILES = ("organizations.toml", "bodies.toml", "people.toml")


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the registry.

    ``names`` are all names in any language, the Russian and English ones first; ``adjectives`` the Russian adjectives
    that mean it ("французский"); ``places`` names of its capital; ``people`` its people where they stand
    for it ("американцы"); ``of`` the id of the actor that it belongs to.
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

    @property
    def names(self) -> tuple[str, ...]:
        """Russian name, English name, aliases; each once."""
        return tuple(dict.fromkeys((self.ru, self.en, *self.aliases)))


@dataclass(frozen=True, slots=True)
class Tenure:
    """``person`` (id) held the office ``title`` in ``body`` (id) from ``since`` to ``until`` (None: still open)."""

    person: str
    title: str
    body: str
    since: date | None
    until: date | None
    leads: bool = False

    def covers(self, day: date | None) -> bool:
        """Whether the office was held on that day; an unknown day is covered by what has not ended."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def read(name: str) -> dict[str, Any]:
    """A data file of ``seeds/actors``; raises ExtractError that names the file where it is no TOML."""
    try:
        return tomllib.loads(files("seeds.actors").joinpath(name).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, OSError) as error:
        raise ExtractError(f"seeds/actors/{name}: {error}") from error


@cache
def actors() -> tuple[Actor, ...]:
    """All actors of the registry, states first."""
    found = list(_states())
    for name in FILES:
        data = read(name)
        for section, (kind, prefix) in SECTIONS.items():
            found.extend(_actor(f"{prefix}:{slug}", kind, row) for slug, row in data.get(section, {}).items())
    return tuple(found)


@cache
def tenures() -> tuple[Tenure, ...]:
    """All holders of all offices, in the order of the files."""
    found = []
    for office in read("offices.toml")["office"]:
        for holder in office["holders"]:
            person, since, *until = holder
            found.append(
                Tenure(
                    person=f"person:{person}",
                    title=office["title"],
                    body=office["body"],
                    since=day(since),
                    until=day(until[0]) if until else None,
                    leads=office.get("leads", False),
                ),
            )
    return tuple(found)


def several(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """A field that may be one text or a list of them."""
    return (value,) if isinstance(value, str) else tuple(value)


def known_until() -> date:
    """The day up to which the offices are known: who is in office without an end then may have left it later."""
    return date.fromisoformat(read("offices.toml")["known_until"])


def day(text: str) -> date | None:
    """A day as written in the data: ``2017-05-14``, or ``""`` for one that is not known."""
    return date.fromisoformat(text) if text else None


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
        of=row.get("of"),
    )
