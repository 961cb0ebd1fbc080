"""What speaks for an opinion: features of a word as its expression, of a mention as its target, and of its holder.

A feature is a name that holds or not; those that name a lemma are kept by the trained model only where the lemma occurs
several times in its training data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from extract.actors.words import plain
from extract.claims.quotes import quotes
from extract.language.docs import feature
from extract.relations import relations
from extract.stance.candidates import Mentioned, evaluating, mentioned
from extract.stance.words import evaluative_words
from extract.syntax.nouns import preposition
from extract.syntax.predicates import form, is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.passage import Passage
    from extract.model import Argument, Claim
    from extract.stance.model import Attitude
    from extract.stance.words import Evaluative

_DISTANCE = (0, 1, 2, 3, 5, 8, 13, 21)
_FEW = (0, 1, 2, 3, 5, 8)
#: A path through the tree longer than this is only said to be long.
_LONGEST_PATH = 5
#: A path of fewer relations says how a mention stands to a word.
_SHORT_PATH = 2
_NEGATING = frozenset({"не", "ни", "нет", "без"})
_REPORTING = frozenset({"STATED", "CONSIDERS", "CONFIRMED", "DENIED", "ACCUSED", "CRITICIZED", "DEMANDED"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as stance sees it: its words, the actors in it, and which tokens its claims rest on."""

    passage: Passage
    words: Sequence[Token]
    mentions: Sequence[Mentioned]
    claims: Sequence[_Linked]
    quoted: frozenset[int]
    evaluative: dict[int, Evaluative] = field(default_factory=dict)

    @classmethod
    def of(cls, passage: Passage, claims: Sequence[Claim], language: str = "ru") -> Reading:
        """Read a passage with its claims."""
        found = evaluating(passage)
        lexicon = evaluative_words(language)
        known = {t.i: lexicon.get(plain(t.lemma_)) or lexicon.get(plain(t.text)) for t in passage.tokens}
        mentions = mentioned(passage, language)
        inside = frozenset(i for q in quotes(passage.tokens) for i in range(q.start, q.end))
        return cls(
            passage,
            found,
            mentions,
            tuple(_Linked.of(claim, passage) for claim in claims),
            inside,
            {i: e for i, e in known.items() if e is not None},
        )


@dataclass(frozen=True, slots=True)
class _Linked:
    """A claim with the tokens of its parts."""

    relation: str
    stance: int
    negated: bool
    trigger: frozenset[int]
    subject: frozenset[int]
    object: frozenset[int]
    speaker: frozenset[int]
    content: frozenset[int]

    @classmethod
    def of(cls, claim: Claim, passage: Passage) -> _Linked:
        def tokens(*parts: tuple[int, int]) -> frozenset[int]:
            at = passage.offset
            words = passage.tokens
            return frozenset(t.i for t in words for s, e in parts if s < t.idx - at + len(t.text) and t.idx - at < e)

        def named(argument: Argument | None) -> frozenset[int]:
            return tokens((argument.span.start, argument.span.end)) if argument is not None else frozenset()

        stance = relations()[claim.relation].stance * (-1 if claim.polarity == "negated" else 1)
        return cls(
            claim.relation,
            stance,
            claim.polarity == "negated",
            tokens(*((s.start, s.end) for s in claim.trigger)),
            named(claim.subject),
            named(claim.object),
            named(claim.speaker),
            tokens((claim.content.start, claim.content.end)) if claim.content is not None else frozenset(),
        )


def word_features(word: Token, reading: Reading) -> list[str]:
    """Features of a word as the head of an evaluative expression."""
    shape = f"{word.pos_} {form(word)}" if word.pos_ in {"VERB", "AUX"} else word.pos_
    found = [f"pos={shape}", f"dep={word.dep_}", f"lemma={plain(word.lemma_)}"]
    found += _evaluates("word", word, reading, shape=word.pos_)
    if is_passive(word):
        found.append("passive")
    if is_negated(word):
        found.append("negated")
    if word.i in reading.quoted:
        found.append("quoted")
    if any(word.i in m for m in reading.mentions):
        found.append("in a mention")
    found.append(f"head dep={word.head.dep_} pos={word.head.pos_} own={word.pos_}")
    if word.head.i != word.i:
        found += _evaluates("head", word.head, reading)
    for child in word.children:
        found += _evaluates(f"child {child.dep_}", child, reading)
        kind = next((m.sort for m in reading.mentions if child.i == m.head.i or child.i in m), None)
        found.append(f"has {child.dep_}" + (f"={kind}" if kind else ""))
    for claim in reading.claims:
        if word.i in claim.trigger:
            found += [f"claim={claim.relation}", f"claim stance={claim.stance}"]
            if claim.object:
                found.append(f"claim with object stance={claim.stance}")
    found.append(f"mentions={_class(len(reading.mentions), _FEW)}")
    near = min((distance(word, m) for m in reading.mentions), default=99)
    found.append(f"nearest mention={_class(near, _DISTANCE)}")
    return sorted(set(found))


