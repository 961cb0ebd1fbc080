"""Clauses and infinitives that a predicate governs: where their words begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.syntax.nouns import noun_phrase
from extract.syntax.predicates import form
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

#: Token indices: the first, and one past the last.
Range = tuple[int, int]

BREAKS = frozenset({",", "-", "—", "–", ";", ":"})
THAT = frozenset({"что", "будто", "якобы", "мол", "дескать"})
_QUESTION = frozenset({
    "как", "почему", "когда", "где", "куда", "кто", "кого", "кому", "чем", "чей", "какой", "какая", "какие", "какое",
    "каким", "зачем", "сколько", "насколько", "каков",
})  # fmt: skip
_OF_WHAT = frozenset({"каких", "каком", "какой", "чем", "ком"})
_SUBORDINATE = frozenset({"хотя", "если", "когда", "поскольку", "пока", "несмотря"})
_CONTRASTS = (("в", "то", "время", "как"), ("тогда", "как"))
_ADVERSATIVE = frozenset({"а", "но", "однако", "зато"})
#: Between "а" and its clause's "что" stand at most so many words.
_LONGEST_LEAD = 14
#: Between a gerund and its clause stand fewer words than this.
_LONGEST_OBJECT = 4
_CUTS = frozenset({"чтобы", "если", "хотя", "поскольку", "потому", "как", "когда"})
_BEFORE_CUTS = frozenset({",", "того", "тем", "после", "до", "перед", "прежде", "даже", "лишь", "только"})


def that_clause(token: Token, fixed: Iterable[Token], span: Range, markers: frozenset[str] = THAT) -> Range | None:
    """A clause after ", что" (also "о том, что"), to where the tree returns above the predicate."""
    doc = token.doc
    last = max([token.i, *(t.i for t in fixed)])
    for i in range(last + 1, min(span[1], token.sent.end)):
        word = doc[i]
        if word.lower_ in markers and doc[i - 1].text in {",", ":", "—", "-"}:
            relative = word.lower_ == "что" and word.pos_ == "PRON" and word.dep_ in {"obj", "obl"}
            if relative and any(form(t) in {"finite", "participle"} for t in doc[last + 1 : i]):
                return None
            return i + 1, _end(token, i + 1)
        if form(word) == "gerund" and word.i > token.i + 1 and _takes_clause(word, span[1]):
            return None
        if token.pos_ == "NOUN" and word.text == "," and doc[min(i + 1, span[1] - 1)].lower_ not in markers:
            return None
        inserted = word.dep_ in {"parataxis", "acl:relcl", "aux", "cop"}
        if (form(word) == "finite" and not inserted) or (word.text in {":", ";"} and doc[i - 1].text != ","):
            return None
    return None


def _takes_clause(gerund: Token, last: int) -> bool:
    """Whether a clause after "что" is a gerund's own: "обратив внимание, что", not "отвечая на вопрос, что"."""
    for word in gerund.doc[gerund.i + 1 : min(gerund.i + _LONGEST_OBJECT, last - 1)]:
        if word.text == ",":
            return word.i + 1 < last and word.doc[word.i + 1].lower_ in THAT
        if word.pos_ in {"ADP", "VERB"}:
            return False
    return False


def obliges(token: Token, start: int, end: int) -> bool:
    """Whether a clause says what must be: its first predicate is a word of duty or need."""
    for word in token.doc[start:end]:
        if word.lemma_ in words().modality["required"]:
            return True
        if form(word) == "finite":
            return False
    return False


def _end(token: Token, start: int) -> int:
    """Where a clause ends: before the first later verb that hangs above it, or with the sentence."""
    doc, last = token.doc, token.sent.end
    verbs = [t for t in doc[start:last] if form(t) in {"finite", "gerund"} and t.dep_ not in {"aux", "cop"}]
    if (cut := _beside(token, start, last)) is not None:
        return cut
    # "что, хотя A, B": the clause's own verb is the second
    first = 2 if any(t.lower_ in _SUBORDINATE for t in doc[start : min(start + 2, last)]) else 1
    above = {token.i, *(a.i for a in token.ancestors)}
    for verb in verbs[first:]:
        if verb.i in above and (border := _border(verb, start)) > start + 1:
            return border
        if form(verb) == "gerund":
            if verb.head.i == token.i:
                return _border(verb, start)
            continue
        at = verb
        while at.head.i != at.i and not start <= at.head.i < verb.i:
            above_it = at.dep_ == "conj" and at.i > token.i and at.head.i in above
            if above_it and (border := _border(verb, start)) > start + 1:
                return border
            at = at.head
    return last


def _beside(token: Token, start: int, last: int) -> int | None:
    """Where what another says or does begins beside the clause: "…, а B уверен, что …", "…, в то время как B …"."""
    doc = token.doc
    for i in range(start + 1, last - 2):
        if doc[i].text not in BREAKS or not any(form(t) in {"finite", "short"} for t in doc[start:i]):
            continue
        if any(_starts(doc, i + 1, words) for words in _CONTRASTS):
            return i
        if doc[i + 1].lower_ in _ADVERSATIVE and _reports(doc, i + 2, last):
            return i
    return None


