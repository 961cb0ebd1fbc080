"""What fills a slot beside a predicate: noun phrases by case and preposition, and the special forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.offices import person_of
from extract.actors.pronouns import is_this
from extract.actors.titles import titles
from extract.claims.dependents import Place, dependents
from extract.claims.members import members
from extract.language.docs import feature
from extract.model import ACTOR_KINDS
from extract.syntax.agreement import ALL_CASES, cases, readings, tagged
from extract.syntax.clauses import agents, grammatical_subjects
from extract.syntax.nouns import conjuncts, preposition
from extract.syntax.predicates import antecedent, is_passive
from extract.syntax.subjects import by_agents, nominatives
from extract.vocabulary import parse_slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from extract.claims.judge import Judge
    from extract.vocabulary import Entry, Slot

_EMPTY = frozenset({"себя", "друг", "сам", "самый", "то", "тот", "это", "всё", "весь", "что"})
_PATIENTS = (parse_slot("acc"),)
_POSSESSIVE = frozenset({"его", "её", "ее", "их"})
#: Kinds of entities that a slot's restriction allows.
_KINDS = {
    "person": frozenset({"person", "group"}),
    "state": frozenset({"state"}),
    "body": frozenset({"government_body", "organization", "alliance"}),
}
#: Nouns of phrases that tell whose words a sentence gives.
_REPORTED = frozenset({
    "данные", "слово", "мнение", "оценка", "информация", "сведение", "версия", "сообщение", "подсчёт", "расчёт",
    "прогноз",
})  # fmt: skip
_NEAR = 4
_REACH, _ASIDE = 5, 8


def fill(slots: Iterable[Slot], place: Place, taken: frozenset[int] = frozenset()) -> list[Token]:
    """The tokens that fill the first slot that anything fills, coordinated members included; [] if none."""
    for slot in slots:
        found = [t for t in _fillers(slot, place, taken) if t.i not in taken and _allowed(slot, t, place.judge)]
        if found:
            return found
    return []


def _allowed(slot: Slot, token: Token, judge: Judge) -> bool:
    if token.lemma_ in _EMPTY and token.pos_ in {"PRON", "DET", "ADJ"} and not is_this(token):
        return False
    if slot.only is None:
        return True
    kind = judge.kind(token)
    if slot.only in _KINDS:
        return kind in _KINDS[slot.only]
    return (kind in ACTOR_KINDS) == (slot.only == "actor")


def _fillers(slot: Slot, place: Place, taken: frozenset[int]) -> list[Token]:
    if slot.form == "nom":  # an active verb's nominative is the passive's agent: "возмущена речью посла"
        return by_agents(place.token) if is_passive(place.token) else grammatical_subjects(place.token, place.control)
    if slot.form in _OF_TRIGGER:
        return _OF_TRIGGER[slot.form](place)
    if slot.preposition is None and is_passive(place.token) and slot.form in {"acc", "ins"}:
        return (
            grammatical_subjects(place.token, place.control) if slot.form == "acc" else _not_agents(slot, place, taken)
        )
    return _in_case(slot, place, taken) if slot.case else []


def _possessives(place: Place) -> list[Token]:
    own = any(t.lemma_ == "свой" for t in place.token.lefts)
    verb = next((a for a in place.token.ancestors if a.pos_ == "VERB"), None)
    if own and verb is not None and head_actors(place):  # "он принял своего союзника Радева"
        return agents(verb, place.control)
    return [t for anchor in place.anchors for t in anchor.children if _is_possessive(t)]


def _adjectives(place: Place) -> list[Token]:
    return [t for anchor in place.anchors for t in anchor.lefts if t.pos_ == "ADJ" and place.judge.state_of(t)]


def _itself(place: Place) -> list[Token]:
    return [place.token] if feature(place.token, "Number") == "Plur" else []


def _is_possessive(token: Token) -> bool:
    return token.lower_ in _POSSESSIVE or token.lemma_ in {"наш", "мой", "ваш"}


def _not_agents(slot: Slot, place: Place, taken: frozenset[int]) -> list[Token]:
    """The instrumental of a passive that is no agent: "назначен Путиным министром"."""
    acting = by_agents(place.token)
    rest = [t for t in _in_case(slot, place, taken | {t.i for t in acting}) if not t.ent_type_]
    return rest or [t for t in acting if titles().noun(t) and person_of(t) is None]


def _in_case(slot: Slot, place: Place, taken: frozenset[int]) -> list[Token]:
    for dependent, marked in dependents(place):
        if dependent.i in taken or marked != (slot.preposition or "") or not _case_fits(slot, dependent, place.token):
            continue
        if marked == "по" and dependent.lemma_ in _REPORTED:
            continue  # "по данным следствия, ударил прохожего": nobody struck the data
        if place.judge.is_time(dependent) and not place.judge.is_time(place.token):
            continue  # but "накануне визита министра в Киев" dates something else by the visit
        if dependent.lower_.startswith("котор"):
            noun = antecedent(dependent)
            if noun is not None and noun.i in taken:
                continue  # the pronoun was the subject
            return [noun] if noun is not None else []
        found = conjuncts(dependent)
        if slot.preposition == "между" and len(found) == 1 and (second := _other_side(dependent)) is not None:
            return [dependent, second]
        return found
    return []


def _other_side(first: Token) -> Token | None:
    """The second of "между A и B", where the parser took it for no conjunct of the first."""
    doc = first.doc
    for i in range(first.i + 1, min(first.i + _ASIDE, first.sent.end - 1)):
        if doc[i].lower_ == "и":
            nouns = (t for t in doc[i + 1 : first.sent.end] if t.pos_ in {"NOUN", "PROPN", "PRON"})
            other = next(nouns, None)
            name = other is not None and other.ent_type_ and feature(other, "Case") == "Nom"
            return other if other is not None and (name or "Ins" in cases(other)) else None
        if doc[i].pos_ in {"VERB", "AUX", "ADP", "SCONJ"}:
            return None
    return None


def _case_fits(slot: Slot, token: Token, predicate: Token) -> bool:
    case, own = slot.case, feature(token, "Case")
    if case == own:
        return True
    if slot.preposition:
        return case in cases(token)
    if case == "Acc":  # also the genitive of a negated verb
        return token.dep_ == "obj" and (own == "Gen" or "Acc" in cases(token))
    if case == "Gen":
        after = token.dep_ in {"nmod", "obj", "obl"} and token.i > token.head.i
        # "по данным полиции Уго Чавес скончался": the surname is no genitive
        whole = own != "Nom" or all("Gen" in cases(c) for c in token.children if c.dep_ == "flat:name")
        return after and own != "Ins" and "Gen" in cases(token) and whole
    # "противостояние НАТО": names that do not decline
    undeclined = token.dep_ == "nmod" and token.head.i == predicate.i < token.i and cases(token) == ALL_CASES
    return case == "Dat" and (token.dep_ == "iobj" or undeclined) and "Dat" in cases(token)


def head_actors(place: Place) -> list[Token]:
    """What a noun or phrase says something of.

    Of a noun: the name in apposition, or the subject that it is predicated of. Of a phrase: the noun it hangs on
    ("делегация во главе с …"), or who acts in its verb ("созванной Макроном по просьбе …").
    """
    token = place.token
    if (named := members([token])) != [token]:
        return named
    if not preposition(token) and token.pos_ != "ADV":
        told = token.head if token.dep_ == "conj" and token.head.pos_ == "NOUN" else token
        return _named_beside(token) or nominatives(told)
    if token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ == "nmod" and token.i - token.head.i < _NEAR:
        return nominatives(token.head) or [token.head]
    verb = nearest_verb(token)
    if verb is None or (token.pos_ == "ADV" and token.i == token.sent.start):
        return []
    return agents(verb, place.control) or ([] if is_passive(verb) else grammatical_subjects(verb, place.control))


def own_part(slots: Iterable[Slot], entry: Entry, fixed: tuple[Token, ...]) -> list[Token]:
    """A fixed part that fills a slot of the same form itself: "подписал договор" (with acc, object acc)."""
    for slot in slots:
        for part, token in zip(entry.fixed, fixed, strict=True):
            if (part.slot.form, part.slot.preposition) == (slot.form, slot.preposition):
                return conjuncts(token)
    return []


def _patients(place: Place) -> list[Token]:
    """Who undergoes the verb that a phrase hangs on: "задержали мэра по подозрению", "избран с согласия сената"."""
    verb = nearest_verb(place.token)
    if verb is None:
        return []
    if is_passive(verb):
        return grammatical_subjects(verb, place.control)
    return fill(_PATIENTS, Place(verb, (), place.judge, place.control))


def _named_beside(token: Token) -> list[Token]:
    links = {"appos", "flat", "flat:name", "nmod"}
    own = feature(token, "Case")
    names = [
        c
        for c in token.rights
        if c.ent_type_ == "PER"
        and c.dep_ in links
        and (own == feature(c, "Case") or (c.dep_ != "nmod" and own in cases(c)))
    ]
    if names:
        return names[:1]
    if (name := _name_after(token) or _before_dash(token)) is not None:
        return [name]
    head = token.head
    apposed = token.dep_ in {"appos", "parataxis"} and head.pos_ in {"NOUN", "PROPN"} and cases(head) & cases(token)
    return [head] if apposed else []


def _before_dash(token: Token) -> Token | None:
    """The noun before a dash that another one specifies: "страны — члены альянса"."""
    if token.i < token.sent.start + 2 or token.doc[token.i - 1].text not in {"-", "—", "–"}:
        return None
    noun = token.doc[token.i - 2]
    alike = any(reading[:2] == tagged(token)[:2] for reading in readings(noun))
    return noun if alike and noun.pos_ in {"NOUN", "PROPN"} else None


def _name_after(token: Token) -> Token | None:
    """A name of no person in the noun's case, after its genitive: "союзник США Япония"."""
    case = feature(token, "Case")
    for below in token.rights:  # "член Совета Федерации Федерального собрания Петров"
        person = next((t for t in below.subtree if t.ent_type_ == "PER" and feature(t, "Case") == case != "Gen"), None)
        if person is not None and not any(t.is_punct or t.pos_ == "VERB" for t in token.doc[token.i : person.i]):
            return person
    for after in token.doc[token.i + 1 : min(token.i + _REACH, token.sent.end)]:
        if after.ent_type_ and after.i > token.i + 1 and feature(after, "Case") == case != "Gen":
            return after if after.head.i in {token.i, token.head.i} or after.head.i < after.i else None
        if feature(after, "Case") != "Gen" or after.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


def nearest_verb(token: Token) -> Token | None:
    """The verb that a phrase depends on: the nearest before it without a clause border between, else by the tree."""
    for before in reversed(token.doc[token.sent.start : token.i]):
        if before.pos_ == "VERB":
            return before
        if before.text in {",", ";", ":"}:
            break
    return next((a for a in token.ancestors if a.pos_ == "VERB"), None)


#: Forms of slots that are found by the trigger alone.
_OF_TRIGGER = {
    "poss": _possessives, "adj": _adjectives, "head": head_actors, "patient": _patients, "self": _itself,
}  # fmt: skip
