"""Polarity and modality of a predicate: negation with its scope, mood, tense, and the words that govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.syntax.nouns import preposition
from extract.syntax.predicates import auxiliaries, form, governors
from extract.vocabulary.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from extract.model import Modality, Polarity


def polarity(token: Token, fixed: tuple[Token, ...]) -> Polarity:
    """``negated`` where an odd number of negations scopes over the predicate."""
    chain = [token, *_over(token)]
    count = sum(_negations(t) for t in chain)
    count += sum(_negations(t, own=False) for t in fixed) if token.lower_ != "нет" else 0
    count += sum(t.lemma_ in words().negation["verbs"] for t in chain[1:])
    if token.pos_ == "NOUN" and token.dep_ == "obj":  # "заморозило участие"
        count += token.head.lemma_ in words().negation["stops"]
    noun = token if token.pos_ == "NOUN" else _meant_in(token)
    if noun is not None and not _negations(noun) and _lacked(noun):
        count += 1
    return "negated" if count % 2 else "affirmed"


def _meant_in(token: Token) -> Token | None:
    """The noun of intention that an infinitive hangs on: "намерение уйти"."""
    noun = token.head
    meant = form(token) == "infinitive" and noun.pos_ == "NOUN" and noun.lemma_ in words().modality["planned"]
    return noun if meant else None


def _lacked(noun: Token) -> bool:
    """Whether nobody has what a noun names: "нет планов", "не имеет намерения", "не проявил ни малейшего желания"."""
    head = noun.head
    if head.lower_ == "нет" or any(c.lower_ == "нет" for c in noun.children):
        return True
    return head.lemma_ in words().negation["having"] and noun.dep_ in {"obj", "nsubj"} and _negations(head) % 2 == 1


def _over(token: Token) -> list[Token]:
    """What governs the predicate with the same actor; nouns ("решение ввести") are left to modality."""
    return [t for t in governors(token) if t.pos_ not in {"NOUN", "PROPN"}]


def _negations(token: Token, *, own: bool = True) -> int:
    """Negating particles on the word, its auxiliaries, or just before it."""
    group = {token.i, *(a.i for a in auxiliaries(token))} if own else {token.i}
    found = set()
    for member in group:
        word = token.doc[member]
        before = word.i - 1
        if before >= word.sent.start and _negates(word.doc[before]):
            found.add(before)
        found |= {c.i for c in word.lefts if _negates(c) and not _between_stops(c, word)}
        if own:
            found |= {c.i for c in word.lefts if c.lower_ in {"вряд", "едва"}}
    return len(found)


def _negates(token: Token) -> bool:
    return token.lower_ in words().negation["particles"]


def _between_stops(particle: Token, word: Token) -> bool:
    """A "не" that belongs to another word on the way: "не только …", "не он …", or another verb."""
    following = particle.doc[particle.i + 1]
    if following.lower_ in {"только", "просто", "столько"}:
        return True
    other = word.i not in {following.i, following.head.i}
    return other and following.pos_ in {"VERB", "NOUN", "PROPN", "PRON", "ADJ"}


def modality(token: Token) -> Modality:
    """How the predicate holds: by the words over it, then by mood and tense; of nouns by the words beside them."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return _of_noun(token)
    over = governors(token)
    top = over[-1] if over else token
    found = _by_words(over) or _by_adverbs([token, *over]) or _by_need(top)
    return found or _by_mood(token, over, top)


def _by_mood(token: Token, over: list[Token], top: Token) -> Modality:
    chain = [token, *over]
    if _conditional(chain):
        return "possible"
    if "Imp" in {feature(top, "Mood"), feature(token, "Mood")}:
        return "required"
    purpose = any(c.lower_ in {"чтобы", "дабы"} for t in chain for c in t.children if c.dep_ == "mark")
    future = any(_is_future(t) for t in [top, token, *auxiliaries(token), *auxiliaries(top)])
    meant = form(token) == "infinitive" and (not over or any(t.pos_ == "NOUN" for t in over))
    return "planned" if purpose or future or meant else "actual"


def _by_words(over: Iterable[Token]) -> Modality | None:
    """The modality that the outermost governing word with one gives."""
    lists = words().modality
    found: Modality | None = None
    for word in over:
        for name in ("required", "possible", "planned"):
            if word.lemma_ in lists[name] or (name == "required" and word.lower_ in lists[name]):
                found = name
    return found


def _by_adverbs(chain: list[Token]) -> Modality | None:
    lists = words().modality
    for word in chain:
        for child in word.children:
            adverb = child.dep_ in {"advmod", "parataxis", "discourse"} and child.lower_ in lists["possible"]
            if adverb or child.lower_ in {"вряд", "едва", "якобы"}:
                return "possible"
    return None


def _by_need(top: Token) -> Modality | None:
    """``required`` for what a noun's clause tells where that noun is needed: "необходимо подтверждение того, что …"."""
    if top.dep_ not in {"acl", "ccomp"} or top.head.pos_ == "VERB":
        return None
    for above in top.ancestors:
        if above.pos_ == "VERB":
            return None
        if any(c.lemma_ in words().modality["required"] for c in (above, *above.lefts) if c.i < top.i):
            return "required"
    return None


def _conditional(chain: list[Token]) -> bool:
    return any(c.lower_ in {"бы", "б"} for t in chain for c in t.children) or any(
        t.i + 1 < t.sent.end and t.doc[t.i + 1].lower_ == "бы" for t in chain
    )


def _is_future(token: Token) -> bool:
    will_be = token.lemma_ == "быть" and token.lower_.startswith("буд") and form(token) != "gerund"
    return feature(token, "Tense") == "Fut" or will_be


def _of_noun(token: Token) -> Modality:
    lists = words().modality
    marked = preposition(token)
    above = token
    while marked not in lists["planned_prepositions"] and above.dep_ == "nmod" and above.head.pos_ == "NOUN":
        above = above.head
        marked = preposition(above) if preposition(above) in lists["planned_prepositions"] else marked
    beside = {c.lemma_ for c in token.children if c.dep_ in {"amod", "acl"}}
    if beside & lists["possible_nouns"] or marked in lists["possible_prepositions"]:
        return "possible"
    if beside & lists["planned_nouns"] or marked in lists["planned_prepositions"]:
        return "planned"
    head = token.head
    if head.i != token.i and token.dep_ in {"obj", "nmod", "obl"}:
        if head.lemma_ in lists["required"]:
            return "required"
        if head.lemma_ in lists["possible"]:
            return "possible"
        if head.lemma_ in lists["planned"] or (token.dep_ == "obj" and _is_future(head)):
            return "planned"
    return "actual"
