"""Noun phrases: their extent, preposition and coordinated members."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.snapshot import of_token
from extract.syntax.agreement import NOMINAL, cases
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

OPENING, CLOSING = frozenset('"«„“'), frozenset('"»“”')
_MODIFIERS = frozenset({
    "amod", "det", "nummod", "nummod:gov", "nummod:entity", "compound", "flat", "flat:name", "flat:foreign", "appos",
})  # fmt: skip
#: A prepositional phrase of more words is no part of a name.
_LONGEST_PHRASE = 3
#: A quoted name of more words is speech.
_LONGEST_TITLE = 8
#: Words that pick some out of several.
_CHOSEN = frozenset({"один", "многий", "некоторый", "каждый", "любой", "никто"})
_BEFORE = _MODIFIERS | {"acl", "nmod"}
_VARIANTS = {
    "во": "в", "со": "с", "ко": "к", "об": "о", "обо": "о", "изо": "из", "ото": "от", "надо": "над", "передо": "перед",
}  # fmt: skip
#: Before a number these say how exact it is: "уволил около 1400 военных", "собрал свыше тысячи человек".
_ABOUT = frozenset({"около", "свыше", "порядка", "более", "менее", "до"})
#: Prepositions whose phrase belongs to the name of a thing ("соглашение о прекращении огня", "членство в НАТО").
_INSIDE = frozenset({"о", "в", "по", "с", "на", "между", "против", "за", "из", "к", "над", "под"})


@of_token
def is_nominal(token: Token) -> bool:
    """Whether the token can be the head of a noun phrase (also an adjective that stands for a noun)."""
    if token.pos_ in NOMINAL or token.pos_ in {"X", "SYM"}:
        return True
    alone = token.dep_ in {"nsubj", "obj", "obl", "iobj", "nsubj:pass", "obl:agent", "nmod"}
    if token.pos_ == "VERB":  # "собравшиеся", "погибших"
        return alone and feature(token, "VerbForm") == "Part" and bool(feature(token, "Case"))
    return token.pos_ in {"ADJ", "DET"} and (alone or token.dep_ == "conj")


@cache
def _compounds() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Prepositions of several words by their last word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted((tuple(p.split()) for p in words().prepositions if " " in p), key=len, reverse=True):
        found.setdefault(parts[-1], []).append(parts)
    return {last: tuple(compounds) for last, compounds in found.items()}


@of_token
def preposition(token: Token) -> str:
    """The preposition of the noun phrase of ``token`` ("в", "со стороны"), in its plain form, or ""."""
    left = left_edge(token)
    doc, first = token.doc, token.sent.start
    before = tuple(t.lower_ for t in doc[max(first, left - 4) : left])
    for compound in _compounds().get(before[-1], ()) if before else ():
        if before[-len(compound) :] == compound:
            return " ".join(compound)
    markers = [t for t in token.lefts if t.dep_ == "case" and t.pos_ == "ADP"]
    if not markers and before and doc[left - 1].pos_ == "ADP" and left - 1 >= first:
        markers = [doc[left - 1]]
    if not markers or (markers[0].lower_ in _ABOUT and any(c.dep_.startswith("nummod") for c in token.lefts)):
        return ""
    return _VARIANTS.get(markers[0].lower_, markers[0].lower_)


def left_edge(token: Token) -> int:
    """Index of the first word of the phrase before its head: modifiers with what hangs on them, but no preposition."""
    left = token.i
    for child in token.lefts:
        if child.dep_ in _BEFORE and child.pos_ not in {"ADP", "CCONJ", "SCONJ", "PUNCT"}:
            left = min(left, child.left_edge.i)
    while left < token.i and token.doc[left].pos_ in {"ADP", "PUNCT"}:
        left += 1
    return left


@of_token
def conjuncts(token: Token) -> list[Token]:
    """The token and those coordinated with it, in text order; of nouns only such as share a case."""
    found = [token]
    counted = any(c.dep_.startswith("nummod") for c in token.lefts) and not preposition(token)
    own = cases(token) | ({"Nom", "Acc"} if counted else set())  # "четыре депутата и их помощники"
    for child in token.rights:
        if child.dep_ == "conj" and is_nominal(child) and (cases(child) & own or not feature(child, "Case")):
            found += conjuncts(child)
    return found


@of_token
def name_of(token: Token) -> Span | None:
    """The name (an entity of the Doc) that the token is part of."""
    if not token.ent_type_:
        return None
    return next((e for e in token.doc.ents if e.start <= token.i < e.end), None)


@of_token
def noun_phrase(token: Token) -> Span:
    """The phrase headed by ``token``: modifiers, genitives and the prepositional phrases that belong to its name.

    Relative clauses, participles after a comma, appositions after a comma and coordinated members are not part of it.
    """
    name = name_of(token)
    if name is not None and name.label_ == "PER":
        return name
    inside = set(_inside(token, top=True))
    start = token.i
    while start - 1 in inside:
        start -= 1
    end = token.i
    while end + 1 in inside:
        end += 1
    start, end = _whole_names(token, start, end)
    return _quoted(token, start, end + 1)


def _inside(token: Token, *, top: bool) -> Iterator[int]:
    yield token.i
    for child in token.children:
        if _is_part(child, token, top=top):
            yield from _inside(child, top=False)


def _is_part(child: Token, token: Token, *, top: bool) -> bool:
    """Whether a dependent belongs to the phrase of its head; ``top``: the head is that of the whole phrase."""
    after_comma = child.i > token.i and token.doc[child.i - 1].text in {",", "("}
    if token.pos_ == "PRON" and child.lemma_ == "это":
        return False  # "это они начали"
    if child.dep_ in _MODIFIERS or (child.dep_ == "acl" and child.i < token.i and child.pos_ == "ADJ"):
        return not after_comma
    if child.dep_ in {"nmod", "obl"} and child.pos_ in NOMINAL:
        return not after_comma and _belongs(child, token)
    if top:
        return False
    if child.dep_ == "punct":
        return child.text in {",", "-", "—"} and any(t.dep_ == "conj" for t in token.children)
    beside = child.dep_ == "advmod" and child.i == token.i - 1
    return beside or child.dep_ in {"case", "cc"} or (child.dep_ == "conj" and child.i > token.i)


def _belongs(child: Token, head: Token) -> bool:
    """Whether a dependent noun belongs to the name of its head: genitives, possessives; of things also phrases."""
    if child.i < head.i:
        return child.pos_ == "PRON"
    marked = preposition(child)
    if marked:
        if marked == "из" and (head.pos_ == "NUM" or head.lemma_ in _CHOSEN):
            return True  # "одна из крупнейших компаний страны"
        short = child.right_edge.i - child.left_edge.i < _LONGEST_PHRASE
        return short and marked in _INSIDE and feature(head, "Animacy") != "Anim" and not head.ent_type_
    return feature(child, "Case") not in {"Ins", "Dat", "Nom"} or "Gen" in cases(child)


def _whole_names(head: Token, start: int, end: int) -> tuple[int, int]:
    """Widen the borders (both included) so that no name is cut."""
    for ent in head.sent.ents:
        first, last = ent.start, ent.end - 1
        if first < start <= last <= end or start <= first <= end < last:
            start, end = min(start, first), max(end, last)
    return start, end


def _quoted(head: Token, start: int, end: int) -> Span:
    """Take in a quoted name after the phrase: партия "Родина"."""
    doc, last = head.doc, head.sent.end
    if end < last and doc[end].text in {"»", "”"} and any(t.text in {"«", "“"} for t in doc[start:end]):
        return doc[start : end + 1]
    if end + 1 < last and doc[end].text in OPENING and doc[end + 1].is_title and head.pos_ != "VERB":
        close = next((i for i in range(end + 1, min(end + _LONGEST_TITLE, last)) if doc[i].text in CLOSING), None)
        if close is not None and not any(t.text in {",", ".", ":", "!", "?"} for t in doc[end + 1 : close]):
            return doc[start : close + 1]
    return doc[start:end]
