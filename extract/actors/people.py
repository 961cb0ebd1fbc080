"""Persons by name: given names, patronymic and surname taken apart, and matched with persons known by others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.agreement import agreed
from extract.actors.nominative import gender_of_person, name_words
from extract.actors.words import nominatives, plain, words

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.actors.registry import Registry
    from extract.model import Entity

_PATRONYMIC = ("ович", "евич", "ьич", "овна", "евна", "ична", "инична")
#: Words that belong to the surname after them.
_PARTICLES = frozenset(
    {"ле", "ла", "ля", "де", "да", "ди", "дю", "дель", "фон", "ван", "дер", "аль", "ан", "ас", "эль"}
)
_SIGNS = frozenset('()[]"«»')


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: ``full`` in the nominative as to be shown, its given names and surname in the nominative."""

    full: str
    given: tuple[str, ...]
    surname: str


def person_name(span: Span) -> PersonName:
    """A name as found in a text, in the nominative; Latin spellings in brackets and patronymics are left out."""
    tokens: list[Token] = []
    for token in span:
        if token.text in _SIGNS and tokens:
            break
        if not token.is_space and token.text not in _SIGNS:
            tokens.append(token)
    parts = [p for p in name_words(tokens) if p not in {".", ","}]
    long = len(parts) > 2  # noqa: PLR2004  (given name, patronymic, surname)
    short = [p for i, p in enumerate(parts) if not (long and i > 0 and plain(p).endswith(_PATRONYMIC))]
    if len(short) < 2 <= len(parts):  # noqa: PLR2004  (given name and patronymic alone)
        short = parts
    full = " ".join(short).replace(" .", ".")
    given = tuple(short[:-1])
    if {plain(g) for g in given} <= _PARTICLES:
        given = ()  # "Ле Пен"
    return PersonName(full, given, short[-1] if short else full)


def known_person(name: PersonName, span: Span, memory: Memory) -> Entity | None:
    """The person of the article that a name takes up: same surname, no other given name."""
    if not memory.people:
        return None
    forms = nominatives(name.surname) | nominatives(span[-1].text if len(span) == 1 else name.surname)
    found = [
        entity
        for entity in memory.people.values()
        if any(_same(words(known), name, forms) for known in (entity.name, *entity.aliases) if words(known))
    ]
    return found[0] if len(found) == 1 else None


def _same(known: tuple[str, ...], name: PersonName, surname: frozenset[str]) -> bool:
    if known[-1] not in surname:
        return False
    if not name.given or len(known) == 1:
        return True
    first = plain(name.given[0]).strip(".")
    options = nominatives(name.given[0])
    initials = (len(first) == 1 and known[0].startswith(first)) or (len(known[0]) == 1 and first.startswith(known[0]))
    return known[0] in options or initials


def registered_person(name: PersonName, span: Span, registry: Registry, day: date | None) -> Entity | None:
    """The person of the registry that bears a name, if there is one alone as of the day."""
    whole = {n.actor.id for n in registry.match([t.text for t in span]) if n.actor.kind == "person"}
    if not whole:
        whole = {n.actor.id for n in registry.match(name.full.split()) if n.actor.kind == "person"}
    if not whole and span[-1].text:
        bearers = registry.person(name.given, span[-1].text if len(span) == 1 else name.surname, day)
        told = agreed(span.root)  # "Новак осудил" is no woman
        whole = {a.id for a in bearers if not told or (gender_of_person(a.ru) or told) == told}
    return registry.entity(next(iter(whole))) if len(whole) == 1 else None
