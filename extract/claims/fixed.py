"""The fixed parts that an entry wants beside its predicate: "принять" with "участие"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.syntax.agreement import cases
from extract.syntax.nouns import preposition
from extract.syntax.predicates import antecedent, is_passive, modified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from extract.vocabulary import Fixed

_REACH = 6


def find_fixed(parts: tuple[Fixed, ...], token: Token) -> tuple[Token, ...] | None:
    """The tokens of an entry's fixed parts beside the predicate, or None if one is missing."""
    found: list[Token] = []
    for part in parts:
        match = next((t for t in _near(token, part) if _named(part, t) and _fits(part, t, token)), None)
        match = match or _taken_up(part, token)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _named(part: Fixed, token: Token) -> bool:
    """Whether the token is one of the part's words; an instrumental also by its adjective ("жалким поступком")."""
    if token.lemma_ in part.lemmas:
        return True
    described = part.slot.form == "ins" and token.pos_ == "NOUN"
    return described and any(c.dep_ == "amod" and c.lemma_ in part.lemmas for c in token.lefts)


def _taken_up(part: Fixed, token: Token) -> Token | None:
    """The noun that a relative pronoun takes up: "выборы, на которых победила партия"."""
    for child in token.children:
        if not child.lower_.startswith("котор") or preposition(child) != (part.slot.preposition or ""):
            continue
        if child.dep_.startswith("nsubj") or part.slot.case != feature(child, "Case"):
            continue
        noun = antecedent(child)
        if noun is not None and noun.lemma_ in part.lemmas:
            return noun
    return None


def _near(token: Token, part: Fixed) -> Iterator[Token]:
    if token.dep_ == "cop":  # "он был министром": the noun is the root
        yield token.head
    yield from (c for c in token.children if c.dep_ not in {"conj", "acl", "acl:relcl"} or part.slot.case is None)
    if part.slot.form == "acc" and is_passive(token) and (noun := modified(token)) is not None:
        yield noun
    if token.dep_ in {"conj", "xcomp"}:
        shared = "nsubj" if part.slot.form == "nom" else "obj"  # "спор может вспыхнуть"
        yield from (c for c in token.head.children if c.i != token.i and c.dep_ == shared)
    if token.dep_ == "xcomp" and part.slot.preposition:  # "на форуме согласился выступить министр"
        yield from (c for c in token.head.lefts if c.dep_ == "obl")
    # a part that the parser hung elsewhere, within a few words
    reach = 2 * _REACH if part.slot.form == "ins" and part.slot.preposition is None else _REACH
    for following in token.doc[token.i + 1 : min(token.i + reach, token.sent.end)]:
        if following.text in {",", ";", ":"} or following.pos_ in {"VERB", "CCONJ"}:
            break
        yield following


def _fits(part: Fixed, token: Token, predicate: Token) -> bool:
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
