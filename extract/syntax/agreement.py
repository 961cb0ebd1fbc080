"""Case, number and gender: what a word form can be, and whether two words agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.docs import feature
from extract.language.lemmas import parses
from extract.language.snapshot import of_token

if TYPE_CHECKING:
    from spacy.tokens import Token

    #: (case, number, gender) in UD's values; gender is "" in the plural
    Reading = tuple[str, str, str]

_UD = {
    "nomn": "Nom", "gent": "Gen", "gen2": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc",
    "loc2": "Loc", "sing": "Sing", "plur": "Plur", "masc": "Masc", "femn": "Fem", "neut": "Neut",
}  # fmt: skip
ALL_CASES = frozenset({"Nom", "Gen", "Dat", "Acc", "Ins", "Loc"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def tagged(token: Token) -> Reading:
    """The reading that the tagger chose in context."""
    number = feature(token, "Number")
    return feature(token, "Case"), number, "" if number == "Plur" else feature(token, "Gender")


@of_token
def readings(token: Token) -> frozenset[Reading]:
    """All readings of the form, the tagger's among them."""
    found = {tagged(token)}
    for parse in parses(token.lower_):
        tag = parse.tag
        if tag.case is None:
            continue
        number = _UD.get(tag.number or "", "Sing")
        gender = "" if number == "Plur" else _UD.get(tag.gender or "", "")
        found.add((_UD.get(tag.case, ""), number, gender))
    return frozenset(found)


@of_token
def cases(token: Token) -> frozenset[str]:
    """The cases that the form can be in: the tagged one, and the others that look the same.

    Names that do not decline (and forms that the dictionary does not know as a noun) can be in any case.
    """
    own = feature(token, "Case")
    if token.pos_ in {"PROPN", "X"} and _undeclined(token):
        return ALL_CASES
    found = {case for case, number, _ in readings(token) if number in {feature(token, "Number"), ""} or case == own}
    found.discard("")
    return frozenset(found | ({own} if own else ALL_CASES if token.pos_ in {"X", "NUM", "SYM"} else set()))


def _undeclined(token: Token) -> bool:
    known = parses(token.lower_)
    return (token.is_upper and len(token.text) > 1) or any("Fixd" in parse.tag.grammemes for parse in known)


def agree(modifier: Token, noun: Token) -> bool:
    """Whether a participle, adjective or pronoun can modify the noun: same case, number and gender."""
    if noun.pos_ == "PROPN" and _undeclined(noun):
        return True
    case, number, gender = tagged(modifier)
    fitting = (g for c, n, g in readings(noun) if (c, n) == (case, number))
    return any(not gender or g in {"", gender} for g in fitting)
