"""One vocabulary entry on one predicate, with what fills its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.office_phrase import end_of, phrase
from extract.actors.titles import titles
from extract.claims.addressees import addressees, answering, conversation
from extract.claims.content import content, trim
from extract.claims.deeds import authors, doers
from extract.claims.dependents import Place, dependents
from extract.claims.fillers import fill, own_part
from extract.claims.fixed import find_fixed
from extract.claims.members import members
from extract.claims.reporting import after_colon, around_phrase, inserted_place, resumed, unnamed
from extract.language.docs import feature
from extract.model import ACTOR_KINDS
from extract.relations import relations
from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.nouns import noun_phrase
from extract.syntax.predicates import form, is_passive, modified
from extract.syntax.subjects import nominatives
from extract.vocabulary import parse_slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from extract.claims.judge import Judge
    from extract.claims.quotes import Quote
    from extract.claims.subordinate import Range
    from extract.syntax.clauses import Control
    from extract.vocabulary import Entry

_PHRASE_SUBJECTS = tuple(parse_slot(s) for s in ("gen", "poss", "adj"))
_PLACES = (parse_slot("в+loc:actor"), parse_slot("на+loc:actor"))
#: "Франция вместе с Германией призвала": who acts beside the subject.
_BESIDE = tuple(parse_slot(f"{words} с+ins:actor") for words in ("вместе", "совместно", "наряду"))
#: Who signs a document with the subject.
_PARTNERS = (parse_slot("с+ins:actor"),)
#: Relations that pass on who acts in what their object or content names: "отказался от участия", "пообещал помощь".
_PASSES_ON = frozenset({
    "PLANS", "PROMISED", "REJECTED", "PARTICIPATES_IN", "WITHDREW_FROM", "REQUESTED", "DEMANDED", "ACCUSED",
})  # fmt: skip
#: Classes and relations of words and thoughts, which a place may stand for: "в Киеве призвали", not "в Киеве убили".
_TOLD_OF_PLACES = frozenset({
    "STATEMENT", "REQUEST", "ACCUSE", "THREATEN", "PRAISED", "SUPPORTS", "REJECTED", "PROMISED", "INFORMED",
})  # fmt: skip
_ANNOUNCES = frozenset({"объявить", "объявлять", "заявить", "заявлять"})


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry that fires on a token, with what fills it (head tokens of the mentions; token range of the content)."""

    entry: Entry
    token: Token
    fixed: tuple[Token, ...]
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    content: Range | None
    #: Where a quotation goes on after the reporting words inside it: "Q, - заявил X. - Q".
    resumed: Range | None = None
    #: Whether the objects are those who answered a demand, which does not name them itself.
    answered: bool = False

    @property
    def tokens(self) -> tuple[int, ...]:
        """Indices of the trigger's words."""
        return tuple(sorted({self.token.i, *(t.i for t in self.fixed)}))

    @property
    def rank(self) -> tuple[int, int, bool]:
        """How specific: fixed parts, then filled slots, then whether the object is another word than the fixed part."""
        own = {t.i for t in self.fixed} & {t.i for t in self.objects}
        return len(self.fixed), bool(self.objects) + bool(self.content), not own

    def speaks_of(self, noun: Token) -> bool:
        """Whether the noun is what is judged, told or asked, so that its deed need not be the subject's."""
        told = noun in self.objects or (self.content is not None and self.content[0] <= noun.i < self.content[1])
        announced = self.entry.relation == "STATED" and self.token.lemma_ in _ANNOUNCES
        return told and self.entry.relation not in _PASSES_ON and not announced

    def covers(self, token: Token) -> bool:
        """Whether a word stands in this one's content, and its predicate does not."""
        ranges = [r for r in (self.content, self.resumed) if r is not None]
        inserted = bool(self.entry.phrases)  # "указа мэр, по словам юриста, не подписал"
        return any(start <= token.i < end and (inserted or not start <= self.token.i < end) for start, end in ranges)

    def holds(self, other: Frame) -> bool:
        """Whether the other frame's predicate stands in this one's content, and not the other way round."""
        return self is not other and self.covers(other.token)

    def takes(self, other: Frame) -> bool:
        """Whether the other frame's noun is this one's object, or stands in its phrase ("приветствует диалог с …")."""
        mine = {t.i for t in self.objects}
        noun = other.token
        if form(noun) == "infinitive" and noun.head.pos_ == "NOUN":
            noun = noun.head  # "отказался от намерения уйти"
        while noun.i not in mine and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN":
            noun = noun.head
        return self is not other and noun.pos_ == "NOUN" and noun.i in mine


