"""Who holds the office that a mention names: by the article, or else by the registry as of the article's day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.composition import state_in
from extract.actors.entities import antecedent_kinds
from extract.actors.memory import Office
from extract.actors.nominative import phrase_head
from extract.actors.office_phrase import end_of, phrase
from extract.actors.office_words import office_words
from extract.actors.peers import is_master, is_peer
from extract.actors.titles import titles
from extract.actors.words import plain
from extract.language.docs import feature
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Span, Token

    from extract.actors.entities import Resolution
    from extract.actors.holders import OfficeHolders
    from extract.actors.naming import Naming
    from extract.actors.office_words import OfficeWords
    from extract.actors.offices import OfficeMention
    from extract.actors.peers import Peers
    from extract.actors.references import References
    from extract.actors.registry import Registry
    from extract.model import Entity

FORMER = frozenset({"бывший", "экс", "прежний", "покойный"})
OTHER = frozenset({"будущий", "следующий", "первый", "свой", "последующий"})
#: Nouns of parts that speak for the whole.
_PARTS = frozenset({"фракция", "партия", "отделение", "движение", "группировка", "организация", "компания"})
#: Who holds an office now: said in an article without a date, of the day on which it is read.
_NOW = frozenset({"нынешний", "действующий"})
_NEW = frozenset({"новый", "избранный", "избрать", "новоизбранный"})


@dataclass(frozen=True, slots=True)
class OfficeResolution:
    """Resolves office phrases of one article.

    ``beside`` finds whose colleague a noun tells; ``unknown`` makes the actor of a name that nobody knows.
    """

    registry: Registry
    naming: Naming
    references: References
    holders: OfficeHolders
    peers: Peers
    beside: Callable[[Span, Token], Entity | None]
    unknown: Callable[[Span, Token], Resolution]

    def office(self, span: Span, head: Token, sentence: int) -> Resolution | None:
        """Who holds the office of "президент Франции", "американский лидер", "хозяин Белого дома"."""
        if feature(head, "Number") == "Plur" or head.ent_type_ in {"ORG", "PER"}:
            return None
        found = self._peer(span, head) if is_peer(head) else None
        if found is not None or not (titles().noun(head) or is_master(head)):
            return found
        part = phrase(span.doc, head.i, span.end, span.start)
        inner = self.body(part.body, sentence)
        whole = office_words(span, head, self.registry)
        words = self._words(span, head, part.title, inner)
        body = self._city(words, head, part.body) or words.state or inner
        if not whole.keys and (is_master(head) or (part.body is not None and body is None)):
            return None
        if body is not None and len(whole.lemmas) > 1 and whole.keys:
            body = self._owner(body, whole.keys)  # "хозяин Белого дома", "глава Пентагона"
        held = self._holder(words, body, head, {plain(t.lemma_) for t in span if t.i < head.i})
        return held or self._with_another(head, sentence)

    def _with_another(self, head: Token, sentence: int) -> Resolution | None:
        """Who holds the other office that is told with this one of one person: "министр и лидер партии осудил …"."""
        verb = head.head
        if not head.dep_.startswith("nsubj") or feature(verb, "Number") != "Sing":
            return None
        other = next((c for c in head.rights if c.dep_ == "conj" and titles().noun(c) and not c.ent_type_), None)
        if other is None or feature(other, "Case") not in {"", "Nom"}:
            return None
        end = end_of(head.doc, other.i, head.sent.end)
        return self.office(head.doc[other.i : end], other, sentence)

    def side(self, span: Span, head: Token, sentence: int) -> str | None:
        """The id of the state or organisation in which the office of a mention is held, whoever holds it."""
        part = phrase(span.doc, head.i, span.end, span.start)
        inner = self.body(part.body, sentence)
        words = office_words(span, head, self.registry)
        if not words.keys and not self._words(span, head, part.title, inner).keys:
            return None
        body = words.state or inner
        return self._owner(body, words.keys) if body is not None and words.state is None and words.keys else body

    def told(self, mention: OfficeMention, person: Entity, head: Token, sentence: int) -> Office:
        """What the article says of a person's office, to be remembered; ``head`` is the title's noun."""
        body = self.body(mention.body, sentence)
        start, stop = mention.title.start, mention.title.end
        if mention.body is not None:
            start, stop = min(start, mention.body.start), max(stop, mention.body.end)
        words = self._words(head.doc[start:stop], head, mention.title, body)
        return Office(person, words, body, mention.former)

    def body(self, span: Span | None, sentence: int) -> str | None:
        """The id of the body that an office is held in."""
        if span is None:
            return None
        head = phrase_head(span)
        found = self.naming.named(span, head) or self.naming.adjective(span, head)
        if found is None and plain(head.lemma_) in antecedent_kinds():
            found = self.references.taken_up(span, head, sentence)
        if found is None:
            found = self._organisation(span, head)
        return found.entity.id if found is not None else None

    def _organisation(self, span: Span, head: Token) -> Resolution | None:
        """The organisation whose part or name a body is: "фракции КПРФ", "Народного фронта освобождения"."""
        around = (e for e in span.doc.ents if e.start <= head.i < e.end)
        inside = (e for e in span.ents if plain(head.lemma_) in _PARTS)
        name = next((e for e in (*around, *inside) if e.label_ == "ORG"), None)
        if name is None:
            return None
        inner = phrase_head(name)
        return self.naming.named(name, inner) or self.unknown(name, inner)

    def _city(self, words: OfficeWords, head: Token, body: Span | None) -> str | None:
        """The administration of the city whose mayor is told: "мэр Москвы", "московский мэр"."""
        if "mayor" not in words.keys:
            return None
        told = [token.text for token in body] if body is not None else []
        ways = [["мэрия", *told]] if told else []
        for token in head.lefts:
            form = next((f for p in parses(token.text) if (f := p.inflect({"femn", "sing", "nomn"})) is not None), None)
            if token.pos_ == "ADJ" and form is not None:
                ways.append([form.word, "мэрия"])
        found = {n.actor.id for way in ways for n in self.registry.match(way)}
        return found.pop() if len(found) == 1 else None

    def _peer(self, span: Span, head: Token) -> Resolution | None:
        words = state_in(span, self.registry, head)
        state = words.state.id if words is not None else None
        return self.peers.peer(head, state, self.beside(span, head)) or self.peers.shortly(head, state)

    def _holder(self, words: OfficeWords, body: str | None, head: Token, before: set[str]) -> Resolution | None:
        """The holder, as of the words before the noun: "бывший", "новый", "избранный"."""
        if before & FORMER or head.lower_.startswith("экс-"):
            return self.holders.told(words, body, former=True) or self.holders.past(words, body)
        if before & _NEW:
            return self.peers.newcomer(words, body, elected="новый" not in before)
        if "первый" in before:
            return self.holders.first(words, body)
        if before & OTHER:
            return None
        return (
            self.holders.told(words, body)
            or self.holders.of_registry(words, body)
            or self.holders.told_later(words, body)
            or (self.holders.today(words, body) if before & _NOW else None)
        )

    def _owner(self, body: str, keys: tuple[str, ...]) -> str | None:
        """The state whose body it is, where no such offices in the body itself are known; None for an unknown body."""
        actor = self.registry.actors.get(body)
        if actor is None:
            return None  # "глава Минсвязи": the words tell the office, and not whose
        if actor.of is None or any(t.title in keys for t in self.registry.tenures_in(body)):
            return body
        return actor.of

    def _words(self, span: Span, head: Token, title: Span, body: str | None) -> OfficeWords:
        """What the phrase says with its body's noun ("глава МИД"), else without it ("генсек" of "генсек НАТО")."""
        words = office_words(span, head, self.registry)
        if words.keys or body is None or body == words.state:
            return words
        return office_words(title, head, self.registry)
