"""Which vocabulary entries fire on which words, and what fills their slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.actors.office_phrase import end_of, phrase
from extract.actors.titles import titles
from extract.claims.content import content, trim
from extract.claims.fillers import Place, fill, find_fixed, nearest_verb
from extract.claims.reporting import around_phrase
from extract.model import ACTOR_KINDS
from extract.relations import relations
from extract.syntax.agreement import feature
from extract.syntax.clauses import agents, grammatical_subjects, is_passive, nominatives
from extract.syntax.nouns import conjuncts, noun_phrase, preposition
from extract.vocabulary import parse_slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.subordinate import Range
    from extract.claims.fillers import Judge
    from extract.claims.quotes import Quote
    from extract.vocabulary import Entry, Slot, Vocabulary

_NOUN_SUBJECTS = tuple(parse_slot(s) for s in ("ins:actor", "со стороны+gen", "gen:actor", "adj", "poss"))
_PHRASE_SUBJECTS = tuple(parse_slot(s) for s in ("gen", "poss", "adj"))
_PURPOSE = frozenset({"для", "с целью", "ради"})
_OBJECT_CONTROL = frozenset({"REQUESTED", "DEMANDED"})


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry that fires on a token, with what fills it (head tokens of the mentions; token range of the content)."""

    entry: Entry
    token: Token
    fixed: tuple[Token, ...]
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    content: Range | None

    @property
    def tokens(self) -> tuple[int, ...]:
        """Indices of the trigger's words."""
        return tuple(sorted({self.token.i, *(t.i for t in self.fixed)}))

    @property
    def rank(self) -> tuple[int, int, bool]:
        """How specific: fixed parts, then filled slots, then whether the object is another word than the fixed part."""
        own = {t.i for t in self.fixed} & {t.i for t in self.objects}
        return len(self.fixed), bool(self.objects) + bool(self.content), not own


