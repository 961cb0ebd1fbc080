"""A parsed spaCy ``Doc`` read once into plain Python objects, which are several times faster to walk.

spaCy makes a new object, and looks a string up, at each access to a token; rules that go over the same tree again and
again pay for that each time. The objects here have those attributes of spaCy's that reading a parse needs, with the
same meaning, so that rules may be given either. They cannot be changed, so that what is derived from a token is kept
with it (:func:`of_token`).
"""

from __future__ import annotations

from functools import lru_cache, wraps
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, cast

from extract.language.parsed import Doc, Features, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import spacy.tokens
    from spacy.vocab import Vocab

    from extract.language.parsed import Form

_IOB = ("", "I", "O", "B")
_ATTRIBUTES: list[int | str] = [
    "ORTH",
    "LEMMA",
    "POS",
    "MORPH",
    "DEP",
    "ENT_TYPE",
    "HEAD",
    "ENT_IOB",
    "SENT_START",
    "SPACY",
]

#: spaCy gives up so late on trees with crossing branches.
_ROUNDS = 12

T = TypeVar("T")


def snapshot(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """The parsed ``Doc`` as it is now, typed as what it stands in for; later changes of ``doc`` do not show in it."""
    names = ((name.start, name.end, name.label_) for name in doc.ents)
    return cast("spacy.tokens.Doc", Doc(lambda into: _tokens(into, doc), names))


def kept(token: spacy.tokens.Token, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` says of a token of a snapshot, kept under the key; it must depend on key and parse alone."""
    facts: dict[Hashable, T] | None = getattr(token, "facts", None)
    if facts is None:
        return make()
    if key not in facts:
        facts[key] = make()
    return facts[key]


def of_token(function: Callable[[spacy.tokens.Token], T]) -> Callable[[spacy.tokens.Token], T]:
    """Keep what a function says of a token of a snapshot; it must depend on the parse alone, and be left unchanged."""

    @wraps(function)
    def known(token: spacy.tokens.Token) -> T:
        try:
            return token.facts[function]  # type: ignore[attr-defined, no-any-return]
        except KeyError:
            found = token.facts[function] = function(token)  # type: ignore[attr-defined]
            return found
        except AttributeError:
            return function(token)

    return known


@lru_cache(maxsize=1 << 15)
def _form(vocab: Vocab, orth: int) -> Form:
    word = vocab[orth]
    return (
        word.text, word.lower_, word.is_space, word.is_punct, word.is_alpha, word.is_ascii, word.is_title,
        word.is_upper, word.is_lower, word.is_digit, word.is_quote, word.like_num,
    )  # fmt: skip


@lru_cache(maxsize=1 << 12)
def _features(written: str) -> Features:
    return Features("" if written == "_" else written)


def _tokens(into: Doc, doc: spacy.tokens.Doc) -> list[Token]:
    vocab, strings = doc.vocab, doc.vocab.strings
    tokens: list[Token] = []
    heads: list[int] = []
    known = {0: ""}
    at = 0
    for i, (orth, *numbers, head, iob, start, space) in enumerate(doc.to_array(_ATTRIBUTES).tolist()):
        token = Token(into, i, _form(vocab, orth))
        for number in numbers:
            if number not in known:
                known[number] = strings[number]
        lemma, pos, morph, dep, label = numbers
        token.idx = at
        token.whitespace_ = " " if space else ""
        token.lemma_ = known[lemma]
        token.pos_ = known[pos]
        token.morph = _features(known[morph])
        token.dep_ = known[dep]
        token.ent_type_ = known[label]
        token.ent_iob_ = _IOB[iob]
        token.is_sent_start = start == 1
        at += len(token.text) + space
        # offsets come as unsigned numbers
        heads.append(i + (head if head < 1 << 63 else head - (1 << 64)))
        tokens.append(token)
    _hang(tokens, heads)
    return tokens


def _hang(tokens: list[Token], heads: list[int]) -> None:
    """Link the tokens to a tree."""
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for token, head in zip(tokens, heads, strict=True):
        if head != token.i:
            token.head = tokens[head]
            (lefts if token.i < head else rights).setdefault(head, []).append(token)
    for i, found in lefts.items():
        tokens[i].lefts = tuple(found)
    for i, found in rights.items():
        tokens[i].rights = tuple(found)
    for token in tokens:
        token.children = token.lefts + token.rights
    for _ in range(_ROUNDS):
        if _spread(tokens):
            break


def _spread(tokens: list[Token]) -> bool:
    """Widen the edges of each phrase by those below it, once in either direction, as spaCy does.

    Returns:
        Whether every sentence is whole now; in trees with crossing branches that may take several rounds.
    """
    for token in (*tokens, *reversed(tokens)):
        head = token.head
        if token.left_edge.i < head.left_edge.i:
            head.left_edge = token.left_edge
        if token.right_edge.i > head.right_edge.i:
            head.right_edge = token.right_edge
    borders = sorted({t.left_edge.i for t in tokens if t.head is t} - {0})
    return all(
        start <= token.head.i < end
        for start, end in pairwise([0, *borders, len(tokens)])
        for token in tokens[start:end]
    )
