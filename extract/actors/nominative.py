"""The name of what a mention means, in the nominative: "встрече союзников" → "встреча союзников".

The head of the phrase and the words that agree with it are inflected; genitives and other dependents stay as written.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extract.actors.words import CASES, as_written, name_nominative
from extract.language.docs import feature
from extract.language.lemmas import choose, features_of, parses

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MODIFIER = frozenset({"ADJ", "DET", "NUM", "VERB"})
_QUOTES = frozenset("«»\"“”„'")


def nominative(span: Span, head: Token | None = None) -> str:
    """The span's words with head and agreement in the nominative; number stays ("союзников" → "союзники").

    Args:
        span: the mention, of a parsed ``Doc``.
        head: its syntactic head where the caller knows better than the parse.
    """
    tokens = list(span)
    if not tokens:
        return ""
    if is_name(span):
        return _joined(tokens, dict(zip((t.i for t in tokens), name_words(tokens), strict=True)))
    head = head if head is not None and head in tokens else phrase_head(span)
    case = feature(head, "Case")
    if case in ("", "Nom") or _subject_of_many(head):
        return _joined(tokens, {})
    numeral = next((t for t in tokens if t.i < head.i and _counts(t, head)), None)
    if numeral is not None:
        return _joined(tokens, _counted(numeral, head))
    changed = {head.i: _noun(head)}
    for token in _agreeing(tokens, head):
        changed[token.i] = _agree(token, head)
    for ent in span.doc.ents:
        if ent.label_ != "PER" or ent.end <= head.i + 1 or ent.start >= span.end:
            continue
        following = [t for t in ent if t.i > head.i and t in tokens]
        if following and _in_apposition(head, following):
            changed.update(zip((t.i for t in following), name_words(following), strict=True))
    return _joined(tokens, changed)


def _subject_of_many(head: Token) -> bool:
    """Whether a noun tagged as a genitive of one is the subject of many: "страны — члены ЕС обсудили"."""
    one = feature(head, "Case") == "Gen" and feature(head, "Number") == "Sing" and head.dep_ == "nsubj"
    return one and feature(head.head, "VerbForm") == "Fin" and feature(head.head, "Number") == "Plur"


def _counts(token: Token, head: Token) -> bool:
    """Whether a token counts the head: "двумя странами", "обоими президентами"."""
    if feature(head, "Number") != "Plur":
        return False
    return token.lemma_ in {"оба", "обоих"} or (token.pos_ == "NUM" and token.head.i in {head.i, token.i})


def _counted(numeral: Token, head: Token) -> dict[int, str]:
    """A counted noun: "двумя странами" → "две страны", "пятью странами" → "пять стран", "34 стран" → "34 страны"."""
    few = numeral.text[-1:] in "234" and numeral.text[-2:-1] != "1" if numeral.text.isdigit() else False
    few = few or numeral.lemma_ in {"два", "оба", "три", "четыре"}
    gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(feature(head, "Gender"), "masc")
    changed = {head.i: as_written(_inflect(head.lower_, head, {"gent", "sing" if few else "plur"}), head.text)}
    if not numeral.text.isdigit():
        parse = next((p for p in parses(numeral.lower_) if "NUMR" in p.tag.grammemes), None)
        inflected = (parse.inflect({"nomn", gender}) or parse.inflect({"nomn"})) if parse is not None else None
        changed[numeral.i] = as_written(str(inflected.word) if inflected else numeral.lower_, numeral.text)
    return changed


def is_name(span: Span) -> bool:
    """Whether the span is a person's name and nothing else."""
    if not len(span) or span[0].ent_type_ != "PER":
        return False
    return any(e.label_ == "PER" and e.start <= span.start and span.end <= e.end for e in span.doc.ents)


def phrase_head(span: Span) -> Token:
    """The noun that the phrase is about: the root of the span, or its first nominal where the parse went wrong."""
    root: Token = span.root
    before = [t for t in span if t.i < root.i and t.pos_ in _NOMINAL and not _prepositional(t)]
    if root.pos_ in _NOMINAL and not (before and root.pos_ == "PROPN" and not _prepositional(before[0])):
        return root
    return next((t for t in span if t.pos_ in _NOMINAL and not _prepositional(t)), root)


def noun_phrase(noun: Token) -> Span:
    """A common noun, the adjectives before it and the genitives right after it."""
    doc, start, end = noun.doc, noun.i, noun.i + 1
    while start > noun.sent.start and doc[start - 1].pos_ in {"ADJ", "NUM"} and doc[start - 1].head.i == noun.i:
        start -= 1
    while end < noun.sent.end and doc[end].pos_ in {"NOUN", "PROPN", "ADJ"} and feature(doc[end], "Case") == "Gen":
        end += 1
    while end > noun.i + 1 and doc[end - 1].pos_ == "ADJ":
        end -= 1
    return doc[start:end]


def _prepositional(token: Token) -> bool:
    return any(child.dep_ == "case" for child in token.lefts)


def _in_apposition(head: Token, name: list[Token]) -> bool:
    """Whether a name is the head's own ("президента США Дональда Трампа"), not that of its dependent ("дом Обамы")."""
    between = head.doc[head.i + 1 : name[0].i]
    return (
        feature(head, "Animacy") == "Anim"
        and feature(head, "Number") != "Plur"
        and feature(head, "Case") in {feature(t, "Case") for t in name}
        and all(t.pos_ in {"NOUN", "PROPN", "ADJ"} and feature(t, "Case") in ("Gen", "") for t in between)
    )


def name_words(tokens: list[Token]) -> list[str]:
    """The words of a person's name in the nominative, capitals as written."""
    case = name_case(tokens)
    gender = name_gender(tokens)
    return [name_nominative(t.text, gender, case) for t in tokens]


