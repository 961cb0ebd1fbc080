"""Clauses: who acts in a predicate and who undergoes it, also where that is understood from another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.syntax.agreement import cases
from extract.syntax.nouns import conjuncts, is_nominal, preposition
from extract.syntax.predicates import LINKS, form, is_passive, is_predicate, modified
from extract.syntax.subjects import by_agents, nominatives
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    #: Who acts in an infinitive governed by this predicate, where the vocabulary says so; else None.
    Control = Callable[[Token], list[Token] | None]

#: Understood subjects are looked for over at most so many words.
_DEEPEST = 6
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl"})
_MATRIX = frozenset({"advcl", "ccomp", "xcomp", "csubj", "parataxis", "acl", "conj"})


def agents(token: Token, control: Control, depth: int = 0) -> list[Token]:
    """Who acts in the predicate: its subject, a passive's agent, a participle's noun, or who is understood."""
    if depth > _DEEPEST:
        return []
    if is_passive(token):
        return by_agents(token)
    return grammatical_subjects(token, control, depth)


def grammatical_subjects(token: Token, control: Control, depth: int = 0) -> list[Token]:
    """The (understood) subject of a predicate whatever its voice: of passives the one who undergoes."""
    if depth > _DEEPEST:
        return []
    if token.pos_ == "ADP":
        return _of_preposition(token)
    kind = form(token)
    if kind == "participle":
        noun = modified(token)
        return [noun] if noun is not None else []
    return nominatives(token) or _understood(token, kind, control, depth) or _own_first_person(token)


def _own_first_person(token: Token) -> list[Token]:
    """The predicate itself, of the first person and without a pronoun: "рассчитываем на поддержку"."""
    auxiliary = next((c for c in token.children if c.dep_ == "aux" and feature(c, "Person") == "1"), None)
    return [auxiliary or token] if auxiliary or feature(token, "Person") == "1" else []


def _of_preposition(token: Token) -> list[Token]:
    """In a clause without a verb, "Киев против реформы": the nominative that the preposition says something of."""
    noun = token.head
    own = next((c for c in noun.lefts if c.dep_ == "nsubj" and is_nominal(c) and not preposition(c)), None)
    if own is not None:
        return conjuncts(own)
    for above in noun.ancestors:  # also below a genitive: "большинство депутатов против реформы"
        if above.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
            break
        # "сообщил, что большинство против": hung on the verb before "что"
        told = above.dep_ == "nsubj" and any(t.dep_ == "mark" for t in above.doc[above.head.i + 1 : above.i])
        if (told or above.dep_ in _CLAUSES or above.head.i == above.i) and "Nom" in cases(above):
            return conjuncts(above)
    return []


def _understood(token: Token, kind: str, control: Control, depth: int) -> list[Token]:
    head = token.head
    if head.i == token.i or token.dep_ not in LINKS or feature(token, "Mood") == "Imp":
        return _of_main_clause(token, control, depth) if kind == "finite" and token.dep_ == "acl:relcl" else []
    if token.dep_ == "conj":
        return _of_first(token, kind, control, depth)
    if kind == "infinitive":
        controlled = control(head)
        if controlled is None and head.lemma_ in words().modality["impersonal"]:
            # "России удалось укрепить позиции": the dative acts
            datives = [c for c in head.children if "Dat" in cases(c) and is_nominal(c) and not preposition(c)]
            controlled = conjuncts(datives[0]) if datives else None
        return controlled if controlled is not None else _of(head, control, depth)
    if kind == "gerund":
        # "налог вырастет, сказал мэр, добавив": the gerund of an inserted report hangs on it
        report = next((t for t in reversed(token.doc[head.i + 1 : token.i]) if form(t) == "finite"), None)
        head = report if report is not None and report.dep_ == "parataxis" else head
        while head.pos_ == "NOUN" and head.head.i != head.i and not is_predicate(head):
            head = head.head  # "погиб смертью героя, защищая город"
        return agents(head, control, depth + 1) or grammatical_subjects(head, control, depth + 1)
    if kind == "other":
        return _of(head, control, depth) if token.dep_ in _MATRIX else []
    # "сказал, что находится в контакте": the same one acts
    told = token.dep_ in {"ccomp", "xcomp", "parataxis", "advcl"} and is_predicate(head)
    same = feature(token, "Person") in {"", "3"} and _same_person(token, head)
    return grammatical_subjects(head, control, depth + 1) if told and same else []


def _of_main_clause(token: Token, control: Control, depth: int) -> list[Token]:
    """Who acts in a relative clause without a subject of its own: "направил письмо, в котором поблагодарил врачей"."""
    relative = next((c for c in token.children if c.lower_.startswith("котор")), None)
    verb = next((a for a in token.head.ancestors if form(a) == "finite"), None)
    verb = token.head if form(token.head) == "finite" else verb
    oblique = relative is not None and relative.dep_ == "obl" and feature(token, "Tense") == "Past"
    if verb is None or not oblique or feature(token, "Gender") == "Neut" or not _same_person(token, verb):
        return []
    return grammatical_subjects(verb, control, depth + 1)


def _of_first(token: Token, kind: str, control: Control, depth: int) -> list[Token]:
    """The subject that a coordinated predicate shares with the first, or another before it that agrees with it."""
    first = token.head
    if kind == "finite" and form(first) == "finite" and not _same_person(token, first):
        return []
    if feature(token, "Number") and feature(first, "Number") not in {"", feature(token, "Number")}:
        return _of_sibling(token)
    return _of(first, control, depth)


def _of_sibling(token: Token) -> list[Token]:
    """The subject of another coordinated predicate, where that of the first does not agree in number."""
    for other in reversed([t for t in token.sent if t.i < token.i and (t.head.i == token.head.i or t.dep_ == "conj")]):
        if feature(other, "Number") == feature(token, "Number") and (subjects := nominatives(other)):
            return subjects
    return []


def _of(head: Token, control: Control, depth: int) -> list[Token]:
    """Who acts in the head: for a noun ("решение Путина ввести") its genitive."""
    if head.pos_ in {"NOUN", "PROPN"} and form(head) == "other" and not nominatives(head):
        owner = next((c for c in head.children if c.dep_ == "nmod" and not preposition(c) and "Gen" in cases(c)), None)
        if owner is not None:
            return conjuncts(owner)
        if head.dep_ in {"obj", "obl"} and head.head.pos_ == "VERB":  # "отдал приказ атаковать"
            controlled = control(head.head)
            return controlled if controlled is not None else agents(head.head, control, depth + 1)
    return grammatical_subjects(head, control, depth + 1)


def _same_person(token: Token, head: Token) -> bool:
    for name in ("Number", "Gender", "Person"):
        mine, theirs = feature(token, name), feature(head, name)
        if mine and theirs and mine != theirs:
            return False
    return True
