"""Word forms: from a form in the text to the nominatives that it may stand for, and back to letters as written."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.language.lemmas import parses

#: Universal cases in pymorphy's grammemes.
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_NAMES = frozenset({"Name", "Surn", "Patr"})
_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*\+?", re.UNICODE)
_HUSHING = "жчшщц"
_VOWELS = "аеиоуыэюя"

#: Endings of personal names that no dictionary knows, by gender and case, longest first: (ending, what it was before).
#: ``*`` stands for й after a vowel and ь after a consonant; ``=`` for the bare stem.
_ENDINGS: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("Masc", "Gen"): (
        ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("его", "ий"),
        ("ии", "ия"), ("а", "="), ("я", "*"), ("ы", "а"),
    ),
    ("Masc", "Dat"): (("скому", "ский"), ("цкому", "цкий"), ("ому", "ый"), ("ему", "ий"), ("у", "="), ("ю", "*")),
    ("Masc", "Ins"): (
        ("ским", "ский"), ("цким", "цкий"), ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("ым", "ый"),
        ("ом", "="), ("ем", "*"), ("ой", "а"), ("ей", "я"),
    ),
    ("Masc", "Loc"): (("ском", "ский"), ("цком", "цкий"), ("ом", "ый"), ("е", "=")),
    ("Fem", "Gen"): (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ии", "ия"), ("ы", "а")),
    ("Fem", "Dat"): (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ии", "ия"), ("е", "а")),
    ("Fem", "Acc"): (("скую", "ская"), ("цкую", "цкая"), ("у", "а"), ("ю", "я")),
    ("Fem", "Ins"): (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ей", "я")),
    ("Fem", "Loc"): (("ской", "ская"), ("цкой", "цкая"), ("ой", "а"), ("ии", "ия"), ("е", "а")),
}  # fmt: skip
_ENDINGS["Masc", "Acc"] = _ENDINGS["Masc", "Gen"]


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """Lower case, ё as е, one kind of apostrophe and dash."""
    return text.casefold().replace("ё", "е").replace("’", "'").replace("—", "-").replace("–", "-")


@lru_cache(maxsize=1 << 13)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in plain letters; quotes, brackets and other marks are left out."""
    return tuple(_WORD.findall(plain(text)))


def as_written(word: str, like: str) -> str:
    """``word`` with the capitals of ``like``: ВСЕ ("МИДе": МИД), Первая, По-Частям or none."""
    if like[:2].isupper() and len(like) > 1 and "-" not in like:
        return word.upper()
    if "-" not in word and "-" not in like:
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    parts, models = word.split("-"), like.split("-")
    if len(parts) == len(models):
        return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _bare(word: str, ending: str, before: str) -> str | None:
    """``word`` with its ending changed into what it was; None where too little would be left."""
    stem = word.removesuffix(ending)
    if len(stem) < 2 or stem == word:  # noqa: PLR2004  (a name has two letters before its ending)
        return None
    if before == "=":
        return stem if stem[-1] not in _VOWELS else None
    if before == "*":
        if stem[-1] in _VOWELS:
            return stem + "й"
        return stem if stem[-1] in _HUSHING else stem + "ь"
    return stem + before


def undeclined(word: str, gender: str, case: str) -> str:
    """The nominative of a personal name that the dictionary does not know (lower case in, lower case out).

    Names that end like no declined form stay as they are: ``рютте``, ``меркель``, ``мао``.
    """
    for ending, before in _ENDINGS.get((gender, case), ()):
        if word.endswith(ending):
            bare = _bare(word, ending, before)
            if bare is not None:
                return bare
    return word


def dictionary_name(word: str, gender: str, case: str) -> str | None:
    """The nominative of a name by the dictionary, or None where it does not know the word as a form of that case."""
    wanted = CASES.get(case, "nomn")
    best, best_score = None, -1.0
    for parse in parses(word):
        tag = parse.tag
        if not parse.is_known or tag.POS not in {"NOUN", "ADJF"} or tag.case != wanted or tag.number == "plur":
            continue
        score = parse.score + 2 * bool(_NAMES & tag.grammemes)
        if tag.gender and GENDERS.get(gender) not in (None, tag.gender) and "ms-f" not in tag.grammemes:
            if "femn" in tag.grammemes or gender == "Fem":
                continue
            score -= 1
        if score > best_score:
            best, best_score = parse, score
    if best is None:
        return None
    nominative = best.inflect({"nomn", "sing"})
    return str(nominative.word) if nominative else str(best.word)


@lru_cache(maxsize=1 << 13)
def name_nominative(word: str, gender: str, case: str) -> str:
    """The nominative of one word of a personal name, written as the word is.

    Args:
        word: the form in the text.
        gender: ``Masc`` or ``Fem``, of the person.
        case: the universal case of the form (``Gen``).
    """
    if case == "Nom" or not word[:1].isalpha() or word[:1].islower() or word.isascii() or word.isupper():
        return word
    low = word.lower()
    if "-" in word:
        *front, last = word.split("-")
        parts = [name_nominative(p, gender, case) if len(p) > 3 else p for p in front]  # noqa: PLR2004
        return "-".join([*parts, name_nominative(last, gender, case)])
    known = dictionary_name(low, gender, case)
    return as_written(known if known is not None else undeclined(low, gender, case), word)


@lru_cache(maxsize=1 << 15)
def nominatives(word: str) -> frozenset[str]:
    """All nominatives that a form may stand for, in plain letters, the form itself among them.

    Both numbers of a plural are given ("штатов": "штаты", "штат"), and what the rules for unknown names yield.
    """
    low = word.lower()
    found = {plain(word)}
    if not low[:1].isalpha() or low.isascii():
        return frozenset(found)
    known = False
    for parse in parses(low):
        if parse.tag.POS in {"NOUN", "ADJF", "PRTF", "NPRO", None}:
            known = known or parse.is_known
            found.add(plain(parse.normal_form))
            if nominative := parse.nominative():
                found.add(plain(nominative))
    if not known:
        for gender, case in _ENDINGS:
            found.add(plain(undeclined(low, gender, case)))
    return frozenset(found)
