"""Until when what is promised, planned, threatened or asked for is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.relations import relations
from extract.syntax.predicates import form

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from extract.claims.frame import Frame
    from extract.claims.passage import Passage
    from extract.model import Modality, TimeExpression

_ACTS = frozenset({"finite", "infinitive", "short"})


def deadline(
    frame: Frame, passage: Passage, modality: Modality, own: TimeExpression | None, published: date | None
) -> TimeExpression | None:
    """The time words of a claim's content that date what is to be done, or else its own that lie ahead.

    Args:
        frame: the claim's frame.
        passage: its sentence, with the time words and the days that they mean.
        modality: how the claim holds.
        own: the time words that date the claim itself.
        published: the day on which the article appeared; what lies before it is no deadline.

    Returns:
        The words; their last day is the last on which it can be done. None where the words fix no day ahead.
    """
    binds = relations()[frame.entry.relation].commitment is not None
    if frame.content is not None and (binds or modality == "planned"):
        first, last = frame.content
        for start, end, time in passage.times:
            inside = first <= start and end <= last and _dates_content(start, end, frame, passage)
            before = end == first and form(passage.doc[first]) == "infinitive"  # "потребовал до среды вывести"
            if (inside or before) and _ahead(time, published):
                return time
    # "в среду пообещал" tells when it was said, "ультиматум до среды" and "в среду приедет" until when it is to be done
    if own is not None and _ahead(own, published) and (modality == "planned" or (binds and own.start is None)):
        return own
    return None


def _ahead(time: TimeExpression, published: date | None) -> bool:
    return time.end is not None and (published is None or time.end >= published)


def _dates_content(start: int, end: int, frame: Frame, passage: Passage) -> bool:
    """Whether time words hang on the content's first predicate, not on one told further inside."""
    doc = passage.doc
    first, last = frame.content or (start, end)
    act = next((t for t in doc[first:last] if form(t) in _ACTS), None)
    at: Token = next((t.head for t in doc[start:end] if not start <= t.head.i < end), doc[start])
    while first <= at.i < last and form(at) not in _ACTS and at.head.i != at.i:
        if at.dep_.startswith("acl") or form(at) in {"participle", "gerund"}:
            return False
        at = at.head
    if act is None or not first <= at.i < last:
        return True
    while at.i != act.i and at.dep_ in {"xcomp", "conj", "csubj"}:
        at = at.head
    return at.i == act.i
