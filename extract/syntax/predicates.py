"""Predicates: their forms, the nouns that participles and relative clauses say something of, and what governs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.snapshot import of_token
from extract.syntax.agreement import NOMINAL
from extract.syntax.nouns import is_nominal

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Relations by which a predicate hangs on the one that it shares its subject with.
LINKS = frozenset({
    "xcomp", "csubj", "csubj:pass", "ccomp", "acl", "obl", "nmod", "obj", "advcl", "conj", "parataxis", "nsubj", "dep",
})  # fmt: skip
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_GOVERNED = LINKS - {"parataxis", "dep"}
_ADNOMINAL = frozenset({"acl", "amod", "conj", "nmod", "appos", "parataxis", "acl:relcl"})
#: Chains of governing words are at most so long.
_LONGEST_CHAIN = 5


@of_token
def form(token: Token) -> str:
    """``finite``, ``infinitive``, ``gerund``, ``participle``, ``short`` (a short participle) or ``other``."""
    match feature(token, "VerbForm"):
        case "Fin":
            return "finite"
        case "Inf":
            # "будет играть" is a finite form of two words
            future = any(c.dep_ == "aux" and feature(c, "VerbForm") == "Fin" for c in token.children)
            return "finite" if future else "infinitive"
        case "Conv":
            return "gerund"
        case "Part":
            return "participle" if feature(token, "Case") else "short"
        case _:
            return "other"


def is_passive(token: Token) -> bool:
    """Whether the predicate is a passive participle, declined or short."""
    return feature(token, "VerbForm") == "Part" and feature(token, "Voice") == "Pass"


@of_token
def is_predicate(token: Token) -> bool:
    """A verb, or a word that has a subject of its own."""
    return token.pos_ in {"VERB", "AUX"} or any(c.dep_ in {"nsubj", "nsubj:pass", "cop"} for c in token.children)


def modified(token: Token) -> Token | None:
    """The noun that a declined participle modifies."""
    head = token
    for _ in range(4):
        if head.head.i == head.i:
            return None
        link, head = head.dep_, head.head
        if head.pos_ in {"NOUN", "PROPN", "PRON"} and link in _ADNOMINAL:
            return head
        if link != "conj":
            return None
    return None


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    for ancestor in pronoun.ancestors:
        if ancestor.dep_ in {"acl:relcl", "acl"}:
            return ancestor.head if is_nominal(ancestor.head) else None
    return None


def verb_between(one: Token, other: Token) -> bool:
    """Whether a finite verb stands between two words: what hangs across one hangs there by mistake."""
    first, last = sorted((one.i, other.i))
    return any(form(t) == "finite" and t.dep_ not in AUXILIARY for t in one.doc[first + 1 : last])


@of_token
def governors(token: Token) -> list[Token]:
    """The words that govern the predicate, nearest first: modal verbs and adjectives, verbs over an infinitive.

    The list ends at the first word with a finite form (or a predicative without one).
    """
    found: list[Token] = []
    at = token
    while form(at) in {"infinitive", "short", "other"} and at.head.i != at.i and len(found) < _LONGEST_CHAIN:
        link = at.dep_
        if link not in _GOVERNED or any(c.dep_ == "mark" for c in at.children):
            break
        if form(at) != "infinitive" and link not in {"xcomp", "conj"}:
            break
        at = at.head
        if link != "conj":
            found.append(at)
        if at.pos_ in NOMINAL:
            break
    return found


@of_token
def auxiliaries(token: Token) -> list[Token]:
    """The auxiliaries and copulas of a predicate; a coordinated one shares those of the first."""
    own = [c for c in token.children if c.dep_ in AUXILIARY]
    if not own and token.dep_ == "conj" and form(token) == form(token.head):
        return auxiliaries(token.head)
    return own
