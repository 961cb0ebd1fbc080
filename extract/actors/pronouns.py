"""Pronouns to the actor that they take up: by gender, number, animacy, nearness and subjecthood; never a mere guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.words import plain
from extract.language.docs import feature
from extract.model import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.actors.memory import Memory, Mention

_THIRD = {"он": "Masc", "она": "Fem", "оно": "Neut", "они": "Plur"}
_FORMS = {
    "его": "Masc", "него": "Masc", "ему": "Masc", "нему": "Masc", "им": "Masc", "ним": "Masc", "нем": "Masc",
    "ее": "Fem", "нее": "Fem", "ей": "Fem", "ней": "Fem", "ею": "Fem", "нею": "Fem",
    "их": "Plur", "них": "Plur", "ими": "Plur", "ними": "Plur",
}  # fmt: skip
_SPEAKER = frozenset({"я", "мой", "меня", "мне", "мной"})
PRONOUNS = frozenset(
    {
        *_THIRD,
        *_FORMS,
        *_SPEAKER,
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
    }
)
_WORDS = frozenset(
    {"слово", "мнение", "оценка", "данные", "заявление", "убеждение", "утверждение", "признание", "версия"}
)
_CLEAR = 1.0


def gender_of(token: Token) -> str | None:
    """The gender that a third-person pronoun asks for (``Plur`` for many), None for other words."""
    return _THIRD.get(plain(token.text)) or _FORMS.get(plain(token.text))


def is_pronoun(token: Token) -> bool:
    """Whether a token stands for an actor named elsewhere."""
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


def antecedent(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """The mention that a pronoun takes up and how sure that is (0..1), or None where the text leaves it open."""
    word = plain(token.text)
    if word in _SPEAKER:
        return speaker(token, memory, sentence)
    if plain(token.lemma_) in {"свой", "себя"}:
        return _own_subject(token, memory, sentence)
    gender = gender_of(token)
    if gender is None:
        return None
    rated = sorted(_rated(token, gender, memory, sentence), key=lambda pair: -pair[0])
    if not rated:
        return None
    best = rated[0]
    rival = next((score for score, m in rated if m.entity.id != best[1].entity.id), 0.0)
    if best[0] - rival < _CLEAR:
        return None
    return best[1], min(0.9, 0.5 + (best[0] - rival) / 8)


def _rated(token: Token, gender: str, memory: Memory, sentence: int) -> list[tuple[float, Mention]]:
    subject_pronoun = token.dep_.startswith("nsubj")
    place = any(c.lower_ in {"в", "на"} for c in token.lefts)
    seen: dict[str, tuple[float, Mention]] = {}
    quoted = in_quotes(token)
    for mention in memory.before(sentence, token.i):
        other = mention.gender != gender
        if other and (mention.sure or "Plur" in {gender, mention.gender} or mention.entity.kind != "person"):
            continue
        if (mention.quoted and not quoted) or (mention.entity.kind not in ACTOR_KINDS and not place):
            continue
        if mention.sentence == sentence and not subject_pronoun and mention.head == _clause(token):
            continue
        score = 4.0 - (sentence - mention.sentence) - 0.5 * (not mention.sure) - 0.5 * other
        score += 2.0 * mention.subject + 1.5 * (mention.entity.kind == "person") - 1.0 * (not mention.proper)
        if place:
            score += 3.0 * (mention.entity.kind == "event") - 2.0 * (mention.entity.kind == "person")
        score += 0.5 * (subject_pronoun and mention.subject)
        if mention.sentence == sentence and mention.subject and _under(token, mention.head):
            score += 1.5  # the subject of the clause that the pronoun's own hangs on
        if mention.entity.id in seen:
            old = seen[mention.entity.id]
            seen[mention.entity.id] = (max(old[0], score) + 0.5, old[1])
        else:
            seen[mention.entity.id] = (score, mention)
    return list(seen.values())


def _under(token: Token, verb: int) -> bool:
    """Whether a token's clause hangs on this verb: then the pronoun often takes up the verb's subject."""
    own = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    return own is not None and own.i != verb and any(a.i == verb for a in own.ancestors)


def _clause(token: Token) -> int:
    """The verb that a token's clause hangs on: a pronoun does not take up another argument of its own verb."""
    return int(token.head.i) if token.dep_ in {"obj", "iobj", "obl"} else -1


def speaker(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """The mention of the person who says a token's sentence and how sure that is, or None where it does not tell."""
    verbs = {t.i for t in token.sent if plain(t.lemma_) in _SAY}
    here = [
        m
        for m in memory.mentions
        if m.sentence == sentence and m.subject and m.entity.kind == "person" and m.head in verbs
    ]
    if not here and '"«„'.find(token.sent.text.strip()[:1]) >= 0:
        here = [m for m in memory.before(sentence, 0) if m.subject and m.entity.kind == "person"][:1]
    return (here[-1], 0.8) if len({m.entity.id for m in here}) == 1 else None


def _own_subject(token: Token, memory: Memory, sentence: int) -> tuple[Mention, float] | None:
    """The subject of the clause that "свой" or "себя" stands in."""
    verb = token.head
    while verb.head.i != verb.i and verb.pos_ != "VERB":
        verb = verb.head
    found = [m for m in memory.mentions if m.sentence == sentence and m.subject and m.head == verb.i]
    return (found[-1], 0.8) if found and feature(verb, "VerbForm") != "Part" else None