@dataclass(frozen=True, slots=True)
class FrameFiller:
    """Fills the slots of entries in a passage; ``control`` tells who acts in a governed infinitive."""

    judge: Judge
    quotes: Sequence[Quote]
    span: Range
    control: Control
    fired: Callable[[Token], Frame | None]

    def frame(self, entry: Entry, token: Token, kind: str, judging: Sequence[Token] = ()) -> Frame | None:
        """The entry's frame on a token that it may be triggered by as ``kind``; None if a part or role is missing.

        ``judging``: whose words the token stands in, for entries whose subject is the speaker.
        """
        fixed = find_fixed(entry.fixed, token)
        if fixed is None:
            return None
        place = Place(token, fixed, self.judge, self.control)
        subjects = members(judging or self._subjects(entry, place, kind))
        if not subjects:
            return None
        taken = frozenset({t.i for t in (() if judging else subjects)} | {t.i for t in fixed})
        objects = members(self._objects(entry, place, taken))
        answered = members(answering(entry.relation, objects or [token], self.judge, self.fired))
        objects = answered or objects
        if entry.relation == "AGREED_WITH" and {t.i for t in objects} & {t.i for t in fixed}:
            subjects += [t for t in fill(_PARTNERS, place, taken) if t.i not in taken]
        if not objects and len(subjects) > 1 and _is_mutual(entry):
            subjects, objects = subjects[:1], subjects[1:]
        said = self._content(entry, place, kind, frozenset(t.i for t in (*subjects, *objects)))
        if said is not None and not objects:
            if entry.relation == "HOLDS_POSITION":
                said, objects = _office(said, place)
            elif entry.relation == "STATED":
                objects = conversation(token, subjects, self.judge)
            else:
                objects = addressees(entry.relation, said, token, self.judge, taken)
        missing = not (objects and said) if entry.both else not (objects or said or entry.bare)
        if missing and (entry.object or entry.content):
            return None
        told_before = said is not None and said[0] < token.i
        after = resumed(token, self.quotes) or after_colon(token) if told_before else None
        return Frame(entry, token, fixed, tuple(subjects), tuple(objects), said, after, bool(answered))

    def _subjects(self, entry: Entry, place: Place, kind: str) -> list[Token]:
        token = place.token
        if kind == "nouns":
            return doers(entry, place, self.fired)
        if entry.subject:
            return fill(entry.subject, place) or (self._place(entry, place) if form(token) != "finite" else [])
        if kind == "phrases":
            return fill(_PHRASE_SUBJECTS, place)
        inserted = self._place(entry, place) if inserted_place(token) else []
        attributed = _of_attribute(token) if kind == "adjectives" else None
        return inserted or ([attributed] if attributed is not None else self._acting(entry, place))

    def _acting(self, entry: Entry, place: Place) -> list[Token]:
        """Who acts by the grammar of the predicate."""
        token = place.token
        acting = agents(token.head if token.dep_ == "cop" else token, self.control)
        if not acting and token.dep_ == "cop" and form(token) == "gerund":
            before = (t for t in reversed(token.doc[token.sent.start : token.i]) if form(t) == "finite")
            acting = agents(next(before, token.head.head), self.control)  # "будучи премьером, подписал"
        if is_passive(token) and any(slot.form == "ins" for slot in entry.content):
            acting = self._appointing(acting, place)
        acting = authors(acting, place) if form(token) == "participle" else acting
        if acting:
            return acting + [t for t in fill(_BESIDE, place) if t not in acting]
        return self._place(entry, place)

    def _appointing(self, acting: list[Token], place: Place) -> list[Token]:
        """Who appoints in a passive: of its instrumentals not the office ("избран оппозицией премьер-министром")."""
        others = [t for t, marked in dependents(place) if not marked and feature(t, "Case") == "Ins"]
        offices = [t for t in others if titles().noun(t) and not t.ent_type_]
        if len(offices) != 1 or offices[0] not in acting:
            return acting
        return [t for t in others if t not in offices and self.judge.kind(t) in ACTOR_KINDS][:1]

    @staticmethod
    def _place(entry: Entry, place: Place) -> list[Token]:
        """Who speaks in a plural without a subject: "в министерстве сообщили", "в Минсвязи уверены"."""
        relation = relations()[entry.relation]
        told = relation.event_class in _TOLD_OF_PLACES or relation.name in _TOLD_OF_PLACES
        return fill(_PLACES, place) if told and unnamed(place.token) else []

    def _objects(self, entry: Entry, place: Place, taken: frozenset[int]) -> list[Token]:
        objects: list[Token] = []
        for slot in entry.object:
            # "подписал договор" with a fixed acc: the fixed part is the object
            objects = objects or own_part((slot,), entry, place.fixed) or fill((slot,), place, taken)
        if not objects and is_passive(place.token) and any(s.form in {"nom", "acc"} for s in entry.object):
            objects = [t for t in grammatical_subjects(place.token, self.control) if t.i not in taken]
        return objects

    def _content(self, entry: Entry, place: Place, kind: str, taken: frozenset[int]) -> Range | None:
        token = place.token
        if kind == "phrases" and any(s.form in {"clause", "quote"} for s in entry.content):
            beside = around_phrase(token, self.span)
            return trim(token, *beside) if beside is not None else None
        said = content(entry.content, token, place.fixed, self.quotes, self.span)
        if said is not None:
            return said
        named = own_part(entry.content, entry, place.fixed)
        named = named or fill([slot for slot in entry.content if slot.case], place, taken)
        if named:
            return _extent(named[0], taken)
        return _predicative(token) if any(slot.form == "ins" for slot in entry.content) else None


