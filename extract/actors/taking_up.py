"""Pronouns and verbs of the first person to whom they stand for, within one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.entities import Resolution, new_entity
from extract.actors.nominative import nominative, noun_phrase
from extract.actors.pronouns import SPEAKER, antecedent, clear, gender_of, ratings, speaker, sureness
from extract.actors.quoted import said_after, says_it
from extract.actors.references import bare, told_with
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from spacy.tokens import Span, Token

    from extract.actors.memory import Memory
    from extract.actors.references import References
    from extract.actors.registry import Registry
    from extract.model import Entity

#: How sure it is who says words in quotation marks.
_SAID = 0.8


@dataclass(frozen=True, slots=True)
class TakingUp:
    """Finds whom pronouns take up."""

    registry: Registry
    memory: Memory
    references: References
    day: date | None
    who: Callable[[Token], Entity | None]
    side: Callable[[Token], str | None]

    def pronoun(self, token: Token, sentence: int) -> Resolution | None:
        """Whom a pronoun stands for; None where the text leaves it open."""
        if plain(token.lemma_) in {"мы", "наш"}:
            return self.we(token, sentence)
        if plain(token.lemma_) in SPEAKER and (entity := self._sayer(token, sentence)) is not None:
            return Resolution(entity, entity.name, "pronoun", _SAID)
        rated = antecedent(token, self.memory, sentence, self._acted_upon(token))
        together = self.references.they(token, sentence, rated) if gender_of(token) == "Plur" else None
        if together is not None:
            return together
        if not clear(rated):
            return None
        entity = rated[0][1].entity
        return Resolution(entity, entity.name, "pronoun", sureness(rated), ratings(rated))

    def first_person(self, verb: Token, sentence: int) -> Resolution | None:
        """For a verb without a subject in somebody's words: the speaker, or whom "мы" would stand for."""
        if feature(verb, "Number") == "Plur":
            return self.we(verb, sentence)
        entity = self._sayer(verb, sentence)
        return Resolution(entity, entity.name, "pronoun", _SAID) if entity is not None else None

    def _acted_upon(self, token: Token) -> set[str]:
        """Whom the objects after a subject mean by their office: "он отозвал посла"."""
        if not token.dep_.startswith("nsubj"):
            return set()
        after = (c for c in token.head.rights if c.i > token.i and c.dep_ in {"obj", "iobj"})
        nouns = [c for c in after if titles().noun(c) and feature(c, "Number") != "Plur"]
        found = [told_with(c, self.memory) if bare(noun_phrase(c), c) else self.who(c) for c in nouns]
        return {person.id for person in found if person is not None}

    def _sayer(self, token: Token, sentence: int) -> Entity | None:
        """Who says the words in which a token stands: in its sentence, else after the quotation, else before it."""
        here = any(m.sentence == sentence and m.says for m in self.memory.mentions)
        if not here and (subject := said_after(token)) is not None and (entity := self.who(subject)) is not None:
            return entity
        found = speaker(token, self.memory, sentence)
        return found[0].entity if found is not None else None

    def we(self, token: Token, sentence: int) -> Resolution | None:
        """For "мы" in somebody's words: the state or body that the speaker, be he known or not, holds an office in."""
        if (people := _apposed(token)) is not None:
            entity = new_entity(nominative(people), "group")
            return Resolution(entity, entity.name, "pronoun", _SAID)
        said = self._sayer(token, sentence)
        bodies = self._bodies(said) if said is not None else set()
        if not bodies and (noun := said_after(token) or says_it(token)) is not None and (side := self.side(noun)):
            bodies = {side}
        entities = {m.entity.id: m.entity for m in self.memory.mentions if m.entity.id in bodies}
        entities |= {b: self.registry.entity(b) for b in bodies if b in self.registry.actors}
        if len(entities) != 1:
            return None
        (entity,) = entities.values()
        return Resolution(entity, entity.name, "pronoun", 0.6)

    def _bodies(self, person: Entity) -> set[str]:
        """The ids of what a person holds an office in, by the article or else by the registry."""
        told = [o.words.state or o.body for o in self.memory.offices if o.person.id == person.id and not o.former]
        return {b for b in told if b is not None} or {t.body for t in self.registry.offices(person.id, self.day)}


def _apposed(token: Token) -> Span | None:
    """The people that "мы" is said to be: "мы, белорусы, …"."""
    doc, at = token.doc, token.i + 1
    if at + 2 >= token.sent.end or doc[at].text != "," or doc[at + 2].text != ",":
        return None
    noun = doc[at + 1]
    many = noun.pos_ == "NOUN" and feature(noun, "Number") == "Plur" and feature(noun, "Animacy") == "Anim"
    return doc[at + 1 : at + 2] if many else None
