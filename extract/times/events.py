"""Times that an event dates: "после выборов", "накануне визита президента", "через два дня после стрельбы"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.times.cursor import Cursor
from extract.times.found import Found
from extract.times.stretches import amount

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"ADJ", "DET", "NUM", "PROPN", "NOUN"})
_OWNERS = frozenset({"его", "ее", "их"})
_CASES = {"перед": "Ins", "между": "Ins"}
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")", "."})
_CLAUSES = frozenset({"acl:relcl", "acl", "ccomp", "advcl", "parataxis"})
_REACH = 6


def event(cursor: Cursor, i: int) -> Found | None:
    """An event's prepositional phrase, with "сразу", "через два дня" and the like before it."""
    at = _lead(cursor, i)
    for words, group in cursor.lexicon.event_prepositions.get(cursor.word(at), ()):
        if cursor.matches(at, words):
            noun = _noun(cursor, at + len(words))
            case = cursor.case(noun) if noun is not None else ""
            if noun is not None and case in {"", _CASES.get(words[0], "Gen")} and _happens(cursor, noun, group):
                return Found(i, _end(cursor, noun), "event")
    return None


def _lead(cursor: Cursor, i: int) -> int:
    """The index after what may stand before the preposition."""
    if cursor.word(i) in cursor.lexicon.event_hedges:
        return i + 1
    start = i + 1 if cursor.word(i) in {"через", "спустя", "за"} else i
    found = amount(cursor, start)
    if found and cursor.word(found[0]) in {"после", "до"} and (start > i or cursor.number(start)):
        return found[0]
    return i


def _noun(cursor: Cursor, i: int) -> int | None:
    """The index of the noun that the preposition governs."""
    for at in range(i, min(i + _REACH, cursor.size)):
        token = cursor.tokens[at]
        if token.pos_ in _NOUNS and not _modifies_next(cursor, at):
            return at
        if token.pos_ not in _BEFORE_NOUN and cursor.word(at) not in _OWNERS and token.text not in {"«", '"'}:
            return None
    return None


def _modifies_next(cursor: Cursor, i: int) -> bool:
    """Whether the word is a name or title in front of its noun and not the noun itself."""
    token = cursor.tokens[i]
    return token.dep_ in {"amod", "compound"} and token.head.i > token.i


def _happens(cursor: Cursor, i: int, group: str) -> bool:
    token, lemma = cursor.tokens[i], cursor.lemma(i)
    if lemma in cursor.lexicon.seasons:
        return False
    if cursor.unit(i) or lemma in cursor.lexicon.weekdays or cursor.month(i) or lemma in cursor.lexicon.parts:
        return group != "listed" and lemma in cursor.lexicon.event_nouns
    if lemma in cursor.lexicon.event_nouns:
        return True
    if group == "always":
        return True
    if group == "listed" or lemma in cursor.lexicon.no_events:
        return False
    return not token.ent_type_ and token.pos_ == "NOUN" and "Anim" not in token.morph.get("Animacy", [])


def _end(cursor: Cursor, i: int) -> int:
    """The index after the noun and what depends on it, without clauses."""
    inside = _subtree(cursor.tokens[i])
    end = i + 1
    while (
        end < cursor.size
        and cursor.tokens[end].i in inside
        and cursor.tokens[end].text not in _STOPS
        and cursor.case(end) != "Nom"
    ):
        end += 1
    while end > i + 1 and cursor.tokens[end - 1].pos_ in {"CCONJ", "ADP"}:
        end -= 1
    return end


def _subtree(token: Token) -> set[int]:
    """Token indices below a noun, clauses left out."""
    found = {token.i}
    for child in token.children:
        if child.dep_ not in _CLAUSES or child.i < token.i:
            found |= _subtree(child)
    return found
