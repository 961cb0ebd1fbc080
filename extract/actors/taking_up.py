"""Pronouns and verbs of the first person to whom they stand for, within one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.entities import Resolution
from extract.actors.pronouns import antecedent, clear, gender_of, ratings, speaker, sureness
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from extract.actors.memory import Memory
    from extract.actors.references import References
    from extract.actors.registry import Registry


@dataclass(frozen=True, slots=True)
class TakingUp:
    """Finds whom pronouns take up."""

    registry: Registry
    memory: Memory
    references: References
    day: date | None

    def pronoun(self, token: Token, sentence: int) -> Resolution | None:
        """Whom a pronoun stands for; None where the text leaves it open."""
        if plain(token.lemma_) in {"мы", "наш"}:
            return self.we(token, sentence)
        rated = antecedent(token, self.memory, sentence)
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
        found = speaker(verb, self.memory, sentence)
        return Resolution(found[0].entity, found[0].entity.name, "pronoun", found[1]) if found is not None else None

    def we(self, token: Token, sentence: int) -> Resolution | None:
        """For "мы" in somebody's words: the state or organisation that the speaker holds an office in."""
        found = speaker(token, self.memory, sentence)
        if found is None:
            return None
        person = found[0].entity.id
        told = [o.words.state or o.body for o in self.memory.offices if o.person.id == person and not o.former]
        bodies = {b for b in told if b is not None} or {t.body for t in self.registry.offices(person, self.day)}
        known = [self.registry.actors[b] for b in bodies if b in self.registry.actors]
        if len(known) != 1:
            return None
        entity = self.registry.entity(known[0].id)
        return Resolution(entity, entity.name, "pronoun", 0.6)
