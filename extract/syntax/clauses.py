"""Clauses: the forms of a predicate, who acts in it, who undergoes it, and what governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.snapshot import of_token
from extract.syntax.agreement import NOMINAL, cases, readings
from extract.syntax.nouns import conjuncts, is_nominal, preposition
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

    #: Who acts in an infinitive governed by this predicate, where the vocabulary says so; else None.
    Control = Callable[[Token], list[Token] | None]

_LINKS = frozenset({
    "xcomp", "csubj", "csubj:pass", "ccomp", "acl", "obl", "nmod", "obj", "advcl", "conj", "parataxis", "nsubj", "dep",
})  # fmt: skip
_GOVERNED = _LINKS - {"csubj:pass", "parataxis", "dep"} | {"csubj:pass"}
_ADNOMINAL = frozenset({"acl", "amod", "conj", "nmod", "appos", "parataxis", "acl:relcl"})
#: Understood subjects are looked for over at most so many words; chains of governing words are at most so long.
_DEEPEST, _LONGEST_CHAIN = 6, 5
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_BORDERS = frozenset({",", ";", ":", "-", "—", "(", ")"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl"})
_MATRIX = frozenset({"advcl", "ccomp", "xcomp", "csubj", "parataxis", "acl", "conj"})


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


@of_token
def nominatives(token: Token) -> list[Token]:
    """The grammatical subjects beside the predicate itself, relative pronouns replaced by their nouns."""
    if form(token) == "infinitive" and feature(token, "VerbForm") == "Inf":
        return []
    # of two subjects one is an object that looks the same: the one that is tagged as nominative goes first;
    # of an inserted "…, признал в среду министр" the later one
    inserted = token.i > token.sent.start and token.doc[token.i - 1].text in _BORDERS
    for child in sorted(token.children, key=lambda c: (feature(c, "Case") != "Nom", inserted and c.i < token.i)):
        if child.dep_ in {"nsubj", "nsubj:pass"} and is_nominal(child) and _can_be_subject(child, token):
            if _of_next_clause(child, token):
                continue
            if _across_a_clause(child, token) and (nearer := _unattached(token)):
                return nearer
            if child.lower_.startswith("котор") or (child.lemma_ in {"кто", "что"} and child.dep_ != "obj"):
                noun = antecedent(child)
                return [noun] if noun is not None else []
            return conjuncts(child)
    return _unattached(token)


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
    inflected = next((c for c in verb.children if c.dep_ in _AUXILIARY and feature(c, "Number")), verb)
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
        if token.head.i == verb.i and (token.dep_ in _AUXILIARY or token.pos_ in {"PART", "ADV"}):
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
    return any(form(t) == "finite" and t.dep_ not in _AUXILIARY and not noun.is_ancestor(t) for t in between)


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
        if (above.dep_ in _CLAUSES or above.head.i == above.i) and "Nom" in cases(above):
            return conjuncts(above)
    return []


def _understood(token: Token, kind: str, control: Control, depth: int) -> list[Token]:
    head = token.head
    if head.i == token.i or token.dep_ not in _LINKS:
        return []
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
        return agents(head, control, depth + 1) or grammatical_subjects(head, control, depth + 1)
    if kind == "other":
        return _of(head, control, depth) if token.dep_ in _MATRIX else []
    # "сказал, что находится в контакте": the same one acts
    told = token.dep_ in {"ccomp", "xcomp", "parataxis", "advcl"} and is_predicate(head)
    same = feature(token, "Person") in {"", "3"} and _same_person(token, head)
    return grammatical_subjects(head, control, depth + 1) if told and same else []


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
            return agents(head.head, control, depth + 1)
    return grammatical_subjects(head, control, depth + 1)


@of_token
def is_predicate(token: Token) -> bool:
    """A verb, or a word that has a subject of its own."""
    return token.pos_ in {"VERB", "AUX"} or any(c.dep_ in {"nsubj", "nsubj:pass", "cop"} for c in token.children)


def verb_between(one: Token, other: Token) -> bool:
    """Whether a finite verb stands between two words: what hangs across one hangs there by mistake."""
    first, last = sorted((one.i, other.i))
    return any(form(t) == "finite" and t.dep_ not in _AUXILIARY for t in one.doc[first + 1 : last])


def _same_person(token: Token, head: Token) -> bool:
    for name in ("Number", "Gender", "Person"):
        mine, theirs = feature(token, name), feature(head, name)
        if mine and theirs and mine != theirs:
            return False
    return True


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
    own = [c for c in token.children if c.dep_ in _AUXILIARY]
    if not own and token.dep_ == "conj" and form(token) == form(token.head):
        return auxiliaries(token.head)
    return own
