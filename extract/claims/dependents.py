"""The noun phrases beside a predicate, the likeliest first, with their prepositions: also those hung elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.snapshot import kept
from extract.syntax.agreement import cases
from extract.syntax.nouns import OPENING, conjuncts, is_nominal, preposition
from extract.syntax.predicates import form, verb_between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from extract.claims.judge import Judge
    from extract.syntax.clauses import Control

    #: a noun phrase's head, and its preposition ("" for none)
    Dependent = tuple[Token, str]

#: How many words after a predicate a phrase is looked for that hangs elsewhere.
_REACH = 6
#: How many words after its preposition a noun stands at most: "против состоявшегося в пятницу визита".
_FAR = 9
#: Whose genitive is the office, not who leaves it: "уход с поста президента".
_POSTS = frozenset({"пост", "должность", "место", "кресло"})
_TOGETHER = frozenset({"вместе", "совместно", "наряду", "навстречу"})
_NO_ARGUMENT = frozenset({
    "nsubj:pass", "case", "amod", "det", "advmod", "mark", "punct", "cc", "conj", "appos", "flat:name", "flat",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a predicate's arguments are looked for: the predicate, the fixed parts beside it, and who judges them."""

    token: Token
    fixed: tuple[Token, ...]
    judge: Judge
    control: Control

    @property
    def anchors(self) -> tuple[Token, ...]:
        """The tokens whose dependents are candidates, the nearest to the meaning first."""
        return (*self.fixed, self.token)


def dependents(place: Place) -> Sequence[Dependent]:
    """Each noun phrase once: of the predicate and its parts, below its object, just after it, of what it shares."""
    return kept(place.token, ("dependents", *(t.i for t in place.fixed)), lambda: tuple(_each(place)))


def _each(place: Place) -> Iterator[Dependent]:
    seen = {t.i for t in place.anchors}
    for found in _WAYS:
        for token, marked in found(place):
            if token.i not in seen:
                seen.add(token.i)
                yield token, marked


def _own(place: Place) -> Iterator[Dependent]:
    for anchor in place.anchors:
        for child in _direct(anchor):
            if child.i > anchor.i or child.lower_.startswith("котор") or not verb_between(child, anchor):
                yield child, preposition(child)


def _direct(anchor: Token) -> Iterator[Token]:
    """Nominal children; for the noun of a compound preposition ("в отношении России") its own genitive."""
    if anchor.pos_ == "ADP" and anchor.dep_ == "case":  # "Киев против реформы"
        yield anchor.head
    for child in anchor.children:
        if child.lower_ in _TOGETHER:  # "вместе с Германией" hangs on its adverb
            yield from (c for c in child.children if is_nominal(c))
        subject = child.dep_ == "nsubj" and feature(child, "Case") != "Acc" and not _second_nominative(child, anchor)
        if subject or child.dep_ in _NO_ARGUMENT or not is_nominal(child):
            continue
        phrase = (c for c in child.rights if c.dep_ in {"nmod", "obl", "obj"} and " " in preposition(c))
        inner = next(phrase, None)
        if inner is not None and child.lower_ in preposition(inner).split():
            yield inner
        yield child


def _second_nominative(noun: Token, verb: Token) -> bool:
    """Whether of two subjects this one is an object that looks the same: "многие из партий Кремль поддерживает"."""
    if verb.pos_ != "VERB" or "Acc" not in cases(noun):
        return False
    others = [c for c in verb.children if c.dep_ == "nsubj" and c.i != noun.i]
    return bool(others) and feature(noun, "Number") != feature(verb, "Number") == feature(others[0], "Number")


def _shared_before(place: Place) -> Iterator[Dependent]:
    """What stands with the first of two coordinated predicates: before both, or after both."""
    token = place.token
    first = token.head
    if token.dep_ == "xcomp" and form(token) == "infinitive":  # "в переговорах согласились участвовать"
        for child in first.lefts:
            near = not any(t.is_punct for t in child.doc[child.i : first.i])
            if child.dep_ == "obl" and is_nominal(child) and near and (marked := preposition(child)):
                yield child, marked
        return
    if token.dep_ != "conj" or first.pos_ != token.pos_ or form(first) != form(token):
        return
    for child in _direct(first):
        if child.i < first.i or child.i > token.i:
            yield child, preposition(child)


def _below_object(place: Place) -> Iterator[Dependent]:
    """A phrase that the parser hung on the object: "обвинил Россию в нарушении"."""
    for child in _direct(place.token):
        if child.dep_ in {"obj", "obl", "iobj", "nmod"}:
            for below in (b for member in conjuncts(child) for b in member.rights):
                marked = preposition(below)
                if below.dep_ in {"nmod", "obl"} and marked:
                    yield below, marked
                elif not marked and (below.dep_ == "iobj" or _accusative_below(below, child)):
                    yield below, ""  # "отправила танки Киеву", "обвинил в атаке Иран"


def _accusative_below(noun: Token, above: Token) -> bool:
    """Whether an accusative was hung on a noun that stands in another case with a preposition."""
    return noun.dep_ == "nmod" and feature(noun, "Case") == "Acc" != feature(above, "Case") and bool(preposition(above))


def _below_genitive(place: Place) -> Iterator[Dependent]:
    """What the parser hung on a noun's genitive: "ратификация договора сенатом", "визит главы МИДа в Москву"."""
    if place.token.pos_ != "NOUN":
        return
    for child in _direct(place.token):
        for below in child.rights if child.dep_ == "nmod" else ():
            if is_nominal(below) and not preposition(below) and _astray(below, child):
                yield below, ""
        if child.dep_ == "nmod" and child.i > place.token.i and not preposition(child):
            yield from _phrases_below(child)