def name_case(tokens: list[Token]) -> str:
    """The case of a name: that of most of its words, but for indeclinable ones, which look nominative."""
    cases = [feature(t, "Case") for t in tokens if feature(t, "Case")]
    cases = [c for c in cases if c != "Nom"] or cases
    return max(cases, key=lambda c: (cases.count(c), -cases.index(c))) if cases else "Nom"


def name_gender(tokens: list[Token]) -> str:
    """``Masc`` or ``Fem``: by a given name or patronymic that the dictionary knows, else as tagged."""
    for token in tokens:
        gender = _gender_told(token.lower_, feature(token, "Case"), "Name", "Patr")
        if gender is not None:
            return gender
    if name_case(tokens) == "Ins" and any(t.lower_.endswith(("ом", "ем", "ым", "им")) for t in tokens):
        return "Masc"
    tagged = [feature(t, "Gender") for t in tokens if feature(t, "Gender") in {"Masc", "Fem"}]
    return tagged[0] if tagged else "Masc"


@lru_cache(maxsize=1 << 12)
def _gender_told(word: str, case: str, *names: str) -> str | None:
    """``Masc`` or ``Fem`` of a form of such names (``Name``, ``Patr``), None where the dictionary does not tell."""
    known = [p for p in parses(word) if {*names} & p.tag.grammemes and p.is_known]
    genders = {p.tag.gender for p in known if p.tag.case == CASES.get(case, p.tag.case)}
    return {"masc": "Masc", "femn": "Fem"}.get(genders.pop() or "") if len(genders) == 1 else None


def given_gender(name: str) -> str | None:
    """``Masc`` or ``Fem`` of a person by the given name at the start of a name in the nominative, None if unknown."""
    first = name.split(maxsplit=1)[0].lower() if name else ""
    return _gender_told(first, "Nom", "Name")


@lru_cache(maxsize=1 << 12)
def gender_of_person(name: str) -> str | None:
    """``Masc`` or ``Fem`` of a person by the full name in the nominative: given name, else a surname that tells."""
    given = given_gender(name)
    if given is not None or " " not in name:
        return given
    last = name.lower()
    if last.endswith(("ова", "ева", "ёва", "ская", "цкая")):
        return "Fem"
    return "Masc" if last.endswith(("ов", "ев", "ёв", "ский", "цкий")) else None


def _agreeing(tokens: list[Token], head: Token) -> list[Token]:
    """Adjectives, pronouns, numerals and participles of the span before its head that agree with it in case."""
    case, number = feature(head, "Case"), feature(head, "Number")
    found = []
    for token in tokens:
        if token.i >= head.i or token.pos_ not in _MODIFIER or token.text.isdigit():
            continue
        tagged = feature(token, "Case") == case and feature(token, "Number") in ("", number)
        if (tagged or _could_be(token, case, number)) and _belongs(token, head):
            found.append(token)
    return found


def _could_be(token: Token, case: str, number: str) -> bool:
    """Whether an adjective's form is one of this case and number, whatever the tagger chose."""
    wanted = {CASES[case], "plur" if number == "Plur" else "sing"} if case in CASES else set()
    return any(p.tag.POS in {"ADJF", "PRTF"} and wanted <= p.tag.grammemes for p in parses(token.lower_))


def _belongs(token: Token, head: Token) -> bool:
    """Whether no other noun of the head's case stands between the modifier and the head."""
    between = head.doc[token.i + 1 : head.i]
    return not any(t.pos_ in _NOMINAL and feature(t, "Case") == feature(head, "Case") for t in between)


def _noun(token: Token) -> str:
    if token.text.isupper() or token.text.isascii():
        return token.text
    if token.ent_type_ == "PER":
        return name_words([token])[0]
    number = "plur" if feature(token, "Number") == "Plur" else "sing"
    low = token.lower_
    if "-" in low:
        front, _, last = token.text.rpartition("-")
        first = front if len(front) < 4 else as_written(_part(front.lower(), token, number), front)  # noqa: PLR2004
        return f"{first}-{as_written(_part(last.lower(), token, number), last)}"
    return as_written(_inflect(low, token, {"nomn", number}), token.text)


def _part(low: str, token: Token, number: str) -> str:
    """Half of a compound ("повстанцев-туарегов"): inflected where it is a noun of the compound's case."""
    case = CASES.get(feature(token, "Case"), "")
    fits = [p for p in parses(low) if p.tag.POS == "NOUN" and p.tag.case == case and p.tag.number == number]
    inflected = fits[0].inflect({"nomn", number}) if fits else None
    return str(inflected.word) if inflected else low


def _agree(token: Token, head: Token) -> str:
    number = feature(head, "Number")
    wanted = {"nomn", "plur"} if number == "Plur" else {"nomn", "sing"}
    gender = feature(head, "Gender") or feature(token, "Gender")
    if number != "Plur" and gender:
        wanted.add({"Masc": "masc", "Fem": "femn", "Neut": "neut"}[gender])
    return as_written(_inflect(token.lower_, token, wanted), token.text)


def _inflect(low: str, token: Token, wanted: set[str]) -> str:
    return _inflected(low, token.pos_, str(token.morph), token.ent_type_, frozenset(wanted))


@lru_cache(maxsize=1 << 13)
def _inflected(low: str, pos: str, morph: str, name: str, wanted: frozenset[str]) -> str:
    parse = choose(low, pos, features_of(morph), name)
    if parse is None:
        return low
    inflected = parse.inflect(set(wanted)) or parse.inflect({"nomn"})
    return str(inflected.word) if inflected else low


def _joined(tokens: list[Token], changed: dict[int, str]) -> str:
    return "".join(changed.get(t.i, t.text) + t.whitespace_ for t in tokens).strip()
