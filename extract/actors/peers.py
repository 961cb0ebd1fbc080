"""Persons told by their part beside others: "его украинский коллега", "иранский министр", "новый премьер"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from extract.actors.agreement import agreed
from extract.actors.entities import Resolution
from extract.actors.references import considered
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spacy.tokens import Token

    from extract.actors.data import Tenure
    from extract.actors.memory import Memory
    from extract.actors.office_words import OfficeWords
    from extract.actors.registry import Registry
    from extract.model import Entity

_PEERS = frozenset({"коллега", "визави"})
_MASTERS = frozenset({"хозяин", "хозяйка", "обитатель"})
#: Nouns that say less than an office does, and how the offices' keys end that they may stand for.
_SHORT = {
    "министр": ("minister", "secretary-of-state"),
    "политик": ("",),
    "чиновник": ("",),
    "дипломат": ("foreign-minister", "secretary-of-state", "high-representative", "ambassador"),
    "лидер": ("president", "prime-minister", "chancellor"),
}
#: For how long after taking office, and before it, somebody is "new".
_NEW_FOR, _NEW_BEFORE = timedelta(days=200), timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Peers:
    """Finds persons by the state that they serve and what others beside them are."""

    registry: Registry
    memory: Memory
    day: date | None

    def peer(self, head: Token, state: str | None, beside: Entity | None) -> Resolution | None:
        """Whom "украинский коллега" means: who serves that state among those named, else the holder of the same office.

        Args:
            head: the noun.
            state: the id of the state whose person it is.
            beside: the person whose peer it is, None if that is not known.
        """
        if plain(head.lemma_) not in _PEERS or state is None:
            return None
        named = [p for p in self._named(head) if self._serves(p, state) and p != beside]
        if beside is not None:
            same = {t.title for t in self.registry.offices(beside.id, self.day)}
            leads = any(t.leads for t in self.registry.offices(beside.id, self.day))
            alike = [p for p in named if self._holds(p, state, same, leads=leads)]
            if not alike and not named:
                held = [t for t in self._of(state) if t.title in same or (leads and t.leads)]
                people = list(dict.fromkeys(t.person for t in held if t.title in same) or [t.person for t in held])
                alike = [self.registry.entity(people[0])] if len(people) == 1 else []
            named = alike or named
        return self._found(named, 0.75)

    def shortly(self, head: Token, state: str | None) -> Resolution | None:
        """Whom "иранский министр" means: the one named last who serves that state in such an office."""
        endings = _SHORT.get(title_lemma(head))
        if endings is None or state is None:
            return None
        noun = title_lemma(head)
        named = []
        for person in self._named(head):
            told = any(o.person.id == person.id and not o.former and self._told_in(o.body, o.words, state)
                       and (o.words.lemmas[0] == noun or any(k.endswith(endings) for k in o.words.keys))
                       for o in self.memory.offices)  # fmt: skip
            held = any(t.title.endswith(endings) for t in self._offices(person, state))
            if told or held:
                named.append(person)
        return self._found(named, 0.75)

    def newcomer(self, words: OfficeWords, body: str | None, *, elected: bool) -> Resolution | None:
        """Who has just got an office or is about to: "новый премьер", "избранный президент"."""
        if self.day is None or not words.keys:
            return None
        told = body is None
        held = self.registry.tenures_in(body) if body is not None else self._of_people()
        fresh = [
            t
            for t in held
            if (t.title in words.keys or (t.leads and "leader" in words.keys))
            and t.since is not None
            and self.day - _NEW_FOR <= t.since <= self.day + _NEW_BEFORE
            and not (elected and t.since <= self.day)
        ]
        fresh = [t for t in fresh if t.leads] or fresh
        latest = max((t.since for t in fresh if t.since is not None), default=None)
        fresh = [t for t in fresh if t.since == latest]
        named = [p for p in self._people() if p.id in {t.person for t in fresh}]
        if named:
            return self._found(named, 0.8, "office")
        since = [t for t in fresh if t.since is not None and (elected or t.since <= self.day)]
        people = set() if told else {t.person for t in since}
        if len(people) != 1:
            return None
        entity = self.registry.entity(people.pop())
        return Resolution(entity, entity.name, "office", 0.7)

    def _of_people(self) -> list[Tenure]:
        return [t for person in self.memory.people for t in self.registry.offices(person)]

    def _people(self) -> Iterator[Entity]:
        """The persons of the article, those named last first."""
        seen = set()
        for mention in reversed(self.memory.mentions):
            if mention.entity.kind == "person" and mention.entity.id not in seen:
                seen.add(mention.entity.id)
                yield mention.entity

    def _named(self, head: Token) -> Iterator[Entity]:
        """The persons of the article but for those whose mention holds this noun itself, or of another gender."""
        gender = agreed(head)
        genders = {m.entity.id: m.gender for m in self.memory.mentions if m.sure} | self.memory.genders
        return (p for p in self._people() if not gender or genders.get(p.id, gender) == gender)

    def _offices(self, person: Entity, state: str) -> list[Tenure]:
        held = self.registry.offices(person.id, self.day)
        return [t for t in held if state in (t.body, self.registry.actors[t.body].of)]

    def _of(self, state: str) -> list[Tenure]:
        return [t for t in self.registry.tenures_in(state) if t.covers(self.day)]

    def _holds(self, person: Entity, state: str, same: set[str], *, leads: bool) -> bool:
        return any(t.title in same or (leads and t.leads) for t in self._offices(person, state))

    def _serves(self, person: Entity, state: str) -> bool:
        told = any(
            o.person.id == person.id and not o.former and self._told_in(o.body, o.words, state)
            for o in self.memory.offices
        )
        return told or bool(self._offices(person, state))

    def _told_in(self, body: str | None, words: OfficeWords, state: str) -> bool:
        actor = self.registry.actors.get(body) if body is not None else None
        return state in (body, words.state, actor.of if actor is not None else None)

    @staticmethod
    def _found(named: list[Entity], score: float, method: str = "antecedent") -> Resolution | None:
        if not named:
            return None
        return Resolution(named[0], named[0].name, method, score, considered(named, score, 0.4))


def is_peer(head: Token) -> bool:
    """Whether a noun tells a person by another's part: "коллега"; or by less than an office: "министр"."""
    return plain(head.lemma_) in _PEERS or (titles().noun(head) and title_lemma(head) in _SHORT)


def is_master(head: Token) -> bool:
    """Whether a noun is an office only with its seat: "хозяин Белого дома"."""
    return plain(head.lemma_) in _MASTERS
