"""Who a mention means, as of the article's date and of what the article has said so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.actors.bodies import Bodies
from extract.actors.entities import Resolution, described, kinds, new_entity
from extract.actors.holders import OfficeHolders
from extract.actors.memory import Memory, Mention
from extract.actors.naming import Naming, proper_part, unbracketed, unquoted, whole_name
from extract.actors.nominative import nominative, noun_phrase, phrase_head
from extract.actors.noting import remember
from extract.actors.office_phrase import end_of, phrase
from extract.actors.office_resolution import FORMER, OTHER, OfficeResolution
from extract.actors.offices import offices, person_of
from extract.actors.outlook import Outlook
from extract.actors.peers import Peers, is_master
from extract.actors.people import known_person, person_name, registered_person
from extract.actors.pronouns import first_person, gender_of, is_pronoun, points_back
from extract.actors.references import References, courtesy, stands_for, takes_up_somebody
from extract.actors.taking_up import TakingUp
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Span, Token

    from extract.actors.memory import Office
    from extract.actors.offices import OfficeMention
    from extract.actors.registry import Registry
    from extract.model import Entity

_NOTED = frozenset({"event", "alliance", "government_body", "organization"})


class ArticleActors:
    """The actors of one article; sentences must come in text order.

    Args:
        registry: the known actors.
        article_id: the article's id, for described actors that are its own.
        day: the day it was published, None if that is not known.
    """

    def __init__(self, registry: Registry, article_id: str, day: date | None = None) -> None:
        self.registry = registry
        self.article_id = article_id
        self.day = day
        self.memory = Memory()
        self._naming = Naming(registry)
        self._references = References(self.memory, self._state_served)
        self._taking_up = TakingUp(registry, self.memory, self._references, day, self._who, self._side)
        self.outlook = Outlook(registry, self.memory, day, self._told)
        self._offices = OfficeResolution(
            registry,
            self._naming,
            self._references,
            OfficeHolders(registry, self.memory, day, self.outlook),
            Peers(registry, self.memory, day),
            self._beside,
            self._new,
        )
        self._bodies = Bodies(registry, self._naming, day, self._person, self._beside)
        self._docs: list[Doc] = []
        self._read: dict[tuple[int, int], int] = {}
        self._pronouns: dict[tuple[int, int], Resolution | None] = {}

    def resolve(self, span: Span, head: Token | None = None) -> Resolution | None:
        """The actor, event or topic that a mention stands for.

        Args:
            span: the mention, of a parsed ``Doc``; the sentences up to its own are read first.
            head: its head where the caller knows better than the parse.

        Returns:
            The resolution; its method is ``unresolved`` for a noun that takes up nothing clear ("министр"), and it is
            None for such a pronoun.
        """
        sentence = self.read(span.sent)
        tokens = [t for t in span if not t.is_space]
        if not tokens:
            return None
        if len(tokens) == 1 and is_pronoun(tokens[0]):
            return self._pronoun(tokens[0], sentence)
        if len(tokens) == 1 and first_person(tokens[0]):
            return self._taking_up.first_person(tokens[0], sentence)
        head = head if head is not None and span.start <= head.i < span.end else phrase_head(span)
        person = self._person_in(span, head)
        if person is not None:
            return self._person(person)
        if (meant := stands_for(head) or courtesy(head)) is not None:
            return self.resolve(meant)
        return (
            self._naming.named(span, head)
            or self._naming.adjective(span, head)
            or self._references.shortened(span)
            or self._references.both(span, head, sentence)
            or self._offices.office(span, head, sentence)
            or self._references.taken_up(span, head, sentence)
            or self._references.person(span, head, sentence)
            or self._references.party(span, head, sentence)
            or self._bodies.craft(span, head)
            or self._bodies.of_state(span, head)
            or self._bodies.state_told(span, head)
            or self._bodies.told(span, head)
            or self._bodies.party(span, head)
            or self._left_open(span, head)
            or self._new(span, head)
        )

    def read(self, sentence: Span) -> int:
        """Take note of the names and offices of a sentence, and of those before it in its ``Doc``; its number."""
        document = self._document(sentence.doc)
        known = self._read.get((document, sentence.start))
        if known is not None:
            return known
        for each in sentence.doc.sents:
            if each.start > sentence.start:
                break
            if (document, each.start) not in self._read:
                self._read[document, each.start] = len(self._read)
                self._note(each, self._read[document, each.start])
        return self._read.get((document, sentence.start), len(self._read) - 1)

    def _pronoun(self, token: Token, sentence: int) -> Resolution | None:
        if plain(token.lemma_) == "который":
            return self._relative(token)
        place = (self._document(token.doc), token.i)
        if place not in self._pronouns:
            self._pronouns[place] = self._taking_up.pronoun(token, sentence)
        return self._pronouns[place]

    def _relative(self, token: Token) -> Resolution | None:
        verb = next((a for a in (token, *token.ancestors) if a.dep_.startswith("acl")), None)
        if verb is None or verb.head.i >= token.i:
            return None
        noun = verb.head
        ent = next((e for e in token.doc.ents if e.start <= noun.i < e.end), None)
        return self.resolve(ent if ent is not None else token.doc[noun.i : noun.i + 1])

    def _document(self, doc: Doc) -> int:
        document = next((n for n, d in enumerate(self._docs) if d is doc), None)
        if document is None:
            document = len(self._docs)
            self._docs.append(doc)
            self.outlook.turn_to(doc)
        return document

    def _note(self, sentence: Span, number: int) -> None:
        """Keep what a sentence names: names, states told by adjectives, offices, meetings, bodies, pronouns."""
        memory = self.memory
        for ent in (whole_name(e, self.registry) for e in sentence.ents):
            if ent.label_ == "PER":
                remember(memory, self._person(ent).entity, ent, number)
            else:
                head = phrase_head(ent)
                remember(memory, (self._naming.named(ent, head) or self._new(ent, head)).entity, ent, number)
        for token in sentence:
            if not token.ent_type_:
                self._note_word(token, number)
        for told in offices(sentence):
            noun = next((t for t in told.title if titles().noun(t)), None)
            if noun is None:
                continue
            person = self._person(told.person).entity
            if not told.former:
                memory.roles.append((title_lemma(noun), person))
            if told.is_office:
                memory.offices.append(self._offices.told(told, person, noun, number))

    def _who(self, noun: Token) -> Entity | None:
        """The person whom a noun further on names or tells by office."""
        named = next((e for e in noun.doc.ents if e.label_ == "PER" and e.start <= noun.i < e.end), None)
        if named is None and titles().noun(noun):
            named = person_of(noun)
        if named is not None:
            return self._person(named).entity
        found = self._offices.office(noun_phrase(noun), noun, len(self._read)) if titles().noun(noun) else None
        return found.entity if found is not None else None

    def _state_served(self, person: Entity) -> Entity | None:
        """The one state that a known person served on the article's day, or ever where that is not known."""
        held = self.registry.offices(person.id, self.day)
        bodies = {t.body for t in held if t.title != "party-leader"}
        states = {self.registry.actors[b].of or b for b in bodies if b in self.registry.actors}
        if len(states) != 1 or self.registry.actors[state := states.pop()].kind != "state":
            return None
        return self.registry.entity(state)

    def _side(self, noun: Token) -> str | None:
        """The id of that in which the office is held that a noun tells, whoever holds it."""
        return self._offices.side(noun_phrase(noun), noun, len(self._read)) if titles().noun(noun) else None

    def _told(self, told: OfficeMention) -> Office | None:
        """An office that a sentence further on tells of somebody."""
        noun = next((t for t in told.title if titles().noun(t)), None)
        if noun is None or not told.is_office:
            return None
        return self._offices.told(told, self._person(told.person).entity, noun, len(self._read))

    def _note_word(self, token: Token, number: int) -> None:
        if gender_of(token) or points_back(token):
            found = self._pronoun(token, number)
            if found is not None:
                one = token.doc[token.i : token.i + 1]
                remember(self.memory, found.entity, one, number, token, proper=False)
        elif token.pos_ == "ADJ" and (actor := self.registry.of_adjective(token.text)) is not None:
            entity = self.registry.entity(actor.id)
            self.memory.add(Mention(entity, number, token.i, "", subject=False, head=token.head.i))
        elif token.pos_ == "NOUN":
            self._note_noun(token, number)

    def _note_noun(self, token: Token, number: int) -> None:
        found = None
        if titles().noun(token) or is_master(token):
            end = end_of(token.doc, token.i, token.sent.end)
            span = token.doc[phrase(token.doc, token.i, end, token.sent.start).start : end]
            if person_of(token) is None:
                found = self._offices.office(span, token, number) or self._someone(span, token)
        elif kinds().get(plain(token.lemma_)) in _NOTED:
            span = noun_phrase(token)
            found = (
                self._naming.named(span, token)
                or self._references.taken_up(span, token, number)
                or self._bodies.of_state(span, token)
                or self._new(span, token)
            )
        if found is not None:
            remember(self.memory, found.entity, span, number, token, proper=found.method != "new")

    def _someone(self, span: Span, head: Token) -> Resolution | None:
        """Persons told by office alone whom later sentences may take up ("представитель МИД Литвы … Он")."""
        told = head.dep_.startswith("nsubj") and len(span) > 1
        told = told and not {plain(t.lemma_) for t in span} & (FORMER | OTHER)
        return self._new(span, head) if told else None

    def _person_in(self, span: Span, head: Token) -> Span | None:
        """The person's name that a mention is about, if it is about one."""
        for ent in span.doc.ents:
            if ent.label_ != "PER" or ent.end <= span.start or ent.start >= span.end:
                continue
            if ent.start <= span.start and span.end <= ent.end:
                return ent
            inside = span.start <= ent.start and ent.end <= span.end
            if inside and (ent.start <= head.i < ent.end and head.i == ent.root.i):
                return ent
        if titles().noun(head):
            named = person_of(head)
            if named is not None and (span.start <= named.start < span.end or len(span) == 1):
                return named
        return None

    def _person(self, span: Span) -> Resolution:
        name = person_name(span)
        known = known_person(name, span, self.memory)
        if known is not None and (not name.given or known.registered):
            return Resolution(known, known.name, "article", 0.95)
        registered = registered_person(name, span, self.registry, self.day)
        if registered is not None:
            return Resolution(registered, registered.name, "registry", 1.0 if name.given else 0.9)
        if known is not None:
            return Resolution(known, known.name, "article", 0.95)
        borne = self.day is None and self.registry.is_borne(name.surname)  # when it was is found out for some only
        if borne and (day := self.outlook.likely_day()) is not None:
            registered = registered_person(name, span, self.registry, day)
            if registered is not None:
                return Resolution(registered, registered.name, "registry", 0.7)
        fuller = self.outlook.full_name(name)
        if fuller is not None:
            found = self._person(fuller)
            return replace(found, method="article", score=0.9)
        entity = new_entity(name.full, "person")
        return Resolution(entity, entity.name, "new")

    def _beside(self, span: Span, head: Token) -> Entity | None:
        """Whose colleague a mention tells: whom "его" stands for, else the subject of its clause."""
        sentence = self._read.get((self._document(span.doc), span.sent.start), 0)
        own = next((t for t in (*span, *head.lefts) if t.i < head.i and gender_of(t)), None)
        if own is not None:
            found = self._pronoun(own, sentence)
            return found.entity if found is not None and found.entity.kind == "person" else None
        verbs = {a.i for a in head.ancestors}
        here = [m for m in self.memory.mentions if m.sentence == sentence and m.subject and m.head in verbs]
        return next((m.entity for m in reversed(here) if m.entity.kind == "person"), None)

    def _left_open(self, span: Span, head: Token) -> Resolution | None:
        """A noun that takes up somebody ("ведомство", "министр") where the article leaves open whom."""
        if not takes_up_somebody(span, head):
            return None
        found = self._new(span, head)
        return Resolution(found.entity, found.name, "unresolved", 0.0)

    def _new(self, span: Span, head: Token) -> Resolution:
        own = unquoted(unbracketed(span, head))
        named = proper_part(own)
        name = nominative(own, head) if named.start == own.start else named.text
        entity = described(name, span, head, self.article_id, proper=named.start != own.start)
        return Resolution(entity, entity.name, "new")
