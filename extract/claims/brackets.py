"""Parties in brackets after a name: "Иванов («Родина»)", "Петров (КПРФ)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claims.frame import Frame
from extract.vocabulary import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.judge import Judge

_PARTY = Entry(id="party-in-brackets", relation="MEMBER_OF")
#: A name in brackets has at most so many words.
_LONGEST = 6


def memberships(tokens: Sequence[Token], judge: Judge) -> Iterator[Frame]:
    """Who belongs to the organisation that stands alone in brackets after the name."""
    if not tokens:
        return
    doc = tokens[0].doc
    for token in tokens:
        if token.text != "(" or token.i == 0 or doc[token.i - 1].ent_type_ != "PER":
            continue
        close = next((t.i for t in doc[token.i + 1 : token.i + 2 + _LONGEST] if t.text == ")"), None)
        inside = [t for t in doc[token.i + 1 : close] if not t.is_punct] if close is not None else []
        if not inside or any(t.ent_type_ == "PER" or t.pos_ not in {"NOUN", "PROPN", "ADJ", "X"} for t in inside):
            continue
        head = next((t for t in inside if t.head not in inside or t.head.i == t.i), inside[0])
        person = next(e for e in doc.ents if e.start <= token.i - 1 < e.end)
        if judge.kind(head) == "organization":
            yield Frame(_PARTY, head, (), (person.root,), (head,), None)
