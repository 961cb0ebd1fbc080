"""A parsed text in plain Python objects: what of spaCy's ``Doc``, ``Span`` and ``Token`` reading a parse needs.

Attributes of spaCy's names mean the same as there. :mod:`extract.language.snapshot` makes these from a spaCy ``Doc``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_START = attrgetter("start")
#: What is known of a form alone, in the order of the token's constructor.
Form = tuple[str, str, bool, bool, bool, bool, bool, bool, bool, bool, bool, bool]


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

    def __init__(self, make: Callable[[Doc], list[Token]], names: Iterable[tuple[int, int, str]]) -> None:
        """Take what makes its tokens, and first token, one past the last, and label of its names."""
        self.tokens = make(self)
        self.text = "".join([token.text + token.whitespace_ for token in self.tokens])
        starts = [t.i for t in self.tokens if t.is_sent_start or t.i == 0]
        self.sents = tuple(Span(self, *bounds) for bounds in pairwise([*starts, len(self.tokens)]))
        for sentence in self.sents:
            for token in sentence:
                token.sent = sentence
        self.ents = tuple(Span(self, *name) for name in names)

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
        sentences = self.doc.sents
        for at in range(bisect_right(sentences, first.start, key=_START), len(sentences)):
            if sentences[at].start >= self.end:
                return
            yield sentences[at]

    @property
    def ents(self) -> tuple[Span, ...]:
        """The names that lie wholly in it."""
        if self._ents is None:
            names = self.doc.ents
            inside = range(bisect_left(names, self.start, key=_START), bisect_left(names, self.end, key=_START))
            self._ents = tuple(names[at] for at in inside if names[at].end <= self.end)
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

    def __init__(self, doc: Doc, i: int, form: Form) -> None:
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
