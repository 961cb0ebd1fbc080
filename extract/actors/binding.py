"""Whom a pronoun cannot stand for by its place in the clause: the other parties of its own verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.actors.words import plain
from extract.language.docs import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.actors.memory import Memory

#: Verbs whose infinitive has their object for a subject: "потребовал выдать его".
_OF_OTHERS = frozenset(
    {"просить", "попросить", "требовать", "потребовать", "призвать", "призывать", "приказать", "велеть", "поручить"}
    | {"разрешить", "запретить", "предложить", "позволить", "помочь", "помогать", "помешать", "заставить", "вынудить"}
)


def under(token: Token, verb: int) -> bool:
    """Whether a token's clause hangs on this verb: then the pronoun often takes up the verb's subject."""
    own = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    return own is not None and own.i != verb and any(a.i == verb for a in own.ancestors)


def excluded(token: Token, memory: Memory, sentence: int, *, possessive: bool) -> tuple[set[str], int]:
    """The actors that a pronoun cannot stand for, those of its own verb; and the verb above that wants another's act.

    "Его" is another than the subject of its own clause, which would be "свой", and so in "хочет наказать его".
    """
    word = token.head if possessive else token
    if word.dep_.startswith("nsubj"):
        here = (m for m in memory.mentions if m.sentence == sentence and not m.subject)
        return {m.entity.id for m in here if m.head == word.head.i or m.located}, -1
    if not possessive and word.dep_ == "nmod" and any(c.dep_ == "case" for c in word.lefts):
        word = word.head  # "отменить санкции против неё"
    if word.dep_ not in {"obj", "iobj", "obl"}:
        return set(), -1
    verb, verbs, matrix = word.head, {word.head.i}, -1
    while verb.head.i != verb.i and not any(c.dep_.startswith("nsubj") for c in verb.children):
        if verb.dep_ == "conj" and feature(verb, "Number") == feature(verb.head, "Number"):
            verb = verb.head
        elif feature(verb, "VerbForm") == "Inf" and verb.dep_ in {"xcomp", "csubj", "ccomp"}:
            verb = verb.head
            if plain(verb.lemma_) in _OF_OTHERS:
                matrix = int(verb.i)
                break
        elif feature(verb, "VerbForm") == "Inf" and verb.head.dep_ == "obj":
            verb = verb.head.head  # "проявляют желание отменить"
        else:
            break
        verbs.add(verb.i)
    # who undergoes an act may own what is told of it: "Иванов осуждён за его слова"
    undergone = {v for v in verbs if any(c.dep_ == "nsubj:pass" for c in token.doc[v].children)}
    found = {
        m.entity.id
        for m in memory.mentions
        if m.sentence == sentence and m.head in verbs and (m.subject or m.head == word.head.i)
        if not (possessive and m.subject and m.head in undergone)
    }
    return found, matrix
