"""The registry: known actors by name, offices by title, body and day, persons by surname."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.words import nominatives, plain, words
from extract.errors import ExtractError
from extract.model import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from extract.actors.data import Actor, Tenure

#: Names of which capital letters make another word ("Рада", "Сирия" against "рада"): all that begin with a capital.
LANGUAGES = ("ru",)
#: Endings of Russian surnames that very many people bear.
_COMMON = ("ов", "ев", "ин", "ова", "ева", "ина")
#: So many phrases are remembered with the names that they may be: an article asks for the same ones again and again.
_KEPT = 1 << 14
#: The ending of an adjective ("украинский") is so long, and that of its forms ("украинскими", "украинского").
_ENDING, _ENDINGS = 2, (2, 3)
#: So many at the beginning of a name are, unless it is a word of few.
_OPENING, _SHORT = 3, 4


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an actor in the index: its words in plain letters, whose it is and how it is written.

    ``place``: the name of its capital; ``people``: of its people; ``capital``: written with a capital letter.
    """

    words: tuple[str, ...]
    actor: Actor
    place: bool = False
    people: bool = False
    capital: bool = True


@dataclass(frozen=True, slots=True)
class Registry:
    """Known actors. Make one with :meth:`load`; it is built once per process and language."""

    actors: dict[str, Actor]
    tenures: tuple[Tenure, ...]
    known_until: date
    _names: dict[str, list[Name]] = field(repr=False)
    _openings: frozenset[tuple[str, int]] = field(repr=False)
    _small_openings: frozenset[tuple[str, int]] = field(repr=False)
    _adjectives: dict[str, Actor] = field(repr=False)
    _stems: frozenset[str] = field(repr=False)
    _surnames: dict[str, list[Actor]] = field(repr=False)
    _of_person: dict[str, list[Tenure]] = field(repr=False)
    _of_body: dict[str, list[Tenure]] = field(repr=False)
    _matched: dict[tuple[str, ...], list[Name]] = field(default_factory=dict, repr=False)

    @staticmethod
    def load(language: str = "ru") -> Registry:
        """The registry for texts of a language (ISO 639-1); raises ExtractError for one without data."""
        if language not in LANGUAGES:
            raise ExtractError(f"no actor names for language {language!r}: there are some for {', '.join(LANGUAGES)}")
        return _load(language)

    def entity(self, identifier: str) -> Entity:
        """The record of a known actor; KeyError for an unknown id."""
        actor = self.actors[identifier]
        return Entity(
            id=actor.id,
            kind=actor.kind,
            name=actor.ru,
            name_ru=actor.ru,
            name_en=actor.en,
            aliases=tuple(n for n in (*actor.aliases, *actor.places) if n not in (actor.ru, actor.en)),
            registered=True,
        )

    def find(self, name: str) -> list[Actor]:
        """Actors that bear a name in any of their languages, any case of letters: for names typed by people."""
        typed = words(name)
        found = [n.actor.id for n in self._names.get(typed[0], ()) if n.words == typed] if typed else []
        return [self.actors[i] for i in dict.fromkeys(found)]

    def match(self, forms: Sequence[str]) -> list[Name]:
        """Names that these words of a text, in any grammatical case, may be; words as written.

        All words must be of the name and all of the name among the words. Names written with a capital need one.
        """
        key = tuple(forms)
        found = self._matched.get(key)
        if found is None:
            if len(self._matched) >= _KEPT:
                self._matched.clear()
            found = self._matched[key] = self._match(key)
        return list(found)

    def _match(self, forms: tuple[str, ...]) -> list[Name]:
        tokens: list[str] = []
        for form in forms:
            if form == "+" and tokens:
                tokens[-1] += "+"
            tokens.extend(words(form))
        if not tokens:
            return []
        written = next((form for form in forms if words(form)), "")
        capital = next((c for c in written if c.isalpha()), "a").isupper()
        openings = self._openings if capital else self._small_openings
        if not any((tokens[0][:letters], len(tokens)) in openings for letters in (1, _OPENING)):
            return []
        likely = [
            name
            for first in nominatives(tokens[0])
            for name in self._names.get(first, ())
            if len(name.words) == len(tokens) and (capital or not name.capital)
        ]
        rest = tokens[1:]
        return [n for n in likely if all(w in nominatives(t) for w, t in zip(n.words[1:], rest, strict=True))]

    def longest(self, forms: Sequence[str]) -> int:
        """How many of these words from the first on are one known name at most; 0 where none is."""
        if not forms or not words(forms[0]):
            return 0
        options = nominatives(words(forms[0])[0])
        lengths = {len(n.words) for o in options for n in self._names.get(o, ())}
        return next((n for n in sorted(lengths, reverse=True) if n <= len(forms) and self.match(forms[:n])), 0)

    def of_adjective(self, word: str) -> Actor | None:
        """The state that an adjective in any form means ("американскому" → the United States), or None."""
        low = plain(word)
        if not any(low[:-ending] in self._stems for ending in _ENDINGS):
            return None
        return next((self._adjectives[f] for f in nominatives(word) if f in self._adjectives), None)

    def holders(self, title: str, body: str, day: date | None) -> list[Actor]:
        """Persons who held an office (a key of ``titles.toml``, or ``leader``) in a body on a day."""
        held = [
            t.person
            for t in self.tenures_in(body)
            if (t.leads if title == "leader" else t.title == title) and t.covers(day)
        ]
        return [self.actors[p] for p in dict.fromkeys(held)]

    def offices(self, person: str, day: date | None = None) -> list[Tenure]:
        """Offices of a person (id): those held on a day, or all where no day is given."""
        return [t for t in self._of_person.get(person, ()) if day is None or t.covers(day)]

    def tenures_in(self, body: str) -> list[Tenure]:
        """All terms of office in a body (id), whatever the day; those of persons come with :meth:`offices`."""
        return self._of_body.get(body, [])

    def members(self, body: str, day: date | None = None) -> list[Actor]:
        """Members of an alliance or organisation (id) on a day, those of now for no day; empty where none are known."""
        return [self.actors[m.member] for m in data.memberships() if m.body == body and m.covers(day)]

    def memberships(self, member: str, day: date | None = None) -> list[Actor]:
        """Alliances and organisations that a state (id) belongs to on a day, those of now for no day."""
        return [self.actors[m.body] for m in data.memberships() if m.member == member and m.covers(day)]

    def of_surname(self, surname: str, day: date | None = None) -> list[Actor]:
        """Persons whom a surname alone (any grammatical case) may mean on a day.

        Who leads a state then comes before all others, and who is in another office before those who are in none.
        Persons whom news do not name by surname alone are meant only while they serve a state, and of common surnames
        ("Иванов") not even then; those who are named so mean nobody by a common surname when they are in no office.
        """
        people = self._bearers(surname)
        if day is not None:
            serving = [(p, self.offices(p.id, day)) for p in people]
            for rule in (_heads_a_state, _serves):
                found = [p for p, held in serving if any(rule(p, tenure) for tenure in held)]
                if found:
                    return found
        return [p for p in people if self._prominent(p, day)]

    def person(self, given: Iterable[str], surname: str, day: date | None = None) -> list[Actor]:
        """Persons of a surname whose given names agree with those given (initials count), if any are."""
        wanted = [g for g in given if g]
        if not wanted:
            return self.of_surname(surname, day)
        found = [p for p in self._bearers(surname) if agrees(words(p.ru)[:-1], wanted)]
        serving = [p for p in found if day is not None and self.offices(p.id, day)]
        return serving if len(found) > 1 and serving else found

    def is_borne(self, surname: str) -> bool:
        """Whether any person bears a surname (any grammatical case), whenever and under whatever given name."""
        return bool(self._bearers(surname))

    def _bearers(self, surname: str) -> list[Actor]:
        found = {a.id: a for form in nominatives(surname) for a in self._surnames.get(form, ())}
        return list(found.values())

    def _prominent(self, person: Actor, day: date | None) -> bool:
        """Whether a person may be meant by surname when not in office: a leader once, or a rare surname."""
        if not person.alone:
            return False
        held = self.offices(person.id)
        if day is not None and held and not any(t.since is not None and t.since <= day for t in held):
            return False
        if any(t.leads for t in held) or (day is None and any(t.until is None for t in held)):
            return True
        return not _common(person.surnames[0])


