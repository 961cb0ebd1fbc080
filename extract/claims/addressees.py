"""Whom a demand, promise or threat concerns where its content alone names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.model import ACTOR_KINDS
from extract.syntax.nouns import conjuncts, is_nominal, preposition
from extract.syntax.predicates import form
from extract.syntax.subjects import nominatives
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from extract.claims.frame import Frame
    from extract.claims.judge import Judge
    from extract.claims.subordinate import Range

#: Relations whose content is asked of the object: it acts in the infinitive, and may stand in the content only.
OBJECT_CONTROL = frozenset({"REQUESTED", "DEMANDED"})
#: Relations of those who answer a demand.
_ANSWERS = frozenset({"REJECTED", "AGREED_WITH"})
#: Which dependents of the infinitive in a content it is promised to or threatens.
_CONCERNED = {"PROMISED": frozenset({"Dat"}), "THREATENED": frozenset({"Acc", "Dat"})}

#: In which case who is spoken to stands, by the preposition: "интервью газете", "беседа с газетой"; "" has none.
_SPOKEN_TO = {"": frozenset({"Dat", ""}), "с": frozenset({"Ins", ""})}


def addressees(relation: str, said: Range, token: Token, judge: Judge, taken: frozenset[int]) -> list[Token]:
    """The heads of the actors that the content concerns; [] where it names none.

    Args:
        relation: the claim's relation.
        said: the token indices of the content.
        token: the predicate.
        judge: says which noun phrases are actors.
        taken: indices of tokens that fill other roles.
    """
    content = list(token.doc[said[0] : said[1]])
    if relation in OBJECT_CONTROL:
        found = _clause_subjects(content) or _doers(content)
        inside = said[0] <= min((t.i for t in found), default=-1)
        return _actors(found, judge, taken) if inside else []
    for word in content if relation in _CONCERNED else ():
        if form(word) == "finite":
            break
        if form(word) == "infinitive":
            concerned = _actors(_governed(word, _CONCERNED[relation]), judge, taken)
            if concerned:
                return concerned
    return []


def conversation(token: Token, subjects: Sequence[Token], judge: Judge) -> list[Token]:
    """Whom words were said to in a talk that is named beside them: "в интервью агентству", "в беседе с журналистами".

    Args:
        token: the verb of saying.
        subjects: the heads of who speaks, which the talk may hang on.
        judge: says which noun phrases are actors.

    Returns:
        The heads of the addressees; [] where there is no such talk, or it does not name them.
    """
    for noun in (c for anchor in (token, *subjects) for c in anchor.children):
        if noun.lemma_ not in words().conversations or preposition(noun) != "в":
            continue
        for child in noun.rights:
            case = feature(child, "Case")  # foreign names have none
            spoken_to = case in _SPOKEN_TO.get(preposition(child), ()) and (case or child.pos_ in {"PROPN", "X"})
            if spoken_to and (not case or judge.kind(child) in ACTOR_KINDS):
                return conjuncts(child)
    return []


def answering(relation: str, things: list[Token], judge: Judge, fired: Callable[[Token], Frame | None]) -> list[Token]:
    """Who refuses or accepts the demand that a noun names: "отверг ультиматум, предъявленный соседями".

    Args:
        relation: the claim's relation.
        things: the heads of its objects.
        judge: says which noun phrases are actors.
        fired: gives the frame that was found on a predicate.

    Returns:
        The heads of those to whom it was put; [] where the claim names them itself, or nobody answers.
    """
    if relation != "DEMANDED" or any(judge.kind(t) in ACTOR_KINDS for t in things):
        return []
    for noun in things:
        over = fired(noun.head)
        if over is not None and over.entry.relation in _ANSWERS and noun in over.objects:
            return list(over.subjects)
    return []


def _actors(tokens: list[Token], judge: Judge, taken: frozenset[int]) -> list[Token]:
    return [t for t in tokens if t.i not in taken and judge.kind(t) in ACTOR_KINDS]


def _clause_subjects(content: list[Token]) -> list[Token]:
    """The subjects of the first predicate: "настаивает, что Европа должна …"."""
    predicates = (w for w in content if w.dep_ != "mark" and w.pos_ in {"VERB", "ADJ", "AUX"})
    first = next(predicates, None)
    return nominatives(first) if first is not None else []


def _doers(content: list[Token]) -> list[Token]:
    """Who acts in a deed that is asked for: "признания Москвой итогов", of a few deeds by genitive, "реакции ООН"."""
    for noun in (w for w in content if w.pos_ == "NOUN"):
        for child in noun.rights:
            case = feature(child, "Case") if is_nominal(child) and not preposition(child) else ""
            if case == "Ins" or (case == "Gen" and noun.lemma_ in words().deeds["own"]):
                return conjuncts(child)
    return []


def _governed(verb: Token, wanted: frozenset[str]) -> list[Token]:
    """The noun phrases without a preposition in one of the cases that hang on the verb or its object."""
    for anchor in (verb, *(c for c in verb.rights if c.dep_ == "obj")):
        for child in anchor.rights:
            if is_nominal(child) and not preposition(child) and feature(child, "Case") in wanted:
                return conjuncts(child)
    return []
