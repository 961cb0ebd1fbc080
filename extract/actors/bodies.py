"""Bodies, states and parties that are meant by who stands beside them: "представитель министерства Захарова"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.composition import body_name, genitive, state_in
from extract.actors.entities import Resolution, antecedent_kinds, kind_of, new_entity
from extract.actors.nominative import nominative, phrase_head
from extract.actors.offices import offices
from extract.actors.references import craft, same_bodies, takes_up_somebody
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from spacy.tokens import Span, Token

    from extract.actors.data import Actor
    from extract.actors.naming import Naming
    from extract.actors.offices import OfficeMention
    from extract.actors.registry import Registry
    from extract.model import Entity


@dataclass(frozen=True, slots=True)
class Bodies:
    """Finds them for one article; ``person`` resolves a name, ``beside`` finds whose "его" or "their own" tells."""

    registry: Registry
    naming: Naming
    day: date | None
    person: Callable[[Span], Resolution]
    beside: Callable[[Span, Token], Entity | None]

    def of_state(self, span: Span, head: Token) -> Resolution | None:
        """A body named after its state: "российским правительством" → "правительство России"."""
        if kind_of(span, head) != "government_body" or head.ent_type_ == "PER":
            return None
        words = state_in(span, self.registry, head)
        name = body_name(span, head, words) if words is not None else None
        if words is None or name is None:
            return None
        said = name.removesuffix(genitive(words.state.ru)).strip()
        entity, known = self._body(said, words.state)
        return Resolution(entity, entity.name, "registry" if known else "new")

    def _body(self, body: str, state: Actor) -> tuple[Entity, bool]:
        """A body of a state, by any of its usual names without the state's; and whether the registry has it."""
        names = [f"{other} {genitive(state.ru)}" for other in (body, *same_bodies().get(plain(body), ()))]
        ways = [way for each in names for way in (each, each[:1].upper() + each[1:])]
        known = [n.actor for way in ways for n in self.registry.match(way.split()) if n.actor.kind != "person"]
        usual = names[1] if len(names) > 1 else names[0]
        return (self.registry.entity(known[0].id), True) if known else (new_entity(usual, "government_body"), False)

    def craft(self, span: Span, head: Token) -> Resolution | None:
        """The state whose craft acts or is hit: "турецкий истребитель"."""
        if plain(head.lemma_) not in craft() or head.ent_type_:
            return None
        words = state_in(span, self.registry, head)
        if words is None or not words.adjective or words.start > head.i:
            return None
        entity = self.registry.entity(words.state.id)
        return Resolution(entity, entity.name, "registry", 0.7)

    def state_told(self, span: Span, head: Token) -> Resolution | None:
        """The state that "страна" means by who leads it ("президент страны Олланд"), or by its name further on."""
        if "state" not in antecedent_kinds().get(plain(head.lemma_), ()) or not takes_up_somebody(span, head):
            return None
        told = _office_in(span, head)
        held = self.registry.offices(self.person(told.person).entity.id) if told is not None else []
        ways = titles().offices(told.lemmas) if told is not None else ()
        bodies = {t.body for t in held if t.title in ways and t.body.startswith("state:")}
        if told is None:
            later = (self.naming.named(e, phrase_head(e)) for e in span.sent.ents if e.start > head.i)
            bodies = {r.entity.id for r in later if r is not None and r.entity.kind == "state"}
        if len(bodies) != 1:
            return None
        entity = self.registry.entity(bodies.pop())
        return Resolution(entity, entity.name, "antecedent", 0.6)

    def told(self, span: Span, head: Token) -> Resolution | None:
        """The body that "министерство" means by who holds an office in it: "представитель министерства Захарова"."""
        if kind_of(span, head) != "government_body":
            return None
        told = _office_in(span, head)
        held = self.registry.offices(self.person(told.person).entity.id, self.day) if told is not None else []
        name = nominative(span, head).lower()
        known = [self.registry.actors[t.body] for t in held if t.body in self.registry.actors]
        bodies = [self.registry.entity(actor.id) for actor in known if actor.kind != "state"]
        found = {e.id: e for e in bodies if any(alias.lower().startswith(name) for alias in (e.name, *e.aliases))}
        for state in (actor for actor in known if actor.kind == "state" and plain(name) in same_bodies()):
            entity, _ = self._body(plain(name), state)
            found[entity.id] = entity
        if len(found) != 1:
            return None
        (entity,) = found.values()
        return Resolution(entity, entity.name, "antecedent", 0.7)

    def party(self, span: Span, head: Token) -> Resolution | None:
        """The party of who leads it: "его партия", "партия Меркель"."""
        if plain(head.lemma_) != "партия" or head.ent_type_ or feature(head, "Number") == "Plur":
            return None
        name = next((e for e in span.ents if e.label_ == "PER" and e.start == head.i + 1), None)
        leader = self.person(name).entity if name is not None else self.beside(span, head)
        held = self.registry.offices(leader.id, self.day) if leader is not None else []
        parties = {t.body for t in held if t.title == "party-leader"}
        if len(parties) != 1:
            return None
        entity = self.registry.entity(parties.pop())
        return Resolution(entity, entity.name, "antecedent", 0.7)


def _office_in(span: Span, head: Token) -> OfficeMention | None:
    """The office that a mention's sentence tells of somebody in what the mention names."""
    return next((o for o in offices(span.sent) if o.body is not None and o.body.start <= head.i < o.body.end), None)