def target_features(word: Token, target: Mentioned, reading: Reading) -> list[str]:
    """Features of a mention as the target of what a word expresses."""
    way = path(word, target)
    side = "before" if target.head.i < word.i else "after"
    found = [
        f"path={way}",
        f"path={way} pos={word.pos_}",
        f"sort={target.sort}",
        f"{side} distance={_class(distance(word, target), _DISTANCE)}",
        f"dep={target.head.dep_} {side}",
        f"case={feature(target.head, 'Case')} preposition={preposition(target.head)}",
        f"rank={_class(rank(word, target, reading), _FEW)} of {_class(len(reading.mentions), _FEW)}",
    ]
    if word.i in target:
        found.append(f"word inside {'as head' if word.i == target.head.i else word.dep_}")
    if is_passive(word):
        found.append(f"passive path={way}")
    known = reading.evaluative.get(word.i)
    if known is not None:
        found += [f"kind={known.kind} path={way}", f"side={known.target} path={way}"]
        found.append(f"side={known.target} dep={target.head.dep_}")
    if word.head.i != word.i and (above := reading.evaluative.get(word.head.i)) is not None:
        found.append(f"head side={above.target} path={way}")
    for claim in reading.claims:
        found += _target_in_claim(claim, word, target)
    if leads(target):
        found.append("main subject")
    if any(_within(target, other) for other in reading.mentions):
        found += ["part of another mention", f"part of another mention path={way}"]
    found += [f"beside path={other} path={way}" for other in _other_paths(word, (target,), reading)]
    return found


def _target_in_claim(claim: _Linked, word: Token, target: Mentioned) -> Iterator[str]:
    who = target.head.i
    if who in claim.object and word.i in claim.trigger:
        yield "object of it"
        yield f"object of {claim.relation}"
    if who in claim.subject and word.i in claim.trigger:
        yield "subject of it"
        yield f"subject of {claim.relation}"
    if who in claim.speaker or (claim.relation in _REPORTING and who in claim.subject):
        yield "speaks" + (" of it" if word.i in claim.content else "")


def holder_features(
    word: Token,
    target: Mentioned,
    holder: Mentioned | Literal["author", "unnamed"],
    attitude: Attitude,
    reading: Reading,
) -> list[str]:
    """Features of a mention, or of the author or somebody unnamed, as the holder of an attitude to the target."""
    known = reading.evaluative.get(word.i)
    kind = known.kind if known is not None else "none"
    towards = path(word, target)
    if isinstance(holder, str):
        return [
            *(f"{holder} beside path={other}" for other in _other_paths(word, (target,), reading)),
            holder,
            f"{holder} pos={word.pos_}",
            f"{holder} form={form(word) if word.pos_ == 'VERB' else word.pos_} passive={is_passive(word)}",
            f"{holder} kind={kind}",
            f"{holder} side={known.target if known else 'none'} towards={towards}",
            f"{holder} towards={towards}",
            f"{holder} quoted={word.i in reading.quoted}",
            f"{holder} mentions={_class(len(reading.mentions), _FEW)}",
            f"{holder} lemma={plain(word.lemma_)}",
            *(f"{holder} claim={c.relation}" for c in reading.claims if word.i in c.trigger),
            *(f"{holder} subject dep={c.dep_}" for c in word.children if c.dep_.startswith("nsubj")),
            f"{holder} told={_speaker_of(word, reading)}",
            f"{holder} dep={word.dep_}",
            f"{holder} {attitude}",
        ]
    way = path(word, holder)
    side = "before" if holder.head.i < word.i else "after"
    found = [
        "named",
        f"named {attitude}",
        f"path={way}",
        f"path={way} pos={word.pos_}",
        f"path={way} side={known.target if known else 'none'}",
        f"path={way} towards={towards}",
        f"path={way} kind={kind}",
        f"sort={holder.sort}",
        f"{side} distance={_class(distance(word, holder), _DISTANCE)}",
        f"dep={holder.head.dep_} {side}",
        f"case={feature(holder.head, 'Case')} preposition={preposition(holder.head)}",
        f"rank={_class(rank(word, holder, reading), _FEW)} of {_class(len(reading.mentions), _FEW)}",
        f"passive={is_passive(word)} path={way}",
    ]
    if overlap(holder, target):
        found.append("overlaps the target")
    if word.i in holder:
        found.append("word inside")
    if leads(holder):
        found.append("main subject")
    if any(_within(holder, other) for other in reading.mentions):
        found += ["part of another mention", f"part of another mention path={way}"]
    found += [f"beside path={other} path={way}" for other in _other_paths(word, (target, holder), reading)]
    for claim in reading.claims:
        found += _holder_in_claim(claim, word, target, holder, way)
    return found


