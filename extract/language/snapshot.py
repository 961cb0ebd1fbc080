"""A parsed spaCy ``Doc`` read once into plain Python objects, which are several times faster to walk.

spaCy makes a new object, and looks a string up, at each access to a token; rules that go over the same tree again and
again pay for that each time. The objects here have those attributes of spaCy's that reading a parse needs, with the
same meaning, so that rules may be given either. They cannot be changed, so that what is derived from a token is kept
with it (:func:`of_token`).
"""

from __future__ import annotations

from functools import lru_cache, wraps
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, cast, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    import spacy.tokens
    from spacy.vocab import Vocab

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
    return cast("spacy.tokens.Doc", Doc(doc))


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
            facts: dict[object, T] = token.facts  # type: ignore[attr-defined]
        except AttributeError:
            return function(token)
        try:
            return facts[function]
        except KeyError:
            found = facts[function] = function(token)
            return found

    return known


class Features(dict[str, list[str]]):
    """UD features, each with its values."""

    def __init__(self, written: str) -> None:
        """Take features written ``A=B|C=D``."""
        super().__init__()
        self.written = written
        for part in written.split("|") if written else ():
            name, _, values = part.partition("=")
            self[name] = values.split(",")

    def to_dict(self) -> dict[str, str]:
        """Feature → value, those with several joined by commas."""
        return {name: ",".join(values) for name, values in self.items()}

    def __str__(self) -> str:
        return self.written


class Doc:
    """A parsed text: its tokens, sentences and names."""

    __slots__ = ("__weakref__", "ents", "sents", "text", "tokens")

    def __init__(self, doc: spacy.tokens.Doc) -> None:
        self.tokens = _tokens(self, doc)
        self.text = "".join([token.text + token.whitespace_ for token in self.tokens])
        starts = [t.i for t in self.tokens if t.is_sent_start or t.i == 0]
        self.sents = tuple(Span(self, *bounds) for bounds in pairwise([*starts, len(self.tokens)]))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence
        self.ents = tuple(Span(self, ent.start, ent.end, ent.label_) for ent in doc.ents)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, slice):
            start, stop, _ = key.indices(len(self.tokens))
            return Span(self, start, max(start, stop))
        return self.tokens[key]

    def char_span(self, start: int, end: int, *, alignment_mode: str = "expand") -> Span | None:
        """The tokens that lie, at least in part, between two characters; None where there are none."""
        if alignment_mode != "expand":
            raise ValueError("a snapshot only expands spans of characters to whole tokens")
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        if start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1
        return Span(self, first, last + 1)

    def _at(self, char: int) -> int | None:
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            token = self.tokens[middle]
            if char < token.idx:
                high = middle
            elif char >= token.idx + len(token.text) + len(token.whitespace_):
                low = middle + 1
            else:
                return middle
        return None


class Span:
    """Neighbouring tokens of a text, ``start`` to ``end`` (one past the last); a name has a label."""

    __slots__ = ("_ents", "_tokens", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        self._tokens = doc.tokens[start:end]
        self._ents: tuple[Span, ...] | None = None

    def __len__(self) -> int:
        return len(self._tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self._tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, int):
            return self._tokens[key]
        start, stop, _ = key.indices(len(self._tokens))
        return Span(self.doc, self.start + start, self.start + max(start, stop))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        mine, theirs = (self.start, self.end, self.label_), (other.start, other.end, other.label_)
        return self.doc is other.doc and mine == theirs

    def __hash__(self) -> int:
        return hash((id(self.doc), self.start, self.end, self.label_))

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """Where its text begins in the Doc's."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its text ends in the Doc's, white space after it left out."""
        return self._tokens[-1].idx + len(self._tokens[-1].text) if self._tokens else self.start_char

    @property
    def text(self) -> str:
        """Its text, without white space after it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        """Its text with the blank after it, if one follows."""
        return self.text + (self._tokens[-1].whitespace_ if self._tokens else "")

    @property
    def sent(self) -> Span:
        """The sentence of its first token."""
        return self.doc.tokens[self.start].sent

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences that it lies in."""
        first = self.sent
        yield first
        for sentence in self.doc.sents:
            if sentence.start > first.start and sentence.start < self.end:
                yield sentence

    @property
    def ents(self) -> tuple[Span, ...]:
        """The names that lie wholly in it."""
        if self._ents is None:
            self._ents = tuple(e for e in self.doc.ents if self.start <= e.start and e.end <= self.end)
        return self._ents

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of several."""
        best, shortest = self.doc.tokens[self.start], len(self.doc.tokens)
        for token in self._tokens:
            if token.head is token:
                return token
        for token in self._tokens:
            if self.start <= token.head.i < self.end:
                continue
            # white space and marks with nothing below them come last
            bare = (token.is_space or token.is_punct) and not token.children
            steps = len(self.doc.tokens) - 1 if bare else sum(1 for _ in token.ancestors)
            if steps < shortest:
                best, shortest = token, steps
        return best


class Token:
    """A word, mark or white space of a parsed text, with its place in the tree of its sentence."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "facts", "head", "i", "idx", "is_alpha", "is_ascii",
        "is_digit", "is_lower", "is_punct", "is_quote", "is_sent_start", "is_space", "is_title", "is_upper",
        "left_edge", "lefts", "lemma_", "like_num", "lower_", "morph", "pos_", "right_edge", "rights", "sent", "text",
        "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: Doc, i: int, form: _Form) -> None:
        self.doc = doc
        self.i = i
        (
            self.text, self.lower_, self.is_space, self.is_punct, self.is_alpha, self.is_ascii, self.is_title,
            self.is_upper, self.is_lower, self.is_digit, self.is_quote, self.like_num,
        ) = form  # fmt: skip
        self.facts: dict[object, object] = {}
        self.idx: int
        self.whitespace_: str
        self.is_sent_start: bool
        self.lemma_: str
        self.pos_: str
        self.morph: Features
        self.dep_: str
        self.ent_type_: str
        self.ent_iob_: str
        self.sent: Span
        self.head: Token = self
        self.left_edge: Token = self
        self.right_edge: Token = self
        self.lefts: tuple[Token, ...] = ()
        self.rights: tuple[Token, ...] = ()
        self.children: tuple[Token, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """Its text with the blank after it, if one follows."""
        return self.text + self.whitespace_

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it in the tree, the nearest first."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def subtree(self) -> Iterator[Token]:
        """The token with all that is below it: what hangs to the left, itself, what hangs to the right."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    def is_ancestor(self, other: Token) -> bool:
        """Whether it stands above another token in the tree."""
        return any(above is self for above in other.ancestors)


#: What is known of a form alone, in the order of the token's constructor.
_Form = tuple[str, str, bool, bool, bool, bool, bool, bool, bool, bool, bool, bool]


@lru_cache(maxsize=1 << 15)
def _form(vocab: Vocab, orth: int) -> _Form:
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
