"""What an article has named so far: mentions in text order, with what later pronouns and nouns must agree with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.actors.office_words import OfficeWords
    from extract.model import Entity

_REACH = 4
_FAR = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity: where, in which gender (``Masc``, ``Fem``, ``Neut``, ``Plur``), and as a subject or not.

    ``head`` is the token that it hangs on; ``proper`` whether it was a name; ``quoted`` whether it stands in
    quotation marks; ``sure`` whether the gender is known, not only guessed from an ending; ``joined`` whether it is
    coordinated with others ("Макрон и Мерц"); ``says`` whether it is a person as the subject of a verb of saying;
    ``located`` whether it only tells where something happens ("в Москве").
    """

    entity: Entity
    sentence: int
    position: int
    gender: str
    subject: bool
    head: int
    proper: bool = True
    quoted: bool = False
    sure: bool = True
    joined: bool = False
    says: bool = False
    located: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A person said by the article to hold an office: the words of it and the body's entity id."""

    person: Entity
    words: OfficeWords
    body: str | None
    former: bool


@dataclass(slots=True)
class Memory:
    """Mentions and offices of one article.

    ``roles`` pairs title nouns with persons, ``short`` abbreviations with what they are short for,
    ``genders`` persons (ids) with the genders that verbs tell.
    """

    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    people: dict[str, Entity] = field(default_factory=dict)
    roles: list[tuple[str, Entity]] = field(default_factory=list)
    short: dict[str, Entity] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Remember a mention."""
        self.mentions.append(mention)
        if mention.entity.kind == "person":
            self.people[mention.entity.id] = mention.entity

    def gender(self, mention: Mention) -> str:
        """The gender of a mention, for a person that which the verbs of the article tell."""
        return mention.gender if mention.gender == "Plur" else self.genders.get(mention.entity.id, mention.gender)

    def before(self, sentence: int, position: int) -> Iterator[Mention]:
        """Mentions before a place, the last first, of this sentence and the few before it."""
        for mention in reversed(self.mentions):
            if mention.sentence < sentence - _REACH:
                break
            if (mention.sentence, mention.position) < (sentence, position):
                yield mention

    def named(self, kinds: frozenset[str], sentence: int, position: int) -> Iterator[Entity]:
        """The entities of these kinds named before a place in this sentence or the few before it, the last first."""
        seen = set()
        for mention in reversed(self.mentions):
            if mention.sentence < sentence - _FAR:
                break
            before = (mention.sentence, mention.position) < (sentence, position)
            if before and mention.proper and mention.entity.kind in kinds and mention.entity.id not in seen:
                seen.add(mention.entity.id)
                yield mention.entity
