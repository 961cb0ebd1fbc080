"""Which cases a word may be in, and whether a title's noun and a name agree: the tagger's word is not the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.words import CASES
from extract.language.docs import feature
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BY_GRAMMEME = {v: k for k, v in CASES.items()}
#: The cases of animate masculine nouns that look the same.
_ALIKE = frozenset({"Gen", "Acc"})
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})
#: Endings of names that are hardly ever declined.
_INSTRUMENTAL = ("ом", "ем", "ым")
_INDECLINABLE = ("и", "о", "у", "ы", "э", "е", "ю")


def cases(token: Token) -> frozenset[str]:
    """The cases that a singular form may be in: as tagged if the dictionary allows it, else what that allows."""
    tagged = feature(token, "Case")
    known = {
        _BY_GRAMMEME[p.tag.case]
        for p in parses(token.lower_)
        if p.is_known and p.tag.POS in _NOMINAL and p.tag.number != "plur" and p.tag.case in _BY_GRAMMEME
    }
    if tagged in _ALIKE and known >= _ALIKE:
        return _ALIKE
    if tagged and (not known or tagged in known):
        return frozenset({tagged})
    return frozenset(known)


def name_cases(person: Span) -> frozenset[str]:
    """The cases that a name may be in: those that its declinable words share, all where none is declinable."""
    shared: frozenset[str] = frozenset(CASES)
    either: frozenset[str] = frozenset()
    for token in person:
        if token.text == "(":
            break
        possible = _of_name(token, person)
        either |= possible
        shared &= possible or shared
    return shared or either or frozenset(CASES)


def _of_name(token: Token, person: Span) -> frozenset[str]:
    """The cases that a word of a name may be in, by the dictionary if it knows it; none if it is not declined."""
    if token.is_ascii or (not token.is_alpha and "-" not in token.text):
        return frozenset()
    found = parses(token.lower_)
    known = [p for p in found if p.is_known]
    if any("Fixd" in p.tag.grammemes for p in found) or (not known and token.lower_.endswith(_INDECLINABLE)):
        return frozenset()
    if not known and token.lower_.endswith(_INSTRUMENTAL):
        return frozenset({"Ins"})
    tagged = frozenset({feature(token, "Case")}) - {""}
    animate = [p for p in known or found if p.tag.animacy == "anim" and p.tag.number != "plur"]
    possible = frozenset(_BY_GRAMMEME[p.tag.case] for p in animate if p.tag.case in _BY_GRAMMEME)
    if tagged and tagged <= possible and (known or len(person) == 1):
        # "Орлова" may be a nominative, but where no word of the name is tagged as one it is his
        possible -= {"Nom"} - {feature(t, "Case") for t in person}
    return possible if known and possible else possible | tagged


def agree(noun: Token, person: Span) -> bool:
    """Whether a title's noun and a name can be in apposition: one case, one number."""
    if feature(noun, "Number") == "Plur" and not _looks_singular(noun):
        return False
    wanted = name_cases(person)
    if cases(noun) & wanted:
        return True
    tagged = feature(person[0], "Case")
    return len(person) > 1 and tagged in cases(noun) and tagged != "Gen"


def _looks_singular(noun: Token) -> bool:
    return (
        any(p.tag.number == "sing" and p.tag.case == "nomn" for p in parses(noun.lower_))
        and feature(noun, "Case") != "Nom"
    )


def agreed(head: Token) -> str:
    """The gender of the person that a noun stands for, by its verb: "политик заявила" is a woman; empty if unknown."""
    told = head.dep_.startswith("nsubj") and feature(head.head, "Number") == "Sing"
    return feature(head.head, "Gender") if told and feature(head.head, "Tense") == "Past" else ""