def _of_attribute(token: Token) -> Token | None:
    """The noun that an adjective stands with: "лояльные губернатору чиновники", "страны, верные союзу"."""
    if token.pos_ != "ADJ" or not feature(token, "Case") or nominatives(token):
        return None
    return modified(token)


def _predicative(token: Token) -> Range | None:
    """An adjective that says as what something is regarded: "назвал переговоры успешными"."""
    for child in token.children:
        instrumental = child.pos_ in {"ADJ", "DET", "VERB"} and feature(child, "Case") == "Ins"
        if instrumental and child.dep_ in {"xcomp", "obl", "obj", "advcl", "acl", "amod"}:
            first = next((t.i for t in child.lefts if t.dep_ in {"advmod", "amod"}), child.i)
            return first, child.i + 1
    return None


def _extent(head: Token, taken: frozenset[int]) -> Range:
    """The noun phrase, with what else hangs on its head just after it and fills no role: "признании Москвой итогов"."""
    found = noun_phrase(head)
    below = {t.i for t in head.subtree} - {t.i for other in taken for t in head.doc[other].subtree}
    end = found.end
    while end < head.sent.end and end in below and not head.doc[end].is_punct and form(head.doc[end]) == "other":
        end += 1
    while end > found.end and head.doc[end - 1].pos_ in {"ADP", "CCONJ"}:
        end -= 1
    return found.start, end


def _office(said: Range, place: Place) -> tuple[Range | None, list[Token]]:
    """An office phrase taken apart: "президентом Франции" → the title, and the body it is held in."""
    doc = place.token.doc
    head = next((t for t in doc[said[0] : said[1]] if titles().noun(t)), None)
    if head is None:
        return None, []
    told = phrase(doc, head.i, end_of(doc, head.i, place.token.sent.end), said[0])
    return (told.title.start, told.title.end), [told.body.root] if told.body is not None else []


def _is_mutual(entry: Entry) -> bool:
    """Whether coordinated subjects are both sides of it: "Путин и Трамп встретились", "конфликт между A и B"."""
    between = bool(entry.subject) and entry.subject[0].preposition == "между"
    return between or relations()[entry.relation].symmetric