@lru_cache(maxsize=1 << 12)
def _common(surname: str) -> bool:
    """Whether a surname is one of the commonest, of a man or a woman."""
    return plain(surname) in common_surnames() or plain(surname).removesuffix("а") in common_surnames()


@cache
def common_surnames() -> frozenset[str]:
    """The commonest Russian surnames, of men and in plain letters, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["common_surnames"])


def _heads_a_state(person: Actor, tenure: Tenure) -> bool:
    return tenure.leads and _serves(person, tenure) and tenure.body.startswith("state:")


def _serves(person: Actor, tenure: Tenure) -> bool:
    """Whether an office is enough for a surname to mean its holder: always if news call him so, else a state's."""
    return person.alone or (tenure.body.startswith("state:") and not person.surnames[0].endswith(_COMMON))


def agrees(known: Sequence[str], given: Sequence[str]) -> bool:
    """Whether given names can be a known person's: the first is a form of the known first one, or its initial."""
    if not given or not known:
        return not given
    options = nominatives(given[0])
    return known[0] in options or (len(plain(given[0]).strip(".")) == 1 and known[0].startswith(plain(given[0])[0]))


def refresh() -> None:
    """Read the data anew when a registry is next loaded: after a change of the user's own actors."""
    data.refresh()
    _load.cache_clear()


