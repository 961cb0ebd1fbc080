"""An article as its stances are told from: its words, who is named where, and what its claims say.

The parse is read while the article is extracted: an :class:`ArticleReader` is handed to it and keeps plain records.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from extract.actors.words import plain
from extract.language.docs import feature
from extract.stance.words import evaluative_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.actors.memory import Mention
    from extract.claims.passage import Passage
    from extract.mentions import Mentions
    from extract.model import Claim, Entity, Span
    from extract.stance.words import Side

#: By a ``name``, a state's ``adjective``, a ``description`` ("канцлер"), or a ``pronoun``.
Manner = Literal["name", "adjective", "description", "pronoun"]
#: Relations whose predicates report words or thoughts.
REPORTING = frozenset({"STATED", "CONSIDERS", "CONFIRMED", "DENIED", "ACCUSED", "CRITICIZED", "DEMANDED", "INFORMED"})
_NEGATING = frozenset({"не", "нет", "ни", "без"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word; ``head`` is the index of its governor in the article (its own for a root).

    ``tone`` is +1 or -1 for an evaluative word, turned round where it is negated, else 0; ``side`` whom it is said of.
    """

    text: str
    lemma: str
    part: str
    case: str
    relation: str
    head: int
    tone: int = 0
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """Words ``start`` to ``end`` (one past the last) that stand for an entity; ``root`` is their head."""

    entity: str
    sentence: int
    start: int
    end: int
    root: int
    manner: Manner


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, and the words of its content, else of its object: first, one past the last; None without either."""

    claim: Claim
    words: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole article.

    ``sentences`` are the parser's, as ranges of words, and ``ids`` the evidence sentence that holds each; ``reports``
    are the words that report speech.
    """

    words: Sequence[Word]
    sentences: Sequence[tuple[int, int]]
    ids: Sequence[str]
    namings: Sequence[Naming]
    entities: dict[str, Entity]
    claims: Sequence[Told]
    reports: frozenset[int]


@dataclass(slots=True)
class ArticleReader:
    """Reads the passages of one article, in text order, as they are extracted."""

    language: str = "ru"
    _words: list[Word] = field(default_factory=list)
    _sentences: list[tuple[int, int]] = field(default_factory=list)
    _ids: list[str] = field(default_factory=list)
    _namings: list[Naming] = field(default_factory=list)
    _entities: dict[str, Entity] = field(default_factory=dict)
    _claims: list[Told] = field(default_factory=list)
    _reports: set[int] = field(default_factory=set)

    def __call__(self, passage: Passage, claims: Sequence[Claim], mentions: Mentions) -> None:
        """Take in one passage with its claims."""
        base = len(self._words)
        index = {token.i: base + n for n, token in enumerate(passage.tokens)}
        self._words += _words(passage.tokens, index, self.language)
        covered: set[tuple[str, int]] = set()
        for parsed in passage.parsed():
            inside = [index[t.i] for t in parsed if t.i in index]
            if not inside:
                continue
            self._sentences.append((inside[0], inside[-1] + 1))
            self._ids.append(passage.sentence.id)
            for mention in mentions.noted(parsed):
                if mention.position in index:
                    self._note(mention, passage, index, covered)
        starts = [t.idx - passage.offset for t in passage.tokens]
        for claim in claims:
            self._tell(claim, _Places(base, starts), covered)

    def reading(self, entities: Sequence[Entity] = ()) -> Reading:
        """The article as read; ``entities`` are those of its extraction, for the arguments of its claims."""
        known = {**{e.id: e for e in entities}, **self._entities}
        namings = sorted((n for n in self._namings if n.entity in known), key=lambda n: (n.start, n.end, n.entity))
        return Reading(self._words, self._sentences, self._ids, namings, known, self._claims, frozenset(self._reports))

    def _note(self, mention: Mention, passage: Passage, index: dict[int, int], covered: set[tuple[str, int]]) -> None:
        token = passage.doc[mention.position]
        start = end = index[mention.position]
        name = next((e for e in passage.doc.ents if e.start <= token.i < e.end), None) if token.ent_type_ else None
        manner: Manner = "description"
        if name is not None:
            inside = [index[t.i] for t in name if t.i in index]
            start, end, manner = inside[0], inside[-1] + 1, "name"
        elif token.pos_ == "ADJ" and mention.entity.kind == "state":
            end, manner = start + 1, "adjective"
        else:
            last = self._sentences[-1][1]
            while end < last - 1 and self._words[end].part not in _NOMINAL:
                end += 1
            end += 1
        self._add(mention.entity.id, start, end, manner, covered)
        self._entities[mention.entity.id] = mention.entity

    def _add(self, entity: str, start: int, end: int, manner: Manner, covered: set[tuple[str, int]]) -> None:
        if any((entity, i) in covered for i in range(start, end)):
            return
        covered |= {(entity, i) for i in range(start, end)}
        root = next((i for i in range(start, end) if not start <= self._words[i].head < end), start)
        number = next(n for n in range(len(self._sentences) - 1, -1, -1) if self._sentences[n][0] <= root)
        self._namings.append(Naming(entity, number, start, end, root, manner))

    def _tell(self, claim: Claim, places: _Places, covered: set[tuple[str, int]]) -> None:
        for argument in (claim.subject, claim.object, claim.speaker):
            if argument is not None and (found := places.of(argument.span)) is not None:
                pronoun = found[1] - found[0] == 1 and self._words[found[0]].part in {"PRON", "DET"}
                self._add(argument.entity, *found, "pronoun" if pronoun else "description", covered)
        inside = claim.content or (claim.object.span if claim.object is not None else None)
        self._claims.append(Told(claim, places.of(inside) if inside is not None else None))
        if claim.relation in REPORTING:
            for trigger in claim.trigger:
                self._reports |= set(range(*(places.of(trigger) or (0, 0))))


@dataclass(frozen=True, slots=True)
class _Places:
    """From the characters of a passage to the words of the article."""

    base: int
    starts: Sequence[int]

    def of(self, span: Span) -> tuple[int, int] | None:
        inside = [self.base + n for n, at in enumerate(self.starts) if span.start <= at < span.end]
        return (inside[0], inside[-1] + 1) if inside else None


def _words(tokens: Sequence[Token], index: dict[int, int], language: str) -> Iterator[Word]:
    lexicon = evaluative_words(language)
    for n, token in enumerate(tokens):
        lemma = plain(token.lemma_)
        said = lexicon.get(lemma) or lexicon.get(plain(token.text))
        tone = 0
        if said is not None:
            tone = 1 if said.attitude == "positive" else -1
            before = tokens[max(0, n - 3) : n]
            if any(t.lower_ in _NEGATING and (t.head.i == token.i or t.i == token.i - 1) for t in before):
                tone = -tone
        yield Word(
            text=token.text,
            lemma=lemma,
            part=token.pos_,
            case=feature(token, "Case"),
            relation=token.dep_,
            head=index.get(token.head.i, index[token.i]),
            tone=tone,
            side=said.target if said is not None else None,
        )
