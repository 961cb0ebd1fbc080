"""Common nouns that take up actors named before: "министр", "чиновник", "обе страны", "ФАС"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.entities import Resolution, antecedent_kinds, new_entity
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.model import Entity

_POINTING = frozenset({"этот", "сам", "данный", "наш", "свой", "тот"})
_BOTH = frozenset({"оба", "обоих"})
_FEWEST_LETTERS = 2


def bare(span: Span, head: Token) -> bool:
    """Whether a mention is a noun and at most a word that points."""
    return all(t.i == head.i or not t.is_alpha or plain(t.lemma_) in _POINTING for t in span)


def told_with(head: Token, memory: Memory) -> Entity | None:
    """The person whom the article named last together with this noun ("сенатор Керри … Сенатор")."""
    noun = title_lemma(head)
    return next((person for said, person in reversed(memory.roles) if said == noun), None)


def person_taken_up(head: Token, memory: Memory, sentence: int) -> Entity | None:
    """For a noun of people at large ("политик", "чиновник"): the one person that the last sentences speak of."""
    if plain(head.lemma_) not in takes_up():
        return None
    nearest: dict[int, set[str]] = {}
    people: dict[str, Entity] = {}
    for mention in memory.before(sentence, head.i):
        if mention.entity.kind == "person" and not mention.quoted and mention.subject:
            nearest.setdefault(mention.sentence, set()).add(mention.entity.id)
            people[mention.entity.id] = mention.entity
    if not nearest:
        return None
    last = nearest[max(nearest)]
    return people[last.pop()] if len(last) == 1 else None


def pair(span: Span, head: Token, kinds: Iterable[str], memory: Memory, sentence: int) -> list[Entity]:
    """The two actors that "обе страны" or "оба президента" take up, in text order; none where they are not two."""
    if not any(plain(t.lemma_) in _BOTH for t in span) or feature(head, "Number") not in {"Plur", "Sing"}:
        return []
    wanted = frozenset(kinds)
    found: list[Entity] = []
    for mention in memory.before(sentence, span.start):
        entity = mention.entity
        if entity.kind in wanted and entity.id not in {e.id for e in found}:
            found.append(entity)
        if len(found) == 2:  # noqa: PLR2004  (both)
            return found[::-1]
    return []


@dataclass(frozen=True, slots=True)
class References:
    """Finds whom nouns take up among those that an article has named."""

    memory: Memory

    def taken_up(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """A bare noun like "альянс" or "страна" → the actor of that kind named last."""
        others = [t for t in span if t.is_alpha and t.i != head.i]
        kinds = antecedent_kinds().get(plain(head.lemma_))
        if (
            kinds is None
            or feature(head, "Number") == "Plur"
            or any(plain(t.lemma_) not in {"этот", "весь", "наш"} for t in others)
        ):
            return None
        entity = self.memory.last(kinds, sentence, span.start)
        return Resolution(entity, entity.name, "antecedent", 0.7) if entity is not None else None

    def shortened(self, span: Span) -> Resolution | None:
        """An abbreviation of a name that the article has given in full."""
        entity = self.memory.short.get(span.text)
        return Resolution(entity, entity.name, "article", 0.9) if entity is not None else None

    def person(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """Whom the article named or spoke of last: for "министр", "чиновник", "оба президента"."""
        wanted = antecedent_kinds().get(plain(head.lemma_), frozenset())
        if titles().noun(head):
            wanted = frozenset({"person"})
        if two := pair(span, head, wanted, self.memory, sentence):
            entity = new_entity(f"{two[0].name} и {two[1].name}", "group")
            return Resolution(entity, entity.name, "antecedent", 0.7)
        if feature(head, "Number") == "Plur" or head.ent_type_ or not bare(span, head):
            return None
        person = told_with(head, self.memory)
        if person is not None:
            return Resolution(person, person.name, "antecedent", 0.75)
        person = person_taken_up(head, self.memory, sentence)
        return Resolution(person, person.name, "antecedent", 0.6) if person is not None else None


def abbreviation(entity: Entity, span: Span) -> str | None:
    """The short form that an article gives a name: in brackets after it, or made of its initials."""
    doc = span.doc
    after = list(doc[span.end : span.end + 3])
    if [t.text for t in after[::2]] == ["(", ")"] and _is_short(after[1].text):
        return str(after[1].text)
    letters = [
        word[0] for word in entity.name.replace("-", " ").split() if word[0].isalpha() and len(word) > _FEWEST_LETTERS
    ]
    return "".join(letters).upper() if len(letters) > _FEWEST_LETTERS else None


def _is_short(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and word[:1].isupper() and sum(c.isupper() for c in word) * 2 > len(word)


@cache
def takes_up() -> frozenset[str]:
    """Lemmas of nouns of people that take up a person whatever his office, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["takes_up"])


@cache
def legal_forms() -> frozenset[str]:
    """Forms of companies written before their names ("ОАО"), from ``kinds.toml``."""
    return frozenset(data.read("kinds.toml")["legal_forms"])


@cache
def goes_to_places() -> frozenset[str]:
    """Lemmas of words of travel and stay, beside which a capital is the city, from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["travel"])
