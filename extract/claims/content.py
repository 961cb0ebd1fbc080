"""What a statement, demand or promise says: the words of its content, found by the slots of its entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claims.reporting import after_colon, beside, quotation
from extract.claims.subordinate import compared, infinitive, infinitive_clause, obliges, question, that_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from extract.claims.quotes import Quote
    from extract.claims.subordinate import Range
    from extract.vocabulary import Slot

_OPENING = frozenset({"«", "„", "“", '"'})
_CLOSING = {"»": "«", '"': '"', "”": "“", "“": "„"}
_BARE = frozenset({",", ".", ":", ";", "!", "?", "…", "...", "-", "—", "–"})
_PARTICLES = frozenset({"даже", "лишь", "только", "и", "а", "но"})


def content(
    slots: Sequence[Slot],
    token: Token,
    fixed: tuple[Token, ...],
    quotes: Sequence[Quote],
    span: Range,
) -> Range | None:
    """The content that the first filled slot gives.

    Args:
        slots: the entry's content slots; those that are noun phrases in a case are not looked at here.
        token: the predicate.
        fixed: the fixed parts beside it.
        quotes: the quotations of the passage.
        span: the token indices of the passage (evidence sentence).

    Returns:
        Token indices, the first and one past the last, without punctuation at the borders; None if nothing fills one.
    """
    for slot in slots:
        found = _of_form(slot.form, token, fixed, quotes, span)
        if found is not None and (trimmed := trim(token, *found)) is not None:
            return trimmed
    return None


def _of_form(
    form: str,
    token: Token,
    fixed: tuple[Token, ...],
    quotes: Sequence[Quote],
    span: Range,
) -> Range | None:
    found: Range | None = None
    match form:
        case "clause":
            found = that_clause(token, fixed, span) or question(token, fixed)
        case "чтобы":
            # of "хотел присоединиться, чтобы …" the infinitive is the content, the clause its purpose
            wanted = infinitive(token, fixed) is None
            found = that_clause(token, fixed, span, frozenset({"чтобы", "дабы"})) if wanted else None
        case "must":
            told = that_clause(token, fixed, span)
            found = told if told is not None and obliges(token, *told) else None
        case "inf":
            found = infinitive_clause(token, fixed)
        case "quote":
            found = quotation(token, quotes, span) or beside(token, span) or after_colon(token)
        case "как":
            found = compared(token)
    return found


def trim(token: Token, start: int, end: int) -> Range | None:
    """A range of the predicate's Doc without punctuation and particles at its borders; None if nothing is left."""
    doc = token.doc
    while start < end and (doc[start].text in _BARE | _OPENING | _CLOSING.keys() or doc[start].is_space):
        start += 1
    while end > start:
        last = doc[end - 1]
        if last.text in _CLOSING and _closes_inside(token, start, end - 1):
            break
        if not (last.lower_ in _PARTICLES or last.text in _BARE | _OPENING | _CLOSING.keys() or last.is_space):
            break
        end -= 1
    return (start, end) if end > start else None


def _closes_inside(token: Token, start: int, close: int) -> bool:
    """Whether a closing mark ends a quotation that begins inside the range."""
    opening = _CLOSING[token.doc[close].text]
    inside = [t.text for t in token.doc[start:close]]
    return inside.count(opening) % 2 == 1 if opening == '"' else opening in inside