def _phrases_below(noun: Token) -> Iterator[Dependent]:
    """The prepositional phrases on a noun, its genitives and the names beside it."""
    for below in noun.rights:
        if below.dep_ not in {"nmod", "obl", "appos", "flat:name"} or not is_nominal(below):
            continue
        if marked := preposition(below):
            yield below, marked
        else:
            yield from _phrases_below(below)


def _astray(below: Token, child: Token) -> bool:
    """Whether a noun below a trigger's dependent is the trigger's own: not a genitive of a genitive.

    "визит на острова президента": of a place the genitive of a person is the trigger's.
    """
    if feature(below, "Case") in {"Dat", "Ins"}:
        return True
    person = below.ent_type_ == "PER" or feature(below, "Animacy") == "Anim"
    if feature(child, "Case") == "Ins" and not preposition(child):  # "утверждение сенатом судьи"
        return person and feature(below, "Case") == "Gen"
    place = bool(preposition(child)) and feature(child, "Animacy") != "Anim" and child.lemma_ not in _POSTS
    return person and place and feature(below, "Case") == "Gen"


def _following(place: Place) -> Iterator[Dependent]:
    """Phrases just after the anchors that hang elsewhere: a noun's genitive, the first prepositional phrase."""
    doc, end = place.token.doc, place.token.sent.end
    start = max(t.i for t in place.anchors) + 1
    first = min(t.i for t in place.anchors)
    of_noun = place.token.pos_ == "NOUN" or bool(place.fixed)
    if (thing := _accusative_after(place.token)) is not None:
        yield thing, ""
    for token in doc[start : min(start + _REACH, end)]:
        if token.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}:
            return
        if token.pos_ == "ADP":
            nouns = (t for t in doc[token.i + 1 : min(token.i + 5, end)] if t.pos_ in {"NOUN", "PROPN", "PRON"})
            own = token.dep_ == "case" and token.head.pos_ in {"NOUN", "PROPN"} and 0 < token.head.i - token.i < _FAR
            noun = token.head if own else next(nouns, None)
            if noun is not None:
                yield noun, preposition(noun)
            return
        genitive = of_noun and token.pos_ in {"NOUN", "PROPN"} and feature(token, "Case") == "Gen"
        if genitive and not first < token.head.i < token.i and not preposition(token):
            yield token, ""


def _accusative_after(verb: Token) -> Token | None:
    """The accusative just after a verb without an object, hung elsewhere by the parser."""
    if verb.pos_ != "VERB" or any(c.dep_ in {"obj", "ccomp", "xcomp"} for c in verb.children):
        return None
    for token in verb.doc[verb.i + 1 : min(verb.i + _REACH, verb.sent.end)]:
        if token.pos_ in {"NOUN", "PROPN"}:
            plain = feature(token, "Case") == "Acc" and not preposition(token)
            return token if plain and token.head.i != verb.i and token.dep_ in {"obj", "nmod", "obl"} else None
        if token.pos_ not in {"ADJ", "DET", "NUM"} and token.text not in OPENING:
            return None
    return None


def _preceding(place: Place) -> Iterator[Dependent]:
    """A phrase with a long preposition before its verb, hung elsewhere: "в защиту мэра открыто выступила партия"."""
    token = place.token
    if token.pos_ != "VERB":
        return
    for before in reversed(token.doc[token.sent.start : token.i]):
        if before.pos_ in {"VERB", "AUX", "SCONJ"} or before.text in {",", ";", ":", "—"}:
            return
        if before.pos_ in {"NOUN", "PROPN", "PRON"} and " " in (marked := preposition(before)):
            yield before, marked


def _hung_above(place: Place) -> Iterator[Dependent]:
    """What stands after the verb in its clause, but was hung on a word before it: "сообщил, что власти завели дело"."""
    verb = place.token
    if verb.pos_ != "VERB":
        return
    for token in verb.doc[verb.i + 1 : min(verb.i + 2 * _REACH, verb.sent.end)]:
        if token.pos_ in {"PUNCT", "CCONJ", "SCONJ"} or form(token) in {"finite", "short", "gerund"}:
            return
        if token.head.i < verb.i and token.dep_ in {"obj", "obl", "iobj", "nmod"} and is_nominal(token):
            yield token, preposition(token)


def _below_parts(place: Place) -> Iterator[Dependent]:
    """A phrase hung on one below a part of the predicate: "возложил ответственность за взрыв на повстанцев"."""
    if place.token.pos_ == "NOUN":  # "сотрудничество сторон в энергетике"
        for child in _direct(place.token):
            for below in child.rights if child.dep_ == "nmod" and not preposition(child) else ():
                if is_nominal(below) and below.dep_ in {"nmod", "obl"} and (marked := preposition(below)):
                    yield below, marked
        return
    for part in place.fixed:
        for child in _direct(part):
            for below in child.subtree:
                inside = below.i > child.i and is_nominal(below) and below.dep_ in {"nmod", "obl"}
                if inside and (marked := preposition(below)):
                    yield below, marked


def _shared_after(place: Place) -> Iterator[Dependent]:
    """The object of a later coordinated predicate, where this one has none: "обсудили и подписали договор"."""
    token = place.token
    if any(c.dep_ == "obj" for c in token.children):
        return
    later = (c for c in token.rights if c.dep_ == "conj" and form(c) == form(token) and c.pos_ == token.pos_)
    second = next(later, None)
    if second is not None:
        for child in _direct(second):
            if child.dep_ == "obj" and child.i > second.i:
                yield child, preposition(child)


_WAYS = (
    _own, _shared_before, _below_object, _below_genitive, _following, _hung_above, _preceding, _below_parts,
    _shared_after,
)  # fmt: skip