class FrameReader:
    """Reads the frames of a passage (one evidence sentence), governing predicates before what they govern."""

    def __init__(self, vocabulary: Vocabulary, judge: Judge, quotes: Sequence[Quote], span: Range) -> None:
        self.vocabulary = vocabulary
        self.judge = judge
        self.quotes = quotes
        self.span = span
        self.by_token: dict[int, Frame] = {}

    def read(self, tokens: Sequence[Token]) -> list[Frame]:
        """The frames of the tokens, one a predicate at most, in text order."""
        consumed: set[int] = set()
        depth = {t.i: sum(1 for _ in t.ancestors) for t in tokens}
        verbs_first = sorted(tokens, key=lambda t: (t.pos_ in {"NOUN", "PROPN"}, depth[t.i], t.i))
        for token in verbs_first:
            if token.i in consumed:
                continue
            best: Frame | None = None
            for frame in self._candidates(token):
                if best is None or frame.rank > best.rank:
                    best = frame
            if best is not None:
                self.by_token[token.i] = best
                consumed |= {t.i for t in best.fixed}
        return [self.by_token[i] for i in sorted(self.by_token) if i not in consumed]

    def _candidates(self, token: Token) -> Iterator[Frame]:
        for kind in _kinds(token):
            for key in _phrase_keys(token) if kind == "phrases" else (token.lemma_,):
                for entry in self.vocabulary.triggered(kind, key):
                    frame = self._frame(entry, token, kind)
                    if frame is not None:
                        yield frame

    def _frame(self, entry: Entry, token: Token, kind: str) -> Frame | None:
        fixed = find_fixed(entry.fixed, token, self.judge)
        if fixed is None:
            return None
        place = Place(token, fixed, self.judge, self.control)
        subjects = self._subjects(entry, place, kind)
        if not subjects:
            return None
        taken = frozenset({t.i for t in subjects} | {t.i for t in fixed})
        objects = fill(entry.object, place, taken) or _own_part(entry.object, entry, fixed)
        if not objects and any(s.form in {"nom", "acc"} for s in entry.object) and is_passive(token):
            objects = [t for t in grammatical_subjects(token, self.control) if t.i not in taken]
        between = entry.subject and entry.subject[0].preposition == "между"
        if between and len(subjects) > 1 and not objects:
            subjects, objects = subjects[:1], subjects[1:]
        elif _is_symmetric(entry) and not objects and len(subjects) > 1:
            subjects, objects = subjects[:1], subjects[1:]
        said = content(entry.content, token, fixed, self.quotes, self.span)
        if said is None and (own := _own_part(entry.content, entry, fixed)):
            said = (noun_phrase(own[0]).start, noun_phrase(own[0]).end)
        said = said or self._named(entry, place)
        if said is not None and entry.relation == "HOLDS_POSITION" and not objects:
            said, objects = self._office(said, place)
        if kind == "phrases" and any(s.form in {"clause", "quote"} for s in entry.content):
            beside = around_phrase(token, self.span)
            said = trim(token, *beside) if beside is not None else None
        if not objects and said is not None and entry.relation in _OBJECT_CONTROL:
            objects = self._asked(said, token, taken)
        if (entry.object or entry.content) and not (objects or said) and not entry.bare:
            return None
        return Frame(entry, token, fixed, tuple(subjects), tuple(objects), said)

    @staticmethod
    def _named(entry: Entry, place: Place) -> Range | None:
        """Content that is a noun phrase: "назвал его союзником", "стал президентом"."""
        head = next(iter(fill([slot for slot in entry.content if slot.case], place)), None)
        if head is None:
            return None
        phrase = noun_phrase(head)
        return phrase.start, phrase.end

    @staticmethod
    def _office(said: Range, place: Place) -> tuple[Range, list[Token]]:
        """An office phrase taken apart: "президентом Франции" → the title, and the body it is held in."""
        doc = place.token.doc
        head = next((t for t in doc[said[0] : said[1]] if titles().noun(t)), None)
        if head is None:
            return said, []
        stop = end_of(doc, head.i, place.token.sent.end)
        told = phrase(doc, head.i, stop, said[0])
        if told.body is None:
            return (told.title.start, told.title.end), []
        return (told.title.start, told.title.end), [told.body.root]

    def _asked(self, said: Range, token: Token, taken: frozenset[int]) -> list[Token]:
        """Of whom a clause asks something: its subject ("настаивает, что Европа должна …")."""
        for word in token.doc[said[0] : said[1]]:
            if word.dep_ == "mark" or word.pos_ not in {"VERB", "ADJ", "AUX"}:
                continue
            found = [t for t in nominatives(word) if t.i not in taken and self.judge.kind(t) in ACTOR_KINDS]
            return found if said[0] <= min((t.i for t in found), default=-1) else []
        return []

    def _subjects(self, entry: Entry, place: Place, kind: str) -> list[Token]:
        if kind == "nouns":
            return fill(entry.subject or _NOUN_SUBJECTS, place) or self._of_purpose(place)
        if entry.subject:
            return fill(entry.subject, place)
        if kind == "phrases":
            return fill(_PHRASE_SUBJECTS, place)
        actor = place.token.head if place.token.dep_ == "cop" else place.token
        return agents(actor, self.control)

    def _of_purpose(self, place: Place) -> list[Token]:
        """For whom a deed is meant: "создана для работы над …" (what was created), "создали фонд для …" (who created)."""
        noun = place.token
        while preposition(noun) not in _PURPOSE and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN":
            noun = noun.head
        verb = nearest_verb(noun) if preposition(noun) in _PURPOSE else None
        if verb is None:
            return []
        return grammatical_subjects(verb, self.control) if is_passive(verb) else agents(verb, self.control)

    def control(self, governor: Token) -> list[Token] | None:
        """Who acts in an infinitive under this predicate, if a fired entry says so."""
        frame = self.by_token.get(governor.i)
        if frame is None:
            return None
        control = frame.entry.control or ("object" if frame.entry.relation in _OBJECT_CONTROL else "subject")
        return list(frame.objects if control == "object" else frame.subjects)


def _kinds(token: Token) -> tuple[str, ...]:
    """The kinds of trigger that the token can be."""
    if token.pos_ in {"VERB", "AUX"}:
        short = feature(token, "VerbForm") == "Part" and feature(token, "Variant") == "Short"
        return ("verbs", "adjectives") if short or feature(token, "VerbForm") == "Part" else ("verbs",)
    if token.pos_ in {"NOUN", "PROPN"}:
        return ("phrases", "nouns") if preposition(token) else ("nouns",)
    if token.pos_ in {"ADJ", "ADV", "ADP", "DET"}:
        return ("adjectives",)
    return ()


def _phrase_keys(token: Token) -> tuple[str, ...]:
    """A preposition and its noun, in the preposition's plain form and as written ("в главе", "во главе")."""
    marked = preposition(token)
    written = token.doc[token.i - 1].lower_
    return tuple(dict.fromkeys(f"{before} {token.lower_}" for before in (marked, written)))


def _own_part(slots: Sequence[Slot], entry: Entry, fixed: tuple[Token, ...]) -> list[Token]:
    """A fixed part that fills a slot of the same form itself: "подписал договор" (with acc, object acc)."""
    for slot in slots:
        for part, token in zip(entry.fixed, fixed, strict=True):
            if (part.slot.form, part.slot.preposition) == (slot.form, slot.preposition):
                return conjuncts(token)
    return []


def _is_symmetric(entry: Entry) -> bool:
    return relations()[entry.relation].symmetric