def _holder_in_claim(claim: _Linked, word: Token, target: Mentioned, holder: Mentioned, way: str) -> Iterator[str]:
    who = holder.head.i
    if who in claim.subject and word.i in claim.trigger:
        yield "subject of it"
        yield f"subject of {claim.relation}"
        if target.head.i in claim.object:
            yield "subject of a claim on the target"
    if who in claim.object and word.i in claim.trigger:
        yield "object of it"
    speaks = who in claim.speaker
    if (speaks and word.i in claim.trigger) or (who in claim.subject and word.i in claim.content):
        yield "speaks of it"
        yield f"speaks of it path={way}"
        yield f"speaks by {claim.relation}"
    elif speaks or (claim.relation in _REPORTING and who in claim.subject):
        yield "speaks"


def _within(mention: Mentioned, other: Mentioned) -> bool:
    """Whether a mention is part of another, longer one ("президент Франции": Франции)."""
    return mention is not other and mention.head.i in other and len(mention.span) < len(other.span)


def _other_paths(word: Token, apart: Sequence[Mentioned], reading: Reading) -> list[str]:
    """The short paths from a word to mentions other than the given ones, each once."""
    paths = {path(word, m) for m in reading.mentions if m not in apart}
    return sorted(p for p in paths if p.count("<") + p.count(">") < _SHORT_PATH)


def leads(mention: Mentioned) -> bool:
    """Whether a mention is the subject of the sentence's main predicate."""
    return mention.head.dep_.startswith("nsubj") and mention.head.head.dep_ == "ROOT"


def path(word: Token, mention: Mentioned) -> str:
    """How a mention's head stands to a word in the tree: the relations up to where the ways meet, and down again."""
    if word.i == mention.head.i:
        return "itself"
    up = [word.i, *(a.i for a in word.ancestors)]
    at, down = mention.head, []
    while at.i not in up:
        down.append(_relation(at))
        if at.head.i == at.i:
            return "apart"
        at = at.head
    climbed = [_relation(word.doc[i]) for i in up[: up.index(at.i)]]
    if len(climbed) + len(down) > _LONGEST_PATH:
        return f"long {min(len(climbed), 3)} {min(len(down), 3)} {down[0] if down else ''}"
    return "<".join([*climbed, ">".join(reversed(down))]) if climbed else ">".join(reversed(down))


def _relation(token: Token) -> str:
    relation = token.dep_
    if relation in {"obl", "nmod"}:
        return f"{relation}:{preposition(token) or feature(token, 'Case')}"
    return relation


def _evaluates(name: str, token: Token, reading: Reading, shape: str = "") -> Iterator[str]:
    known = reading.evaluative.get(token.i)
    if known is None:
        if shape:
            yield f"{name} unknown {shape}"
        return
    yield f"{name} kind={known.kind}"
    yield f"{name} attitude={known.attitude}"
    if shape:
        yield f"{name} kind={known.kind} {shape}"


def is_negated(word: Token) -> bool:
    """Whether a negating word stands on it or right before it."""
    return any(c.lower_ in _NEGATING for c in word.lefts) or (word.i > 0 and word.doc[word.i - 1].lower_ in _NEGATING)


def _speaker_of(word: Token, reading: Reading) -> str:
    return "yes" if any((c.speaker and word.i in c.trigger) or word.i in c.content for c in reading.claims) else "no"


def distance(word: Token, mention: Mentioned) -> int:
    """How many words a mention is away from a word; 0 where the word is part of it."""
    if word.i in mention:
        return 0
    return mention.span.start - word.i if mention.span.start > word.i else word.i - mention.span.end + 1


def rank(word: Token, mention: Mentioned, reading: Reading) -> int:
    """How many mentions stand nearer to a word."""
    mine = distance(word, mention)
    return sum(distance(word, m) < mine for m in reading.mentions)


def overlap(one: Mentioned, other: Mentioned) -> bool:
    """Whether two mentions share a word."""
    return one.span.start < other.span.end and other.span.start < one.span.end


def _class(number: int, bounds: tuple[int, ...]) -> str:
    return next((f"<={bound}" for bound in bounds if number <= bound), f">{bounds[-1]}")