def _starts(doc: Doc, at: int, words: tuple[str, ...]) -> bool:
    return tuple(t.lower_ for t in doc[at : at + len(words)]) == words


def _reports(doc: Doc, start: int, last: int) -> bool:
    """Whether a subject and a predicate with a clause of its own follow: "Россия уверена, что"."""
    named = False
    for i in range(start, min(start + _LONGEST_LEAD, last - 1)):
        word = doc[i]
        if word.text in BREAKS:
            return named and doc[i + 1].lower_ in THAT and i > start + 1 and _can_say(doc[i - 1])
        named = named or (word.pos_ in {"NOUN", "PROPN", "PRON"} and feature(word, "Case") == "Nom")
    return False


def _can_say(token: Token) -> bool:
    return form(token) in {"finite", "short"} or feature(token, "Variant") == "Short"


def _border(verb: Token, start: int) -> int:
    """The comma or dash before the clause of a verb."""
    return next((i for i in range(verb.i - 1, start, -1) if verb.doc[i].text in BREAKS), verb.i)


def question(token: Token, fixed: Iterable[Token]) -> Range | None:
    """An indirect question ("спросил, когда …", "решает, поддержать ли …")."""
    doc, end = token.doc, token.sent.end
    last = max([token.i, *(t.i for t in fixed)])
    comma = next((t.i for t in doc[last + 1 : end - 1] if t.text == "," or form(t) == "finite"), None)
    if comma is None or doc[comma].text != ",":
        return None
    about = doc[last + 1 : comma]  # "на то, какую роль", "о том, когда"
    last = comma - 1 if [t.lemma_ for t in about[1:]] in (["то"], ["тот"]) and about[0].pos_ == "ADP" else last
    first, second = doc[comma + 1], doc[min(comma + 2, end - 1)]
    # "когда", "где" and the like ask only just after the predicate, else they tell time and place
    asks = comma == last + 1 and (first.lower_ in _QUESTION or (first.pos_ == "ADP" and second.lower_ in _OF_WHAT))
    asks = asks or second.lower_ == "ли"
    return (comma + 1, _end(token, comma + 1)) if asks else None


def infinitive_clause(token: Token, fixed: tuple[Token, ...]) -> Range | None:
    """An infinitive that hangs on the predicate or a fixed part, with what hangs on it after it."""
    verb = infinitive(token, fixed)
    if verb is None:
        return None
    doc = token.doc
    start = verb.i
    while start - 1 > token.i and (doc[start - 1].lower_ in {"не", "быть"} or _adverb_of(doc[start - 1], verb)):
        start -= 1
    below = {t.i for t in verb.subtree}
    end, cut = verb.i + 1, _cut(verb)
    for i in sorted(i for i in below if verb.i < i < cut):
        if all(doc[j].is_punct or doc[j].is_space or doc[j].head.i in below for j in range(end, i)):
            end = i + 1
    return start, end


def _adverb_of(token: Token, verb: Token) -> bool:
    return token.head.i == verb.i and token.pos_ == "ADV"


def _cut(verb: Token) -> int:
    """Where a clause of purpose, condition or time after the infinitive begins."""
    starts = [min(t.i for t in c.subtree) for c in verb.rights if c.dep_ in {"advcl", "parataxis"}]
    starts += [t.i for t in verb.subtree if t.i > verb.i and t.dep_ == "mark" and t.lower_ in _CUTS]
    cut = min(starts, default=verb.sent.end)
    # "после того, как": the clause begins with its preposition
    while cut - 1 > verb.i and verb.doc[cut - 1].lower_ in _BEFORE_CUTS:
        cut -= 1
    return cut


def infinitive(token: Token, fixed: tuple[Token, ...] = ()) -> Token | None:
    """The infinitive that the predicate governs."""
    for anchor in (*fixed, token):
        for child in anchor.children:
            own = form(child) == "infinitive" and child.dep_ not in {"aux", "cop", "advcl", "conj", "parataxis"}
            if own and not any(c.dep_ == "mark" for c in child.children):
                return child
            copula = any(c.dep_ == "cop" and form(c) == "infinitive" for c in child.children)
            if copula and child.dep_ in {"xcomp", "acl", "ccomp"}:
                return child
    following = next((t for t in token.doc[token.i + 1 : token.sent.end] if not t.is_space), None)
    if following is not None and form(following) == "infinitive" and form(token) != "infinitive":
        return following
    return None


def compared(token: Token) -> Range | None:
    """A noun phrase after "как": "рассматривает членство как гарантию"."""
    doc, end = token.doc, token.sent.end
    for word in doc[token.i + 1 : end]:
        if word.text in {";", ":"} or form(word) == "finite":
            return None
        if word.lower_ == "как" and word.i + 1 < end:
            after = (t for t in doc[word.i + 1 : end] if t.pos_ in {"NOUN", "PROPN", "ADJ"})
            head = word.head if word.head.i > word.i else next(after, None)
            return (word.i, max(noun_phrase(head).end, head.i + 1)) if head is not None else None
    return None
