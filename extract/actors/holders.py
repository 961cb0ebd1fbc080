"""Who holds an office: by what the article said before, or by the registry as of the article's day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.entities import Resolution

if TYPE_CHECKING:
    from datetime import date

    from extract.actors.data import Tenure
    from extract.actors.memory import Memory, Office
    from extract.actors.office_words import OfficeWords
    from extract.actors.outlook import Outlook
    from extract.actors.registry import Registry
    from extract.model import Entity

#: The years in which the states of the former Union and of Yugoslavia chose their first presidents.
_NEW_STATES = range(1990, 1993)
_TOLD, _KNOWN, _NAMED, _LATER, _TODAY = 0.9, 0.9, 0.75, 0.6, 0.5


@dataclass(frozen=True, slots=True)
class OfficeHolders:
    """Holders of offices for one article; ``body`` is an entity id, None where the words name none."""

    registry: Registry
    memory: Memory
    day: date | None
    outlook: Outlook

    def told(self, words: OfficeWords, body: str | None, *, former: bool = False) -> Resolution | None:
        """The person to whom the article has given this office, the last one if there are several.

        Where no body is told either ("президент"), another of its holders whom the article has named since is meant.
        """
        for office in reversed(self.memory.offices):
            same_body = body is None or body in {office.body, office.words.state}
            if same_body and office.former == former and office.words.same(words):
                since = None if body is not None or former else self._named_since(office, words)
                person = since or office.person
                return Resolution(person, person.name, "office", _TOLD if since is None else _NAMED)
        return None

    def _named_since(self, office: Office, words: OfficeWords) -> Entity | None:
        """Whom the article has named as a subject since it told an office, if he is known to hold one such."""
        for mention in reversed(self.memory.mentions):
            person = mention.entity
            if person.kind != "person" or not mention.subject:
                continue
            if person == office.person:
                return None
            if any(t.title in words.keys for t in self.registry.offices(person.id, self.day)):
                return person
        return None

    def told_later(self, words: OfficeWords, body: str | None) -> Resolution | None:
        """The one person to whom the rest of the article gives this office."""
        office = self.outlook.holder(words, body)
        return Resolution(office.person, office.person.name, "office", _NAMED) if office is not None else None

    def today(self, words: OfficeWords, body: str | None) -> Resolution | None:
        """Who holds the office now, for "нынешний президент" in an article that nothing dates."""
        if self.day is not None or body is None:
            return None
        people = {t.person for t in self.registry.tenures_in(body) if t.title in words.keys and t.covers(None)}
        if len(people) != 1:
            return None
        entity = self.registry.entity(people.pop())
        return Resolution(entity, entity.name, "office", _TODAY)

    def first(self, words: OfficeWords, body: str | None) -> Resolution | None:
        """Who was the first in an office that began when its state did: "первый президент России"."""
        held = self.registry.tenures_in(body) if body is not None else self._of_people()
        first = {t.person for t in held if t.title in words.keys and self._opens(t)}
        if len(first) != 1:
            return None
        entity = self.registry.entity(first.pop())
        return Resolution(entity, entity.name, "office", _LATER)

    def _opens(self, term: Tenure) -> bool:
        """Whether a term is the earliest in an office of a state, of the years in which new states chose theirs."""
        if term.since is None or term.since.year not in _NEW_STATES or not term.body.startswith("state:"):
            return False
        return not any(
            t.title == term.title and t.since is not None and t.since < term.since
            for t in self.registry.tenures_in(term.body)
        )

    def of_registry(self, words: OfficeWords, body: str | None) -> Resolution | None:
        """The holder of the office on the article's day, or whom the article names of all its holders."""
        for key in words.keys:
            if body is not None:
                found = self._holder(key, body)
            else:
                named = [t for t in self._of_people() if t.title == key]
                body_of_last = self._body_named_last(named)
                found = self._holder(key, body_of_last) if body_of_last else None
                found = found if found is not None and found.entity.id in self.memory.people else None
            if found is not None:
                return found
        return None

    def _of_people(self) -> list[Tenure]:
        """The terms of office of the persons whom the article has named."""
        return [t for person in self.memory.people for t in self.registry.offices(person)]

    def _body_named_last(self, named: list[Tenure]) -> str | None:
        """The body whose office the person held whom the article named last of these; None if he held several."""
        last = next(
            (m.entity.id for m in reversed(self.memory.mentions) if m.entity.id in {t.person for t in named}), None
        )
        bodies = {t.body for t in named if t.person == last}
        return bodies.pop() if len(bodies) == 1 else None

    def _holder(self, key: str, body: str) -> Resolution | None:
        held = [t for t in self.registry.tenures_in(body) if (t.leads if key == "leader" else t.title == key)]
        if self.day is not None:
            people, score = {t.person for t in held if t.covers(self.day)}, _KNOWN
            if self.day > self.registry.known_until:
                score = _LATER
        else:
            people, score = self.outlook.holders(held), _NAMED
            if len(people) != 1:
                named = {t.person for t in held} & set(self.memory.people)
                people = people & named or named
        if len(people) > 1 and self.day is not None:
            # on the day of a change: the newcomer, where that is the only one who came
            came = {t.person for t in held if t.since == self.day}
            people, score = (came, _NAMED) if came else (people, score)
        if len(people) != 1:
            return None
        entity = self.registry.entity(people.pop())
        return Resolution(entity, entity.name, "office", score)

    def past(self, words: OfficeWords, body: str | None) -> Resolution | None:
        """The one person named in the article who held the office before its day."""
        named = {
            t.person
            for t in self._of_people()
            if t.title in words.keys and body in (None, t.body) and not t.covers(self.day)
        }
        if len(named) != 1:
            return None
        entity = self.registry.entity(named.pop())
        return Resolution(entity, entity.name, "office", _NAMED)
