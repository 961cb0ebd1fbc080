"""What fills a slot beside a predicate: noun phrases by case and preposition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from extract.actors.offices import person_of
from extract.actors.titles import titles
from extract.model import ACTOR_KINDS
from extract.syntax.agreement import cases, feature
from extract.syntax.clauses import agents, antecedent, by_agents, form, grammatical_subjects, is_passive, modified, nominatives
from extract.syntax.nouns import conjuncts, is_nominal, preposition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from extract.syntax.clauses import Control
    from extract.vocabulary import Fixed, Slot

_REFLEXIVE = frozenset({"себя", "друг", "сам", "самый", "то", "тот", "это", "всё", "весь", "что"})
_NEAR = 4
#: How many words after a predicate a phrase is looked for that hangs elsewhere.
_REACH = 6
_NO_OBJECT = frozenset({"nsubj", "nsubj:pass", "obl:agent", "case", "amod", "det", "advmod", "mark", "punct", "cc"})


class Judge(Protocol):
    """Says what kind of thing a noun phrase stands for, and whether it is a time expression."""

    def kind(self, token: Token) -> str:
        """The entity kind of the phrase headed by the token (``person``, ``state``, …, ``topic``)."""

    def is_time(self, token: Token) -> bool:
        """Whether the token stands in words that tell the time."""

    def state_of(self, adjective: Token) -> str | None:
        """The id of the state that an adjective ("американский") stands for, or None."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a predicate's arguments are looked for: the predicate, the fixed parts beside it, and who judges them."""

    token: Token
    fixed: tuple[Token, ...]
    judge: Judge
    control: Control

    @property
    def anchors(self) -> tuple[Token, ...]:
        """The tokens whose dependents are candidates, the nearest to the meaning first."""
        return (*self.fixed, self.token)


def fill(slots: Iterable[Slot], place: Place, taken: frozenset[int] = frozenset()) -> list[Token]:
    """The tokens that fill the first slot that anything fills, coordinated members included; [] if none."""
    for slot in slots:
        found = [t for t in _fillers(slot, place) if t.i not in taken and _allowed(slot, t, place.judge)]
        if found:
            return found
    return []


def _allowed(slot: Slot, token: Token, judge: Judge) -> bool:
    if token.lemma_ in _REFLEXIVE and token.pos_ in {"PRON", "DET", "ADJ"}:
        return False
    if slot.only is None:
        return True
    kind = judge.kind(token)
    return {"actor": kind in ACTOR_KINDS, "thing": kind not in ACTOR_KINDS, "person": kind in {"person", "group"}}[slot.only]


def _fillers(slot: Slot, place: Place) -> list[Token]:
    match slot.form:
        case "nom":
            return grammatical_subjects(place.token, place.control)
        case "poss":
            return [t for anchor in place.anchors for t in anchor.children if _is_possessive(t)]
        case "adj":
            return [t for anchor in place.anchors for t in anchor.lefts if t.pos_ == "ADJ" and place.judge.state_of(t)]
        case "head":
            return head_actors(place)
        case "acc" if slot.preposition is None and is_passive(place.token):
            return grammatical_subjects(place.token, place.control)
        case "ins" if slot.preposition is None and is_passive(place.token):
            agents_here = by_agents(place.token)
            rest = [t for t in _in_case(slot, place, but=frozenset(t.i for t in agents_here)) if not t.ent_type_]
            return rest or [t for t in agents_here if titles().noun(t) and person_of(t) is None]
        case _ if slot.case:
            return _in_case(slot, place)
        case _:
            return []


def _is_possessive(token: Token) -> bool:
    return token.lower_ in {"его", "её", "ее", "их", "мой", "наш", "ваш", "моя", "наша", "мои", "наши"} or token.lemma_ in {"наш", "мой"}