def _openings(names: Iterable[Name]) -> frozenset[tuple[str, int]]:
    """How the forms of names begin, and of how many words they are; short words may lose a vowel: "льва"."""
    return frozenset((n.words[0][: opening(n.words[0])], len(n.words)) for n in names)


def opening(word: str) -> int:
    """How many letters at the beginning of a name are the same in all its forms."""
    return _OPENING if len(word.partition("-")[0]) > _SHORT else 1


def _lower(text: str) -> bool:
    return next((c for c in text if c.isalpha()), "A").islower()


@cache
def _load(_language: str) -> Registry:
    names: dict[str, list[Name]] = defaultdict(list)
    adjectives: dict[str, Actor] = {}
    surnames: dict[str, list[Actor]] = defaultdict(list)
    for actor in data.actors():
        for sort, group in (("", actor.names), ("place", actor.places), ("people", actor.people)):
            spelled = {text: words(text) for text in group}
            lower = {key for text, key in spelled.items() if _lower(text)}
            for key in dict.fromkeys(spelled.values()):
                names[key[0]].append(
                    Name(key, actor, place=sort == "place", people=sort == "people", capital=key not in lower),
                )
            if not sort:
                for surname in actor.surnames:
                    surnames[surname].append(actor)
        for adjective in actor.adjectives:
            adjectives[plain(adjective)] = actor
    of_person: dict[str, list[Tenure]] = defaultdict(list)
    of_body: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in data.tenures():
        of_person[tenure.person].append(tenure)
        of_body[tenure.body].append(tenure)
    every = [name for named in names.values() for name in named]
    return Registry(
        actors={a.id: a for a in data.actors()},
        tenures=data.tenures(),
        known_until=data.known_until(),
        _names=dict(names),
        _openings=_openings(every),
        _small_openings=_openings(name for name in every if not name.capital),
        _adjectives=adjectives,
        _stems=frozenset(adjective[:-_ENDING] for adjective in adjectives),
        _surnames=dict(surnames),
        _of_person=dict(of_person),
        _of_body=dict(of_body),
    )
