"""Who acts in a predicate by the words beside it: nominatives, and the agents of passives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.snapshot import of_token
from extract.syntax.agreement import cases, readings
from extract.syntax.nouns import conjuncts, is_nominal, left_edge, preposition
from extract.syntax.predicates import AUXILIARY, antecedent, form

if TYPE_CHECKING:
    from spacy.tokens import Token

_BORDERS = frozenset({",", ";", ":", "-", "—", "(", ")"})


@of_token
def nominatives(token: Token) -> list[Token]:
    """The grammatical subjects beside the predicate itself, relative pronouns replaced by their nouns."""
    if form(token) == "infinitive" and feature(token, "VerbForm") == "Inf":
        return []
    # of two subjects one is an object that looks the same: the one that is tagged as nominative goes first;
    # of an inserted "…, признал в среду министр" the later one
    inserted = token.i > token.sent.start and token.doc[token.i - 1].text in _BORDERS
    for child in sorted(token.children, key=lambda c: (feature(c, "Case") != "Nom", inserted and c.i < token.i)):
        if child.dep_ == "nsubj" and (listed := _listed(child, token)):
            return listed
        if child.dep_ in {"nsubj", "nsubj:pass"} and is_nominal(child) and _can_be_subject(child, token):
            if _of_next_clause(child, token):
                continue
            if _across_a_clause(child, token) and (nearer := _unattached(token)):
                return nearer
            if child.lower_.startswith("котор") or (child.lemma_ in {"кто", "что"} and child.dep_ != "obj"):
                noun = antecedent(child)
                return [noun] if noun is not None else []
            return conjuncts(child)
    return _mislabelled(token) or _unattached(token)


def _listed(noun: Token, verb: Token) -> list[Token]:
    """The members of a list that the parser took for appositions: "посол, члены сената и мэр приняли участие"."""
    if feature(verb, "Number") != "Plur" or feature(noun, "Number") != "Sing":
        return []
    beside = [c for c in noun.rights if c.dep_ == "conj" or noun.doc[left_edge(c) - 1].text == ","]
    beside = [c for c in beside if c.dep_ in {"appos", "conj"} and "Nom" in cases(c) and not preposition(c)]
    apposed = [c for c in beside if c.dep_ == "appos"]
    if len(conjuncts(noun)) > 1 and len(apposed) == 1 and feature(apposed[0], "Number") == "Sing":
        return []  # "президент Литвы, лидер партии, и премьер приняли": one of them is named twice
    members = [t for c in beside for t in conjuncts(c)]
    closed = any(c.dep_ == "cc" for m in members for c in m.lefts)
    return [noun, *members] if members and closed else []


def _mislabelled(verb: Token) -> list[Token]:
    """A nominative that agrees and was taken for an object: "его выдвинуло политбюро", "который посетил Минск"."""
    if form(verb) not in {"finite", "short"} or feature(verb, "Person") in {"1", "2"}:
        return []
    other = any(c.dep_ in {"obj", "nsubj:pass"} and feature(c, "Case") == "Acc" for c in verb.children)
    for child in verb.children:
        if "Acc" in cases(child) and (not other or verb.dep_ == "conj") and child.pos_ != "PRON":
            continue
        sure = feature(child, "Case") == "Nom" or any(c.dep_ == "obj" and c.i > child.i for c in verb.children)
        relative = child.lower_.startswith("котор") and "Nom" in cases(child) and sure
        if child.dep_ not in {"obj", "iobj", "obl", "nmod"} or not (relative or _plain_nominative(child)):
            continue
        if relative:
            noun = antecedent(child)
            return [noun] if noun is not None and _agrees(child, verb) else []
        if _agrees(child, verb) and not _of_next_clause(child, verb):
            return conjuncts(child)
    return []


def _can_be_subject(noun: Token, verb: Token) -> bool:
    """Nominative, and agreeing with the verb in number and person where both show it."""
    if noun.pos_ == "NUM" or not feature(noun, "Case"):
        return True
    if any(c.dep_.startswith("nummod") for c in noun.lefts) and "Gen" in cases(noun) and not preposition(noun):
        return True  # "две страны", "обе стороны", "пять депутатов"
    if preposition(noun) not in {"", "около", "свыше"}:
        return False
    # the tagger mistakes capitalised nouns: a nominative in the verb's number will do
    number = feature(verb, "Number")
    nominative = "Nom" in cases(noun) or any(c == "Nom" and n == number for c, n, _ in readings(noun))
    return (nominative or bool(preposition(noun))) and _agrees(noun, verb)


def _agrees(noun: Token, verb: Token) -> bool:
    person = feature(verb, "Person")
    if noun.pos_ == "PRON" and person and feature(noun, "Person") not in {"", person}:
        return False
    if person in {"1", "2"} and feature(noun, "Person") != person:
        return False
    inflected = next((c for c in verb.children if c.dep_ in AUXILIARY and feature(c, "Number")), verb)
    number, gender = feature(inflected, "Number"), feature(inflected, "Gender")
    if not number or any(c.dep_ == "conj" or c.dep_.startswith("nummod") for c in noun.children):
        return True
    possible = [r for r in readings(noun) if r[0] in {"Nom", ""}]
    if (noun.pos_ == "PROPN" and noun.ent_type_) or not possible:
        return feature(noun, "Number") in {number, ""} or noun.is_upper
    if not any(n in {number, ""} for _, n, _ in possible):
        return False
    either = number == "Plur" or not gender or feature(noun, "Animacy") == "Anim"
    return either or any(g in {gender, ""} for _, _, g in possible)


def _unattached(verb: Token) -> list[Token]:
    """A nominative in the verb's own clause that the parser hung elsewhere: nearest before it, agreeing, not taken."""
    if form(verb) not in {"finite", "short"} or feature(verb, "Person") in {"1", "2"}:
        return []
    doc = verb.doc
    for i in range(verb.i - 1, verb.sent.start - 1, -1):
        token = doc[i]
        if token.head.i == verb.i and (token.dep_ in AUXILIARY or token.pos_ in {"PART", "ADV"}):
            continue
        if token.text in _BORDERS or form(token) == "finite" or token.dep_ in {"cc", "mark"}:
            return []
        if _plain_nominative(token) and _agrees(token, verb):
            other = token.head
            taken = token.dep_.startswith("nsubj") and other.i != verb.i and form(other) == "finite"
            # a noun hung on a verb beyond this one is not taken by it: "посол заявил: «Мы ответим»"
            taken = taken and not token.i < verb.i < other.i and not _of_next_clause(token, other)
            return [] if taken else conjuncts(token)
    return []


