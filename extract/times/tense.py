"""Where a time lies by the tense of what it dates: before the article (-1) or after it (1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Verbs whose infinitive happened if they did: "сумел приехать в среду".
_FACTIVE = frozenset({"смочь", "мочь", "суметь", "успеть", "удаться", "удаваться", "начать", "стать", "прийтись", "продолжить", "перестать", "прекратить", "закончить"})  # fmt: skip
#: Verbs whose event is still to come: "встреча, запланированная на пятницу".
_PLANNING = frozenset({"запланировать", "планировать", "наметить", "намечать", "назначить", "ожидать", "ожидаться", "предстоять", "предполагаться"})  # fmt: skip
_READY = frozenset({"должный", "готовый", "намеренный", "обязанный", "вынужденный", "способный"})
_LIMIT = 8


def side(doc: Doc, start: int, end: int) -> int:
    """-1 if the predicate that the tokens ``start``:``end`` date is in the past (or none is found), else 1."""
    token = _top(doc, start, end)
    for _ in range(_LIMIT):
        found = _tense(token)
        if found:
            return found
        if token.head.i == token.i:
            break
        token = token.head
    return -1


def _top(doc: Doc, start: int, end: int) -> Token:
    """The token that the expression hangs on."""
    for token in doc[start:end]:
        if token.pos_ not in {"PUNCT", "ADP"} and not start <= token.head.i < end:
            return token.head
    return doc[start]


def _tense(token: Token) -> int:
    """The side that this token decides, 0 if none."""
    feature = token.morph.get
    if token.lemma_ in _PLANNING:
        return 1
    if auxiliary := _auxiliary(token):
        return auxiliary
    if "Inf" in feature("VerbForm"):
        return _infinitive(token)
    if "Fut" in feature("Tense") or "Pres" in feature("Tense"):
        return 0 if "Conv" in feature("VerbForm") or "Part" in feature("VerbForm") else 1
    if "Past" in feature("Tense"):
        return 0 if "Conv" in feature("VerbForm") else -1
    if "Imp" in feature("Mood") or token.lemma_ in _READY:
        return 1
    return 0


def _auxiliary(token: Token) -> int:
    """The side told by a form of "быть" beside the token."""
    for child in token.children:
        if child.lemma_ == "быть" and child.dep_ in {"aux", "aux:pass", "cop"}:
            if "Past" in child.morph.get("Tense"):
                return -1
            if "Fut" in child.morph.get("Tense") or child.lower_.startswith("буд"):
                return 1
    return 0


def _infinitive(token: Token) -> int:
    """An infinitive is still to come, unless what governs it says that it came."""
    head = token.head
    if head.i != token.i and token.dep_ in {"xcomp", "csubj"} and head.lemma_ in _FACTIVE:
        return _tense(head)
    return 1
