"""Who a mention means, as of the article's date and of what the article has said so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.composition import body_name, state_in
from extract.actors.entities import Resolution, antecedent_kinds, described, kind_of, kinds, new_entity
from extract.actors.holders import OfficeHolders
from extract.actors.memory import Memory, Mention, Office
from extract.actors.naming import Naming, proper_part, unbracketed
from extract.actors.nominative import given_gender, name_gender, nominative, noun_phrase, phrase_head
from extract.actors.office_phrase import end_of, phrase
from extract.actors.office_words import office_words
from extract.actors.offices import offices, person_of
from extract.actors.people import known_person, person_name, registered_person
from extract.actors.pronouns import antecedent, first_person, in_quotes, is_pronoun, is_source, speaker
from extract.actors.references import References, abbreviation
from extract.actors.titles import title_lemma, titles
from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc, Span, Token

    from extract.actors.office_words import OfficeWords
    from extract.actors.registry import Registry
    from extract.model import Entity

_FORMER = frozenset({"бывший", "экс", "прежний", "покойный"})
_OTHER = frozenset({"будущий", "следующий", "новый", "избранный", "первый", "свой", "последующий"})
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
        self._holders = OfficeHolders(registry, self.memory, day)
        self._naming = Naming(registry)
        self._references = References(self.memory)
        self._docs: list[Doc] = []
        self._read: dict[tuple[int, int], int] = {}

    def resolve(self, span: Span, head: Token | None = None) -> Resolution | None:
        """The actor, event or topic that a mention stands for.

        Args:
            span: the mention, of a parsed ``Doc``; the sentences up to its own are read first.
            head: its head where the caller knows better than the parse.

        Returns:
            The resolution, or None for a pronoun that takes up nothing clear.
        """
        sentence = self.read(span.sent)
        tokens = [t for t in span if not t.is_space]
        if not tokens:
            return None
        if len(tokens) == 1 and is_pronoun(tokens[0]):
            return self._pronoun(tokens[0], sentence)
        if len(tokens) == 1 and first_person(tokens[0]):
            return self._first_person(tokens[0], sentence)
        head = head if head is not None and span.start <= head.i < span.end else phrase_head(span)
        person = self._person_in(span, head)
        if person is not None:
            return self._person(person)
        return (
            self._naming.named(span, head)
            or self._naming.adjective(span, head)
            or self._references.shortened(span)
            or self._office(span, head)
            or self._references.taken_up(span, head, sentence)
            or self._references.person(span, head, sentence)
            or self._body_of_state(span, head)
            or self._new(span, head)
        )

    def read(self, sentence: Span) -> int:
        """Take note of the names and offices of a sentence, and of those before it in its ``Doc``; its number."""
        document = next((n for n, d in enumerate(self._docs) if d is sentence.doc), None)
        if document is None:
            document = len(self._docs)
            self._docs.append(sentence.doc)
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

    def _note(self, sentence: Span, number: int) -> None:
        for ent in sentence.ents:
            found = (
                self._person(ent)
                if ent.label_ == "PER"
                else self._naming.named(ent, ent.root) or self._new(ent, ent.root)
            )
            if found is not None:
                self._remember(found.entity, ent, number)
        for token in sentence:
            self._note_word(token, number)
        for told in offices(sentence):
            head = next((t for t in told.title if titles().noun(t)), None)
            if head is not None and not told.former:
                self.memory.roles.append((title_lemma(head), self._person(told.person).entity))
            if told.is_office and head is not None:
                body = self._body(told.body)
                start, stop = told.title.start, told.title.end
                if told.body is not None:
                    start, stop = min(start, told.body.start), max(stop, told.body.end)
                words = self._office_words(sentence.doc[start:stop], head, told.title, body)
                person = self._person(told.person).entity
                self.memory.offices.append(Office(person, words, body, told.former))

    def _remember(self, entity: Entity, span: Span, number: int) -> None:
        self.memory.add(self._mention(entity, span, number))
        if entity.kind not in {"person", "state", "group"} and (short := abbreviation(entity, span)):
            self.memory.short.setdefault(short, entity)

    def _note_word(self, token: Token, number: int) -> None:
        """Take note of states named by adjectives, persons named by office, meetings, bodies."""
        if token.ent_type_ or token.pos_ not in {"ADJ", "NOUN"}:
            return
        if token.pos_ == "ADJ":
            actor = self.registry.of_adjective(token.text)
            if actor is not None:
                entity = self.registry.entity(actor.id)
                self.memory.add(Mention(entity, number, token.i, "", subject=False, head=token.head.i))
            return
        if titles().noun(token):
            end = end_of(token.doc, token.i, token.sent.end)
            span = token.doc[phrase(token.doc, token.i, end, token.sent.start).start : end]
            found = None if person_of(token) is not None else self._office(span, token) or self._someone(span, token)
        elif kinds().get(plain(token.lemma_)) in _NOTED:
            span = noun_phrase(token)
            found = (
                self._references.taken_up(span, token, number)
                or self._body_of_state(span, token)
                or self._new(span, token)
            )
        else:
            return
        if found is not None:
            self.memory.add(self._mention(found.entity, span, number, token, proper=found.method != "new"))
            if found.entity.kind != "person" and (short := abbreviation(found.entity, span)):
                self.memory.short.setdefault(short, found.entity)

    def _someone(self, span: Span, head: Token) -> Resolution | None:
        """A person told by office alone whom later sentences may take up ("представитель МИД Литвы … Он")."""
        told = head.dep_.startswith("nsubj") and feature(head, "Number") == "Sing" and len(span) > 1
        told = told and not {plain(t.lemma_) for t in span} & (_FORMER | _OTHER)
        return self._new(span, head) if told else None

    def _mention(
        self,
        entity: Entity,
        span: Span,
        number: int,
        head: Token | None = None,
        *,
        proper: bool = True,
    ) -> Mention:
        head = head or span.root
        top = head
        while top.dep_ in {"appos", "flat:name", "flat", "nmod"} and titles().noun(top.head) and top.head.i != top.i:
            top = top.head
        gender = "Plur" if feature(head, "Number") == "Plur" else feature(head, "Gender") or "Masc"
        sure = True
        if entity.kind == "person" and (known := given_gender(entity.name)):
            gender = known
        elif entity.kind == "person" and span.label_ == "PER":
            gender, sure = name_gender(list(span)), entity.registered
        if top.dep_ == "conj" and top.head.dep_.startswith("nsubj"):
            top = top.head
        subject = top.dep_.startswith("nsubj") or is_source(top)
        return Mention(entity, number, span.start, gender, subject, top.head.i, proper, in_quotes(span[0]), sure)

    def _pronoun(self, token: Token, sentence: int) -> Resolution | None:
        if plain(token.lemma_) == "который":
            return self._relative(token)
        if plain(token.lemma_) in {"мы", "наш"}:
            return self._we(token, sentence)
        found = antecedent(token, self.memory, sentence)
        if found is None:
            return None
        mention, score = found
        return Resolution(mention.entity, mention.entity.name, "pronoun", round(score, 2))

    def _first_person(self, verb: Token, sentence: int) -> Resolution | None:
        """For a verb without a subject in somebody's words: the speaker, or whom "мы" would stand for."""
        if feature(verb, "Number") == "Plur":
            return self._we(verb, sentence)
        found = speaker(verb, self.memory, sentence)
        return Resolution(found[0].entity, found[0].entity.name, "pronoun", found[1]) if found is not None else None

    def _we(self, token: Token, sentence: int) -> Resolution | None:
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

    def _relative(self, token: Token) -> Resolution | None:
        verb = next((a for a in (token, *token.ancestors) if a.dep_.startswith("acl")), None)
        if verb is None or verb.head.i >= token.i:
            return None
        noun = verb.head
        ent = next((e for e in token.doc.ents if e.start <= noun.i < e.end), None)
        return self.resolve(ent if ent is not None else token.doc[noun.i : noun.i + 1])

    def _person_in(self, span: Span, head: Token) -> Span | None:
        """The person's name that a mention is about, if it is about one."""
        for ent in span.doc.ents:
            if ent.label_ != "PER":
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
        entity = new_entity(name.full, "person")
        return Resolution(entity, entity.name, "new")

    def _office(self, span: Span, head: Token) -> Resolution | None:
        """Who holds the office of "президент Франции", "американский лидер": by the article, or else the registry."""
        if not titles().noun(head) or feature(head, "Number") == "Plur" or head.ent_type_ in {"ORG", "PER"}:
            return None
        part = phrase(span.doc, head.i, span.end, span.start)
        inner = self._body(part.body)
        words = self._office_words(span, head, part.title, inner)
        body = words.state or inner
        if part.body is not None and body is None:
            return None
        modifiers = {plain(t.lemma_) for t in span if t.i < head.i}
        if modifiers & _FORMER or head.lower_.startswith("экс-"):
            return self._holders.told(words, body, former=True) or self._holders.past(words, body)
        if modifiers & _OTHER:
            return None
        return self._holders.told(words, body) or self._holders.of_registry(words, body)

    def _office_words(self, span: Span, head: Token, title: Span, body: str | None) -> OfficeWords:
        """What the phrase says with its body's noun ("глава МИД"), else without it ("генсек" of "генсек НАТО")."""
        words = office_words(span, head, self.registry)
        if words.keys or body is None or body == words.state:
            return words
        return office_words(title, head, self.registry)

    def _body(self, span: Span | None) -> str | None:
        """The id of the body that an office is held in."""
        if span is None:
            return None
        head = phrase_head(span)
        found = self._naming.named(span, head) or self._naming.adjective(span, head)
        if found is None and plain(head.lemma_) in antecedent_kinds():
            found = self._references.taken_up(span, head, len(self._read) - 1)
        return found.entity.id if found is not None else None

    def _body_of_state(self, span: Span, head: Token) -> Resolution | None:
        """A body named after its state: "российским правительством" → "правительство России"."""
        if kind_of(span, head) != "government_body" or head.ent_type_ == "PER":
            return None
        words = state_in(span, self.registry, head)
        name = body_name(span, head, words) if words is not None else None
        if name is None:
            return None
        ways = (name, name[:1].upper() + name[1:])
        known = [n.actor for way in ways for n in self.registry.match(way.split()) if n.actor.kind != "person"]
        entity = self.registry.entity(known[0].id) if known else new_entity(name, "government_body")
        return Resolution(entity, entity.name, "registry" if known else "new")

    def _new(self, span: Span, head: Token) -> Resolution:
        own = unbracketed(span, head)
        named = proper_part(own)
        name = nominative(own, head) if named.start == own.start else named.text
        entity = described(name, span, head, self.article_id, proper=named.start != own.start)
        return Resolution(entity, entity.name, "new")
