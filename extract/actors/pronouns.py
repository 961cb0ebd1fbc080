"""Pronouns to the actor that they take up: by gender, number, animacy, nearness and subjecthood; never a mere guess."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.actors import data
from extract.actors.binding import excluded, under
from extract.actors.entities import Candidate
from extract.actors.words import plain
from extract.language.docs import feature
from extract.model import ACTOR_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.tokens import Token

    from extract.actors.memory import Memory, Mention

    Rated = list[tuple[float, Mention]]

_THIRD = {"он": "Masc", "она": "Fem", "оно": "Neut", "они": "Plur"}
_FORMS = {
    "его": "Masc", "него": "Masc", "ему": "Masc", "нему": "Masc", "им": "Masc", "ним": "Masc", "нем": "Masc",
    "ее": "Fem", "нее": "Fem", "ей": "Fem", "ней": "Fem", "ею": "Fem", "нею": "Fem",
    "их": "Plur", "них": "Plur", "ими": "Plur", "ними": "Plur",
}  # fmt: skip
_OF_THIRD = frozenset({*_THIRD, *_FORMS})
#: Forms of one as well as of many: "с ним" and "к ним".
_OF_MANY = frozenset({"им", "ним"})
#: Words that point back when they stand alone: "тот" at the one who was no subject, "последний" at the one named last.
_POINTING = frozenset({"тот", "последний"})
SPEAKER = frozenset({"я", "мой", "меня", "мне", "мной"})
PRONOUNS = frozenset(
    {
        *_THIRD,
        *_FORMS,
        *SPEAKER,
        "мы",
        "наш",
        "нас",
        "нам",
        "нами",
        "свой",
        "себя",
        "который",
        "кто",
        "что",
        "это",
        "то",
        "все",
        "ты",
        "вы",
    }
)
_SAY = frozenset(
    {
        "заявить",
        "сказать",
        "отметить",
        "сообщить",
        "подчеркнуть",
        "добавить",
        "говорить",
        "считать",
        "утверждать",
        "пояснить",
        "объяснить",
        "написать",
        "рассказать",
        "признать",
        *("подытожить", "резюмировать", "заключить", "констатировать", "напомнить", "уточнить", "предупредить"),
        *("пообещать", "заверить", "продолжить", "продолжать", "ответить", "полагать", "писать", "призвать"),
        *("настаивать", "указать", "прокомментировать", "возразить", "признаться", "посетовать", "предположить"),
        *("предполагать", "вспоминать", "вспомнить", "поделиться", "описывать", "отмечать", "подчеркивать"),
    }
)
_WORDS = frozenset(
    {"слово", "мнение", "оценка", "данные", "заявление", "убеждение", "утверждение", "признание", "версия"}
)
_CLEAR = 1.0
_LEAST = 2.5
_SHOWN = 4


def gender_of(token: Token) -> str | None:
    """The gender that a third-person pronoun asks for (``Plur`` for many), None for other words."""
    form = plain(token.text)
    if form not in _OF_THIRD:
        return None
    if form in _OF_MANY and feature(token, "Number") == "Plur":
        return "Plur"
    return _THIRD.get(form) or _FORMS[form]


def is_pronoun(token: Token) -> bool:
    """Whether a token stands for an actor named elsewhere."""
    if points_back(token):
        return True
    return token.pos_ in {"PRON", "DET"} and (plain(token.lemma_) in PRONOUNS or plain(token.text) in PRONOUNS)


def first_person(token: Token) -> bool:
    """Whether a token is a finite verb of the first person, which may stand for its own subject: "рассчитываем"."""
    return token.pos_ in {"VERB", "AUX"} and feature(token, "Person") == "1"


def is_this(token: Token) -> bool:
    """Whether a token is "это", which stands for something told before."""
    return token.pos_ == "PRON" and plain(token.lemma_) == "это"


def in_quotes(token: Token) -> bool:
    """Whether a token stands between quotation marks of its sentence."""
    before = [t.text for t in token.doc[token.sent.start : token.i]]
    return sum(before.count(mark) for mark in "«„") > before.count("»") or before.count('"') % 2 == 1


def is_source(token: Token) -> bool:
    """Whether a token is the one of whose words a sentence tells: "по словам Косачева"."""
    noun = token.head
    return (
        feature(token, "Case") == "Gen" and plain(noun.lemma_) in _WORDS and any(c.lower_ == "по" for c in noun.lefts)
    )


def points_back(token: Token) -> bool:
    """Whether a token is "тот" or "последний" standing alone for somebody ("тот, кто …" and "те" are not)."""
    if plain(token.lemma_) not in _POINTING or feature(token, "Number") != "Sing" or feature(token, "Gender") == "Neut":
        return False
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    alone = token.dep_ not in {"amod", "det"} or after is None or not _agree(token, after)
    return alone and after is not None and after.text != ","


def _agree(one: Token, other: Token) -> bool:
    return all(feature(one, name) == feature(other, name) for name in ("Case", "Number"))


def antecedent(token: Token, memory: Memory, sentence: int, others: Collection[str] = ()) -> Rated:
    """The mentions that a pronoun may take up with their ratings, the best first; empty where there are none.

    ``others`` are ids of actors whom it cannot mean by what stands after it.
    """
    word = plain(token.text)
    if word in SPEAKER:
        return _one(speaker(token, memory, sentence))
    if plain(token.lemma_) in {"свой", "себя"}:
        return _one(_own_subject(token, memory, sentence))
    if points_back(token):
        return _one(_pointed(token, memory, sentence))
    gender = gender_of(token)
    if gender is None:
        return []
    rated = _rated(token, gender, memory, sentence)
    return sorted((pair for pair in rated if pair[1].entity.id not in others), key=lambda pair: -pair[0])


def clear(rated: Rated) -> bool:
    """Whether the best stands out enough to be meant, and is an actor or where something happens."""
    if not rated or rated[0][0] < _LEAST:
        return False
    return rated[0][0] - (rated[1][0] if len(rated) > 1 else 0.0) >= _CLEAR


def sureness(rated: Rated) -> float:
    """How sure the best is meant (0..1): by its distance from the next."""
    rival = max(rated[1][0] if len(rated) > 1 else 0.0, _LEAST)
    return round(min(0.9, 0.5 + (rated[0][0] - rival) / 8), 2)


def ratings(rated: Rated) -> tuple[Candidate, ...]:
    """The ratings as candidates with scores in 0..1, the best first; none where there was no choice."""
    if len(rated) < 2:  # noqa: PLR2004  (a choice)
        return ()
    return tuple(Candidate(m.entity.id, round(max(0.0, min(0.9, score / 10)), 2)) for score, m in rated[:_SHOWN])


def _one(found: tuple[Mention, float] | None) -> Rated:
    return [] if found is None else [(_LEAST + 8 * (found[1] - 0.5), found[0])]


def _rated(token: Token, gender: str, memory: Memory, sentence: int) -> Rated:
    place = any(c.lower_ in {"в", "на"} for c in token.lefts)
    possessive = is_possessive(token)
    person = _person_bonus(token, possessive=possessive)
    own, matrix = excluded(token, memory, sentence, possessive=possessive)
    neuter = gender == "Masc" and plain(token.text) in _FORMS
    seen: dict[str, tuple[float, Mention]] = {}
    above: set[str] = set()
    quoted = in_quotes(token)
    for mention in memory.before(sentence, token.i):
        its = memory.gender(mention)
        sure = mention.sure or mention.entity.id in memory.genders
        other = its != gender and not (neuter and its == "Neut")
        if other and (sure or "Plur" in {gender, its} or mention.entity.kind != "person"):
            continue
        if (mention.quoted and not quoted) or (mention.entity.kind not in ACTOR_KINDS and not place):
            continue
        if mention.entity.id in own:
            continue
        score = (
            4.0
            - 1.3 * (sentence - mention.sentence)
            + 0.5 * (sentence == mention.sentence)
            - 0.5 * (not sure)
            - 0.5 * other
        )
        score += 2.0 * mention.subject - 1.0 * (not mention.proper)
        if mention.entity.kind == "person":
            score += -0.5 if place else person
        elif mention.entity.kind == "group" and gender != "Plur":
            score -= 1.5  # a town or a region
        if mention.located and not place:
            score -= 1.0  # where something happens
        score += 3.0 * (place and mention.entity.kind == "event")
        score += 0.5 * (token.dep_.startswith("nsubj") and mention.subject)
        if mention.sentence == sentence and mention.subject and under(token, mention.head):
            above |= {mention.entity.id} if mention.head == matrix else set()
            # the subject of the clause that the pronoun's own hangs on
            score += 2.5 if token.dep_.startswith("nsubj") else 1.5
        old = seen.get(mention.entity.id)
        seen[mention.entity.id] = (score, mention) if old is None else (max(old[0], score) + 0.5, old[1])
    # what an infinitive takes is mostly another than who wants it
    return [(score - 5.5 * (m.entity.id in above), m) for score, m in seen.values()]


def is_possessive(token: Token) -> bool:
    """Whether a pronoun of the third person tells whose its noun is: "его коллега"."""
    return plain(token.text) in {"его", "ее", "их"} and token.dep_ in {"nmod", "det"} and token.i < token.head.i


def _person_bonus(token: Token, *, possessive: bool) -> float:
    """Personal pronouns stand for persons far more often than for states; possessives less so, but beside relatives."""
    if not possessive:
        return 2.5
    return 3.0 if plain(token.head.lemma_) in relatives() else 1.5


def _pointed(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """For "тот": the last person before who was no subject; for "последний": the actor named last."""
    wanted = feature(token, "Gender")
    before = [m for m in memory.before(sentence, token.i) if m.sentence >= sentence - 1 and not m.quoted]
    before = sorted(before, key=lambda m: (-m.sentence, -m.position))
    if plain(token.lemma_) == "тот":
        persons = [m for m in before if m.entity.kind == "person"]
        last = {m.entity.id for m in persons if m.subject and m.sentence == persons[0].sentence}
        found = [m for m in persons if m.entity.id not in last] or persons
    else:
        found = [m for m in before if m.entity.kind in ACTOR_KINDS and m.proper]
    return (found[0], 0.7) if found and memory.gender(found[0]) == wanted else None


def speaker(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """The mention of the person who says a token's sentence and how sure that is, or None where it does not tell."""
    here = [m for m in memory.mentions if m.sentence == sentence and m.says]
    if not here and '"«„'.find(token.sent.text.strip()[:1]) >= 0:
        here = [m for m in memory.before(sentence, 0) if m.subject and m.entity.kind == "person"][:1]
    return (here[-1], 0.8) if len({m.entity.id for m in here}) == 1 else None


def says(verb: Token) -> bool:
    """Whether a verb is one of saying or writing."""
    return plain(verb.lemma_) in _SAY


def _own_subject(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """The subject of the clause that "свой" or "себя" stands in; of an infinitive, where nobody else may be it."""
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ != "VERB":
        verb = verb.head
    while verb.head.i != verb.i and feature(verb, "VerbForm") == "Inf":
        verb = verb.head
        if any(c.dep_ in {"obj", "iobj"} and c.pos_ in {"NOUN", "PROPN", "PRON"} for c in verb.children):
            return None
    if feature(verb, "VerbForm") == "Part":
        return None
    found = [m for m in memory.mentions if m.sentence == sentence and m.subject and m.head == verb.i]
    if not found and verb.dep_ == "conj":
        found = [m for m in memory.mentions if m.sentence == sentence and m.subject and m.head == verb.head.i]
    return (found[-1], 0.8) if found else None


@cache
def relatives() -> frozenset[str]:
    """Lemmas of people told by whose they are ("коллега", "сын"), from ``kinds.toml``."""
    return frozenset(plain(w) for w in data.read("kinds.toml")["relatives"])
