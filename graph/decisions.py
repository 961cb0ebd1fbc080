"""Corrections of who is meant: decisions of people, as data, and what an article says once they are applied."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal

from extract.model import Argument, Claim, Entity, Extraction, HeldOffice

if TYPE_CHECKING:
    from typing import Self

    from neo4j import ManagedTransaction

Kind = Literal["merge", "split", "rename"]

DECISIONS = "MATCH (d:Decision) RETURN properties(d) AS row ORDER BY d.id"
#: How an argument was resolved whom a decision turned to another actor.
METHOD = "decision"


@dataclass(frozen=True, slots=True)
class Decision:
    """One correction.

    * ``merge``: whoever is resolved to ``actor`` is ``other``.
    * ``split``: the same, only for mentions spelled ``spelling`` (words or name, case aside), in ``article``, or both.
    * ``rename``: ``actor`` is called ``name`` (and ``name_en`` in English).

    ``target`` is the record of ``other``, for articles that do not name it themselves; ``decided`` an ISO time,
    ``reason`` what whoever decided wrote. Deciding the same again replaces the older decision: ``id`` is the same.
    """

    kind: Kind
    actor: str
    other: str | None = None
    spelling: str | None = None
    article: str | None = None
    name: str | None = None
    name_en: str | None = None
    reason: str | None = None
    decided: str | None = None
    target: Entity | None = None

    @property
    def id(self) -> str:
        """What is decided of whom, e.g. ``merge group:~x``."""
        parts = [self.kind, self.actor, self.spelling and f"«{self.spelling}»", self.article and f"in {self.article}"]
        return " ".join(part for part in parts if part)

    def row(self) -> dict[str, Any]:
        """The properties of its node; the record as JSON, what is unknown left out."""
        values = {"id": self.id, **{part.name: getattr(self, part.name) for part in fields(self)}}
        if self.target is not None:
            values["target"] = json.dumps(asdict(self.target), ensure_ascii=False, sort_keys=True)
        return {name: value for name, value in values.items() if value is not None}

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Self:
        """The decision of a node's properties."""
        values: dict[str, Any] = {part.name: row.get(part.name) for part in fields(cls)}
        if values["target"] is not None:
            target = json.loads(values["target"])
            values["target"] = Entity(**target | {"aliases": tuple(target["aliases"])})
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a graph, in any order; applying them is a pure function of what was extracted."""

    all: tuple[Decision, ...] = ()
    _of: dict[str, list[Decision]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Index them by actor, the narrowest first."""
        for decision in sorted(self.all, key=lambda d: (not d.article, not d.spelling, d.id)):
            self._of.setdefault(decision.actor, []).append(decision)

    def __bool__(self) -> bool:
        return bool(self.all)

    def stands_for(self, actor: str, spellings: Iterable[str], article: str) -> str:
        """The id of the actor that a mention means after all merges and splits.

        Args:
            actor: the id that it was resolved to.
            spellings: its words, and the name that they stand for.
            article: the id of the article in which it stands.
        """
        written = {_plain(spelling) for spelling in spellings}
        seen = [actor]
        while (found := self._next(seen[-1], written, article)) is not None and found not in seen:
            seen.append(found)
        return seen[-1]

    def _next(self, actor: str, written: set[str], article: str) -> str | None:
        for decision in self._of.get(actor, ()):
            fits_article = decision.article in (None, article)
            fits_words = decision.spelling is None or _plain(decision.spelling) in written
            if decision.other is not None and fits_article and fits_words:
                return decision.other
        return None

    def named(self, entity: Entity) -> Entity:
        """An entity as it is called after its renaming; the old name stays among its aliases."""
        for decision in self._of.get(entity.id, ()):
            if decision.kind == "rename" and decision.name:
                old = (entity.name, entity.name_ru, entity.name_en)
                kept = tuple(sorted({*entity.aliases, *(n for n in old if n and n != decision.name)}))
                return replace(
                    entity,
                    name=decision.name,
                    name_ru=decision.name,
                    name_en=decision.name_en or entity.name_en,
                    aliases=kept,
                )
        return entity

    def touched(self) -> frozenset[str]:
        """The ids of all actors that something was decided of."""
        return frozenset(self._of)


def decisions_of(tx: ManagedTransaction) -> Decisions:
    """The decisions of the graph."""
    return Decisions(tuple(Decision.of_row(row["row"]) for row in tx.run(DECISIONS)))


def corrected(extraction: Extraction, decisions: Decisions) -> Extraction:
    """What an article says with the decisions applied; itself where none is about an actor of it.

    An argument that means another actor than it was resolved to keeps its words; its method is ``decision``, its
    ``resolved`` what it was before.
    """
    if not decisions.touched() & {entity.id for entity in extraction.entities}:
        return extraction
    known = {decision.other: decision.target for decision in decisions.all if decision.target is not None}
    entities = {entity.id: entity for entity in extraction.entities}
    used: dict[str, Entity] = {}

    def entity(identifier: str) -> Entity:
        if identifier not in used:
            used[identifier] = decisions.named(entities.get(identifier) or known[identifier])
        return used[identifier]

    def argument(given: Argument | None) -> Argument | None:
        if given is None:
            return None
        means = decisions.stands_for(given.entity, (given.span.text, given.name), extraction.article.id)
        found = entity(means)
        if means == given.entity:
            was = entities[given.entity]
            return replace(given, name=found.name) if found.name != was.name and given.name == was.name else given
        return Argument(given.span, found.id, found.name, METHOD, 1.0, given.entity)

    def claim(given: Claim) -> Claim:
        awaited = (entity(decisions.stands_for(each, (), extraction.article.id)).id for each in given.awaits)
        return replace(
            given,
            subject=argument(given.subject) or given.subject,
            object=argument(given.object),
            speaker=argument(given.speaker),
            awaits=tuple(dict.fromkeys(awaited)),
        )

    def office(given: HeldOffice) -> HeldOffice:
        person, body = (decisions.stands_for(i, (), extraction.article.id) for i in (given.person, given.body))
        return replace(given, person=entity(person).id, body=entity(body).id)

    claims = tuple(map(claim, extraction.claims))
    offices = tuple(dict.fromkeys(map(office, extraction.offices)))
    return replace(extraction, claims=claims, offices=offices, entities=tuple(used[key] for key in sorted(used)))


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("ё", "е").split())
