"""Reported speech by its place: a quotation before, after or around the reporting words, or a clause beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claims.subordinate import BREAKS, that_clause
from extract.language.docs import feature
from extract.syntax.nouns import OPENING, noun_phrase, preposition
from extract.syntax.predicates import form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from extract.claims.quotes import Quote
    from extract.claims.subordinate import Range

#: What a clause begins with that an inserted phrase stands in: its subject or object.
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "csubj"})
#: A quotation of fewer words without a verb is a term, not speech.
_SHORT = 3
_DASHES = frozenset({"-", "—", "–"})
#: Between a quotation and its reporting verb stand at most so many words ("Q", — министр обороны Франции X заявил).
_LEAD = 8
#: Between a reporting verb and its colon stand fewer words than this.
_LONGEST_LEAD = 12


def quotation(token: Token, quotes: Sequence[Quote], span: Range) -> Range | None:
    """A quotation just after the predicate's clause (S V: "Q") or just before it ("Q", — V S).

    Of "C "Q"", — V S the reported clause begins with the passage.
    """
    doc = token.doc
    outside = [quote for quote in quotes if token.i not in quote]
    for quote in (q for q in outside if q.start > token.i):
        between = doc[token.i + 1 : max(quote.start - 1, token.i + 1)]
        if any(t.text == ":" for t in between[-2:]) and not _has_verb(between):
            return quote.start, quote.end
    for quote in (q for q in outside if q.start < token.i):
        if quote.end - quote.start >= _SHORT or _has_verb(doc[quote.start : quote.end]):
            between = doc[quote.end : token.i]
            lead = [t for t in between if not t.is_punct and not t.is_space]
            dashed = any(t.text in BREAKS for t in between)
            if dashed and len(lead) <= _LEAD and not _has_verb(lead):
                return span[0], quote.end
    return None


def after_colon(token: Token) -> Range | None:
    """What follows a colon without marks: "написал в блоге: власть боится народа"."""
    doc, end = token.doc, token.sent.end
    for i in range(token.i + 1, min(token.i + _LONGEST_LEAD, end - 1)):
        if doc[i].text == ":":
            return (i + 1, end) if doc[i + 1].text not in OPENING and _tells(doc[i + 1 : end]) else None
        if doc[i].text in BREAKS or form(doc[i]) == "finite":
            return None
    return None


def resumed(token: Token, quotes: Sequence[Quote]) -> Range | None:
    """Where a quotation goes on after the reporting words that stand inside it: "Q, - заявил X. - Q"."""
    quote = next((q for q in quotes if token.i in q), None)
    if quote is None:
        return None
    dash = next((t.i for t in token.doc[token.i + 1 : quote.end] if t.text in _DASHES), None)
    return (dash + 1, quote.end) if dash is not None else None


def _has_verb(tokens: Iterable[Token]) -> bool:
    return any(form(t) == "finite" for t in tokens)


def beside(token: Token, span: Range) -> Range | None:
    """A clause without marks beside an inserted reporting one: "C, сообщил X", "C, - сказал X", "как заявил X, C"."""
    doc, first = token.doc, span[0]
    before = token.i - 1
    while before > first and doc[before].pos_ in {"ADV", "PART"} and doc[before].dep_ == "advmod":
        before -= 1
    if before >= first and doc[before].lower_ in {"как", "чем"}:
        return _around(token, before, span)
    if before <= first or doc[before].text not in BREAKS or form(token) != "finite" or not _inverted(token):
        return None
    if that_clause(token, (), span) is not None:
        return None
    told = doc[first:before]
    after = next((t.i for t in doc[token.i + 1 : span[1]] if t.text == ","), None)
    if after is not None and not _tells(told) and _tells(doc[after : span[1]]):
        return after + 1, span[1]  # "такой шаг, считает X, поможет"
    return (first, before) if any(feature(t, "VerbForm") or t.pos_ in {"ADJ", "ADV"} for t in told) else None


def _tells(tokens: Iterable[Token]) -> bool:
    """Whether the words have a predicate: a finite verb, a short participle or adjective."""
    return any(form(t) in {"finite", "short"} or feature(t, "Variant") == "Short" for t in tokens)


def _inverted(token: Token) -> bool:
    """Whether the subject follows its verb, or those who speak are told by their place ("сообщили в МИДе")."""
    if any(c.dep_ == "nsubj" and c.i > token.i for c in token.children):
        return True
    if inserted_place(token):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    return following is not None and following.ent_type_ == "PER" and feature(following, "Case") == "Nom"


def inserted_place(token: Token) -> bool:
    """Whether reporting words after a comma or dash name a place for the speaker: "…, сообщили в МИДе"."""
    after_break = token.i > token.sent.start and token.doc[token.i - 1].text in BREAKS
    place = any(c.i > token.i and preposition(c) in {"в", "на"} for c in token.children)
    return after_break and place and unnamed(token)


def unnamed(token: Token) -> bool:
    """Whether the predicate is a plural of the third person (or a short form) without a subject: "сообщили в МИДе"."""
    finite = form(token) == "finite" and feature(token, "Person") != "1"
    short = form(token) == "short" or feature(token, "Variant") == "Short"
    own = any(c.dep_.startswith("nsubj") for c in token.children)
    return (finite or short) and feature(token, "Number") == "Plur" and not own


def around_phrase(token: Token, span: Range) -> Range | None:
    """What a phrase like "по словам X" reports; ``token`` is its noun."""
    if span[0] < token.sent.start:  # a later sentence of the passage
        span = (token.sent.start, token.sent.end)
    start = token.i
    while start > span[0] and token.doc[start - 1].pos_ in {"ADP", "PRON", "DET", "ADJ"}:
        if _opens_clause(token.doc[start - 1]):  # "самолёт, который по словам X нарушил границу"
            return max(noun_phrase(token).end, token.i + 1), token.sent.end
        start -= 1
    found = _around(token, start, span)
    if found is None and start <= span[0] + 1:
        return max(noun_phrase(token).end, token.i + 1), span[1]
    return found


def _opens_clause(word: Token) -> bool:
    return word.lower_.startswith("котор") or (word.lower_ == "что" and word.dep_ == "mark")


def _around(token: Token, start: int, span: Range) -> Range | None:
    """What stands beside an inserted phrase that begins at ``start``: after its comma if it is first, else before."""
    doc = token.doc
    if span[0] < token.sent.start:  # a later sentence of the passage
        span = (token.sent.start, token.sent.end)
    commas = [t.i for t in doc[token.i + 1 : span[1]] if t.text == ","]
    if start <= span[0] + 1:
        comma = next((i for i in commas if _ends_phrase(token, i)), commas[0] if len(commas) == 1 else None)
        return (comma + 1, span[1]) if comma is not None else None
    if doc[start - 1].text not in BREAKS and doc[start - 1].lower_ not in {"что", "а", "и", "но"}:
        return None
    before = (span[0], start - 1)
    if not commas:
        return before
    told_before = any(form(t) in {"finite", "short"} for t in doc[before[0] : before[1]])
    if told_before:
        return before if not _has_verb(doc[commas[0] : span[1]]) else (commas[0] + 1, span[1])
    parts = [t for t in doc[before[0] : before[1]] if t.head.i > commas[0] and t.dep_ in _CORE]
    return (parts[0].left_edge.i if parts else commas[0] + 1, span[1])  # "указа мэр, по словам юриста, не подписал"


def _ends_phrase(token: Token, comma: int) -> bool:
    """Whether a comma ends the inserted phrase rather than opening a relative clause or participle inside it."""
    following = token.doc[comma + 1] if comma + 1 < token.sent.end else None
    return following is not None and not following.lower_.startswith("котор") and form(following) != "participle"