def _in_case(slot: Slot, place: Place, but: frozenset[int] = frozenset()) -> list[Token]:
    for dependent, marked in dependents(place):
        if dependent.i in but or marked != (slot.preposition or "") or not _case_fits(slot, dependent, place):
            continue
        if place.judge.is_time(dependent):
            continue
        if dependent.lower_.startswith("котор"):
            noun = antecedent(dependent)
            return [noun] if noun is not None else []
        return conjuncts(dependent)
    return []


def _case_fits(slot: Slot, token: Token, place: Place) -> bool:
    case, own = slot.case, feature(token, "Case")
    if case == own:
        return True
    if slot.preposition:
        return case in cases(token)
    if case == "Acc":
        if token.dep_ != "obj":
            return False
        negated = own == "Gen"
        return negated or "Acc" in cases(token)
    if case == "Gen":
        return token.dep_ in {"nmod", "obj", "obl"} and token.i > token.head.i and "Gen" in cases(token) and own not in {"Ins"}
    return case == "Dat" and token.dep_ == "iobj" and "Dat" in cases(token)


def dependents(place: Place) -> Iterator[tuple[Token, str]]:
    """Nominal dependents with their prepositions: of the fixed parts, of the predicate, of what it shares, and below its object."""
    seen: set[int] = {t.i for t in place.fixed} | {place.token.i}
    anchors = list(place.anchors)
    token = place.token
    if token.dep_ == "conj" and token.head.pos_ == token.pos_ and form(token.head) == form(token):
        anchors.append(token.head)
    for anchor in anchors:
        shared = anchor is not place.token and anchor not in place.fixed
        for child in _direct(anchor):
            if child.i in seen or (shared and (child.i < anchor.i) != (child.i < token.i) and child.i < token.i):
                continue
            seen.add(child.i)
            yield child, preposition(child)
    # a phrase that the parser hung on the object: "обвинил Россию в нарушении"
    for child in list(_direct(token)):
        if child.dep_ in {"obj", "obl", "iobj", "nmod"}:
            for below in child.rights:
                if below.i not in seen and below.dep_ in {"nmod", "obl"} and (marked := preposition(below)):
                    seen.add(below.i)
                    yield below, marked
    # of a noun's genitive: "ратификация договора сенатом", "уступки Берлина Анкаре"
    if token.pos_ == "NOUN":
        for child in list(_direct(token)):
            for below in child.rights if child.dep_ == "nmod" else ():
                if below.i not in seen and is_nominal(below) and feature(below, "Case") in {"Dat", "Ins"} and not preposition(below):
                    seen.add(below.i)
                    yield below, ""
    yield from _following(place, seen)
    later = next((c for c in token.rights if c.dep_ == "conj" and form(c) == form(token) and c.pos_ == token.pos_), None)
    if later is not None and not any(c.dep_ == "obj" for c in token.children):
        for child in _direct(later):
            if child.i not in seen and child.dep_ == "obj" and child.i > later.i:
                yield child, preposition(child)


