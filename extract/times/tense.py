"""Where a time lies by the tense of what it dates: before the article (-1) or after it (1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.times.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from extract.times.record import Kind

_LIMIT = 8


def side(doc: Doc, start: int, end: int, kind: Kind) -> int:
    """The side on which a time lies.

    Args:
        doc: the parsed document.
        start: the first token of the time words.
        end: the token after them.
        kind: the kind of the time words. What was put off or prolonged "until" then ends in the future, what goes on
            "since" then began in the past.

    Returns:
        -1 if the predicate that the words date is in the past, or none is found; else 1.
    """
    token = _top(doc, start, end)
    for _ in range(_LIMIT):
        if kind == "until" and token.lemma_ in lexicon().lasting:
            return 1
        if kind == "since" and _goes_on(token):
            return -1
        found = _tense(token)
        if found:
            return found
        if token.head.i == token.i:
            break
        token = token.head
    return -1


def _top(doc: Doc, start: int, end: int) -> Token:
    """The token that the expression hangs on."""
    for token in doc[start:end]:
        if token.pos_ not in {"PUNCT", "ADP"} and not start <= token.head.i < end:
            return token.head
    return doc[start]


def _goes_on(token: Token) -> bool:
    """Whether it is in the present, and nothing that is about to begin."""
    return "Pres" in token.morph.get("Tense", []) and token.lemma_ not in lexicon().beginning


def _tense(token: Token) -> int:
    """The side that this token decides, 0 if none."""
    if auxiliary := _auxiliary(token):
        return auxiliary
    form, tense = token.morph.get("VerbForm", []), token.morph.get("Tense", [])
    if "Inf" in form:
        return _infinitive(token)
    if "Part" in form and token.lemma_ in lexicon().planning:
        return 1
    if "Past" in tense:
        return 0 if "Conv" in form else -1
    if tense:
        return 0 if "Conv" in form or "Part" in form else 1
    return 1 if "Imp" in token.morph.get("Mood", []) or token.lemma_ in lexicon().prospective else 0


def _auxiliary(token: Token) -> int:
    """The side told by a form of "быть" beside the token."""
    for child in token.children:
        if child.lemma_ == "быть" and child.dep_ in {"aux", "aux:pass", "cop"}:
            if "Past" in child.morph.get("Tense", []):
                return -1
            if "Fut" in child.morph.get("Tense", []) or child.lower_.startswith("буд"):
                return 1
    return 0


def _infinitive(token: Token) -> int:
    """An infinitive is still to come, unless what governs it says that it came."""
    head = token.head
    if head.i != token.i and token.dep_ in {"xcomp", "csubj"} and head.lemma_ in lexicon().factive:
        return _tense(head)
    return 1
