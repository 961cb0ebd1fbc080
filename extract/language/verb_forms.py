"""Forms of verbs that the dictionary leaves no doubt about: "осудившие" is a participle, whatever the tagger saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language

from extract.language.docs import feature, set_features, tagged_as
from extract.language.lemmas import parses

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_VALUES = {
    "sing": ("Number", "Sing"),
    "plur": ("Number", "Plur"),
    "masc": ("Gender", "Masc"),
    "femn": ("Gender", "Fem"),
    "neut": ("Gender", "Neut"),
    "past": ("Tense", "Past"),
    "pres": ("Tense", "Pres"),
    "actv": ("Voice", "Act"),
    "pssv": ("Voice", "Pass"),
    "perf": ("Aspect", "Perf"),
    "impf": ("Aspect", "Imp"),
}


@Language.component("verb_forms", assigns=["token.morph"], requires=["token.pos", "token.morph"])
def verb_forms(doc: Doc) -> Doc:
    """Declined participles that the tagger took for finite verbs or gerunds, put right."""
    for token in tagged_as(doc, "VERB"):
        if feature(token, "VerbForm") in {"Fin", "Conv"}:
            known = [p for p in parses(token.lower_) if p.is_known]
            if known and all(p.tag.POS == "PRTF" for p in known):
                set_features(token, _features(_fitting(token, known)))
            elif known and all(p.tag.POS == "VERB" and p.tag.tense == "past" for p in known):
                _past(token, known)
    return doc


def _past(token: Token, known: list[Any]) -> None:
    """Give a past tense the number and gender of its ending, where the tagger saw others ("общество разогнало")."""
    numbers = {_VALUES[p.tag.number][1] for p in known}
    genders = {_VALUES[p.tag.gender][1] for p in known if p.tag.gender}
    if feature(token, "Number") in numbers and feature(token, "Gender") in (genders or {""}):
        return
    found = token.morph.to_dict()
    found.pop("Gender", None)
    found |= {"Number": min(numbers)} | ({"Gender": min(genders)} if len(genders) == 1 else {})
    set_features(token, "|".join(f"{name}={value}" for name, value in sorted(found.items())))


def _fitting(token: Token, known: list[Any]) -> Any:  # noqa: ANN401  (pymorphy3 is untyped)
    """The reading that has the case of a noun before the participle, else a nominative, else the likeliest."""
    nouns = [t for t in token.doc[max(token.i - 6, 0) : token.i] if t.pos_ in {"NOUN", "PROPN"}]
    wanted = [feature(noun, "Case") for noun in reversed(nouns)]
    for case in [*wanted[:1], "Nom"]:
        for parse in known:
            if _CASES.get(parse.tag.case or "") == case:
                return parse
    return known[0]


def _features(parse: Any) -> str:  # noqa: ANN401
    found = dict(_VALUES[str(g)] for g in parse.tag.grammemes if str(g) in _VALUES)
    found |= {"VerbForm": "Part", "Case": _CASES.get(parse.tag.case or "", "Nom")}
    return "|".join(f"{name}={value}" for name, value in sorted(found.items()))