def _following(place: Place, seen: set[int]) -> Iterator[tuple[Token, str]]:
    """Phrases just after the anchors that the parser hung elsewhere: a noun's genitive, the first prepositional phrase."""
    doc, sentence = place.token.doc, place.token.sent
    start = max(t.i for t in place.anchors) + 1
    of_noun = place.token.pos_ == "NOUN" or bool(place.fixed)
    for i in range(start, min(start + _REACH, sentence.end)):
        token = doc[i]
        if token.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}:
            return
        if token.pos_ in {"NOUN", "PROPN"} and not preposition(token):
            if of_noun and i not in seen and feature(token, "Case") == "Gen" and not _owned(token, place):
                seen.add(i)
                yield token, ""
        elif token.pos_ == "ADP":
            noun = next((t for t in doc[i + 1 : min(i + 5, sentence.end)] if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
            if noun is not None and noun.i not in seen:
                seen.add(noun.i)
                yield noun, preposition(noun)
            return


def _owned(token: Token, place: Place) -> bool:
    """Whether the noun hangs on another noun of the same phrase rather than somewhere far off."""
    return min(t.i for t in place.anchors) < token.head.i < token.i


def _direct(anchor: Token) -> Iterator[Token]:
    """Nominal children; for the noun of a compound preposition ("в отношении России") its own genitive."""
    for child in anchor.children:
        if child.dep_ in {"case", "mark", "punct", "cc", "advmod"} or not is_nominal(child):
            continue
        if child.dep_ in {"conj", "appos", "flat:name", "flat"} or child.dep_ in _NO_OBJECT - {"obl:agent"}:
            continue
        inner = next((c for c in child.rights if c.dep_ in {"nmod", "obl", "obj"} and " " in preposition(c)), None)
        if inner is not None and child.lower_ in preposition(inner).split():
            yield inner
        yield child


def head_actors(place: Place) -> list[Token]:
    """What a noun or phrase says something of.

    Of a noun: the name in apposition, or the subject that it is predicated of. Of a phrase: the noun it hangs on
    ("делегация во главе с …"), or who acts in its verb ("созванной Макроном по просьбе …").
    """
    token = place.token
    if not preposition(token):
        beside = [c for c in token.rights if c.dep_ in {"appos", "flat", "flat:name", "nmod"} and c.ent_type_ == "PER" and cases(c) & cases(token)]
        if beside:
            return beside[:1]
        if token.dep_ in {"appos", "parataxis"} and token.head.pos_ in {"NOUN", "PROPN"} and cases(token.head) & cases(token):
            return [token.head]
        return nominatives(token)
    if token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ == "nmod" and token.i - token.head.i < _NEAR:
        return [token.head]
    verb = nearest_verb(token)
    if verb is None:
        return []
    return agents(verb, place.control) or ([] if is_passive(verb) else grammatical_subjects(verb, place.control))


def nearest_verb(token: Token) -> Token | None:
    """The verb that a phrase depends on: the nearest before it without a clause border between, else by the tree."""
    doc: Doc = token.doc
    for i in range(token.i - 1, token.sent.start - 1, -1):
        if doc[i].pos_ == "VERB":
            return doc[i]
        if doc[i].text in {",", ";", ":"}:
            break
    return next((a for a in token.ancestors if a.pos_ == "VERB"), None)


def find_fixed(parts: tuple[Fixed, ...], token: Token, judge: Judge) -> tuple[Token, ...] | None:
    """The tokens of an entry's fixed parts beside the predicate, or None if one is missing."""
    found: list[Token] = []
    for part in parts:
        match = next((t for t in _near(token, part) if t.lemma_ in part.lemmas and _fixed_fits(part, t, token)), None)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _near(token: Token, part: Fixed) -> Iterator[Token]:
    if token.dep_ == "cop":  # "он был министром": the noun is the root
        yield token.head
    yield from (c for c in token.children if c.dep_ not in {"conj", "acl", "acl:relcl"} or part.slot.case is None)
    if part.slot.form == "acc" and is_passive(token) and (noun := modified(token)) is not None:
        yield noun
    if token.dep_ in {"conj", "xcomp"}:
        yield from (c for c in token.head.children if c.i != token.i and c.dep_ == "obj")
    # a part that the parser hung elsewhere, within a few words
    for i in range(token.i + 1, min(token.i + 6, token.sent.end)):
        following = token.doc[i]
        if following.text in {",", ";", ":"} or following.pos_ in {"VERB", "CCONJ"}:
            break
        yield following


def _fixed_fits(part: Fixed, token: Token, predicate: Token) -> bool:
    slot = part.slot
    if slot.case is None:
        return True
    marked = preposition(token)
    if slot.form == "acc" and slot.preposition is None and is_passive(predicate):
        return not marked
    if marked != (slot.preposition or ""):
        return False
    own = feature(token, "Case")
    # after a negation, and in numerals, the object stands in the genitive
    return slot.case in cases(token) or (slot.form == "acc" and own == "Gen") or not own