def _of_next_clause(noun: Token, verb: Token) -> bool:
    """Whether a noun after a comma stands before a finite verb of its own: "A заявил, что …, а B отметил"."""
    if noun.i < verb.i or not any(t.text == "," for t in noun.doc[verb.i + 1 : noun.i]):
        return False
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.text in _BORDERS:
            return False
        if form(token) == "finite":
            return _agrees(noun, token)
    return False


def _across_a_clause(noun: Token, verb: Token) -> bool:
    """Whether a finite verb that is not the noun's own relative clause stands between a noun and its verb after it."""
    between = noun.doc[noun.i + 1 : verb.i]
    return any(form(t) == "finite" and t.dep_ not in AUXILIARY and not noun.is_ancestor(t) for t in between)


def _plain_nominative(token: Token) -> bool:
    if feature(token, "Case") != "Nom" or token.pos_ not in {"NOUN", "PROPN", "PRON"} or preposition(token):
        return False
    return token.dep_ not in {"flat:name", "flat", "appos"} and not token.lower_.startswith("котор")


@of_token
def by_agents(token: Token) -> list[Token]:
    """The agents of a passive ("созванной Макроном и Стармером"); none if the passive names none."""
    for relation in ({"obl:agent"}, {"obl", "nmod", "obj", "iobj"}):
        # names before common nouns: "назначен Путиным министром"
        for child in sorted(token.children, key=lambda c: (not c.ent_type_, not _animate(c))):
            instrumental = "Ins" in cases(child) and is_nominal(child) and not preposition(child)
            sure = relation == {"obl:agent"} or _animate(child) or feature(child, "Case") == "Ins"
            if child.dep_ in relation and instrumental and sure:
                return conjuncts(child)
    # hung elsewhere by the parser: an instrumental just after the participle
    following = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    noun = next((t for t in following if t.pos_ in {"NOUN", "PROPN", "PUNCT", "VERB", "ADP"}), None)
    instrumental = noun is not None and noun.pos_ in {"NOUN", "PROPN"} and feature(noun, "Case") == "Ins"
    return conjuncts(noun) if noun is not None and instrumental and _animate(noun) else []


def _animate(noun: Token) -> bool:
    return feature(noun, "Animacy") == "Anim" or bool(noun.ent_type_)
