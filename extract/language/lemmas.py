"""Lemmas by pymorphy3, chosen to agree with the part of speech and features that the tagger saw in context."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import pymorphy3
from pymorphy3.units import DictionaryAnalyzer, KnownPrefixAnalyzer, KnownSuffixAnalyzer, UnknownPrefixAnalyzer

#: OpenCorpora parts of speech that fit a universal one, best first.
_FITS = {
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN", "ADJF"),
    "ADJ": ("ADJF", "ADJS", "PRTF", "PRTS", "COMP"),
    "DET": ("ADJF", "NPRO"),
    "VERB": ("VERB", "INFN", "GRND", "PRTF", "PRTS"),
    "AUX": ("VERB", "INFN", "GRND"),
    "ADV": ("ADVB", "COMP", "PRED"),
    "PRON": ("NPRO", "ADJF"),
    "NUM": ("NUMR", "ADJF"),
}
_VALUES = {
    "Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct",
    "Sing": "sing", "Plur": "plur", "Masc": "masc", "Fem": "femn", "Neut": "neut",
    "Anim": "anim", "Inan": "inan",
}  # fmt: skip
_RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
_NOMINATIVE = frozenset({"nomn"})
#: What tells the analysis of an unknown word by a known one that it begins or ends like.
_LIKE_KNOWN = (KnownPrefixAnalyzer, KnownSuffixAnalyzer, UnknownPrefixAnalyzer)
_NAME_GRAMMEMES = {"PER": ("Surn", "Name", "Patr"), "LOC": ("Geox",), "ORG": ("Orgn",)}


class Tag:
    """The grammemes of an analysis (OpenCorpora's): the common ones by name, None where it has none of the kind."""

    __slots__ = (
        "POS", "animacy", "aspect", "case", "gender", "grammemes", "mood", "number", "person", "tense", "voice",
    )  # fmt: skip

    def __init__(self, tag: Any) -> None:  # noqa: ANN401  (pymorphy3 is untyped)
        self.POS = _plain(tag.POS)
        self.animacy = _plain(tag.animacy)
        self.aspect = _plain(tag.aspect)
        self.case = _plain(tag.case)
        self.gender = _plain(tag.gender)
        self.mood = _plain(tag.mood)
        self.number = _plain(tag.number)
        self.person = _plain(tag.person)
        self.tense = _plain(tag.tense)
        self.voice = _plain(tag.voice)
        self.grammemes: frozenset[str] = tag.grammemes


def _plain(grammeme: object) -> str | None:
    # pymorphy3's own texts look a grammeme up each time that they are compared
    return None if grammeme is None else str(grammeme)


class Form:
    """One analysis of a word form, as pymorphy3 gives it, with what is costly there computed once."""

    __slots__ = ("_inflected", "_known", "_parse", "normal_form", "score", "tag", "word")

    def __init__(self, parse: Any) -> None:  # noqa: ANN401
        self._parse = parse
        self._inflected: dict[frozenset[str], Form | None] | None = None
        self._known: bool | None = None
        self.word: str = parse.word
        self.normal_form: str = parse.normal_form
        self.score: float = parse.score
        self.tag = _tag(parse.tag)

    @property
    def is_known(self) -> bool:
        """Whether the dictionary has the form."""
        if self._known is None:
            self._known = _of_dictionary(self._parse) or _is_known(self.word)
        return self._known

    def inflect(self, grammemes: set[str]) -> Form | None:
        """The form of the same word with these grammemes, None where there is none."""
        wanted = frozenset(grammemes)
        if self._inflected is None:
            self._inflected = {}
        if wanted not in self._inflected:
            found = _inflected(self._parse, wanted)
            self._inflected[wanted] = Form(found) if found is not None else None
        return self._inflected[wanted]

    def nominative(self) -> str | None:
        """The nominative most like the form, None where there is none: the word of ``inflect({"nomn"})``."""
        if not _has_paradigm(self._parse):
            found = self.inflect({"nomn"})
            return found.word if found is not None else None
        written = _written(self._parse, _NOMINATIVE)
        return written[0] if written is not None else None


def _of_dictionary(parse: Any) -> bool:  # noqa: ANN401
    """Whether the dictionary has the word itself."""
    stack = parse.methods_stack
    return len(stack) == 1 and isinstance(stack[0][0], DictionaryAnalyzer)


def _has_paradigm(parse: Any) -> bool:  # noqa: ANN401
    """Whether the word is inflected like one of the dictionary, at most with a prefix before it."""
    known, *others = parse.methods_stack
    return isinstance(known[0], DictionaryAnalyzer) and all(isinstance(method[0], _LIKE_KNOWN) for method in others)


def _written(parse: Any, wanted: frozenset[str]) -> tuple[str, int] | None:  # noqa: ANN401
    """The form with these grammemes of a word that has a paradigm, and its place there."""
    (_, word, paradigm_id, index), *others = parse.methods_stack
    place = _place(paradigm_id, index, wanted)
    if place is None:
        return None
    dictionary = analyzer().dictionary
    paradigm = dictionary.paradigms[paradigm_id]
    form = dictionary.paradigm_prefixes[paradigm[len(paradigm) // 3 * 2 + place]]
    form += dictionary.build_stem(paradigm, index, word) + dictionary.suffixes[paradigm[place]]
    for unit, added in others:
        form = form if isinstance(unit, KnownSuffixAnalyzer) else added + form
    return form, place


def _inflected(parse: Any, wanted: frozenset[str]) -> Any | None:  # noqa: ANN401
    """What pymorphy3's ``inflect`` gives; of a dictionary's word without building all its forms."""
    if not _of_dictionary(parse):
        return parse.inflect(set(wanted))
    written = _written(parse, wanted)
    if written is None:
        return None
    form, place = written
    unit, _, paradigm_id, _ = parse.methods_stack[0]
    tag = analyzer().dictionary.build_tag_info(paradigm_id, place)
    return parse._replace(word=form, tag=tag, score=1.0, methods_stack=((unit, form, paradigm_id, place),))


@lru_cache(maxsize=1 << 12)
def _grammemes(paradigm_id: int) -> tuple[frozenset[str], ...]:
    """The grammemes of a paradigm's forms."""
    dictionary = analyzer().dictionary
    forms = range(len(dictionary.paradigms[paradigm_id]) // 3)
    return tuple([dictionary.build_tag_info(paradigm_id, n).grammemes for n in forms])


@lru_cache(maxsize=1 << 14)
def _place(paradigm_id: int, index: int, wanted: frozenset[str]) -> int | None:
    """The form of a paradigm that has the grammemes wanted and else is most like the given one."""
    forms = _grammemes(paradigm_id)
    fits = [n for n, form in enumerate(forms) if wanted <= form]
    if not fits:
        wanted = frozenset(analyzer().TagClass.fix_rare_cases(wanted))
        fits = [n for n, form in enumerate(forms) if wanted <= form]
    if len(fits) <= 1:
        return fits[0] if fits else None
    like = analyzer().dictionary.build_tag_info(paradigm_id, index).updated_grammemes(wanted)
    return max(fits, key=lambda n: len(like & forms[n]) - 0.1 * len(like ^ forms[n]))


@lru_cache(maxsize=1 << 12)
def _tag(tag: Any) -> Tag:  # noqa: ANN401
    return Tag(tag)


@lru_cache(maxsize=1 << 14)
def _is_known(word: str) -> bool:
    return bool(analyzer().word_is_known(word))


@cache
def analyzer() -> Any:  # noqa: ANN401
    """The morphological analyzer, loaded once per process."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 14)
def parses(word: str) -> tuple[Form, ...]:
    """All analyses of a word form, the most probable first; none of a word without Russian letters."""
    return tuple(Form(parse) for parse in analyzer().parse(word)) if _RUSSIAN.search(word) else ()


def features_of(morph: str) -> dict[str, str]:
    """Feature → value of UD features written ``A=B|C=D``."""
    return dict(part.split("=", 1) for part in morph.split("|")) if morph else {}


def choose(word: str, pos: str, features: dict[str, str], name: str = "") -> Form | None:
    """The analysis of ``word`` that agrees best with its part of speech, its features and the kind of name it is in."""
    fits = _FITS.get(pos)
    if fits is None:
        return None
    wanted = {_VALUES[value] for value in features.values() if value in _VALUES}
    grammemes = _NAME_GRAMMEMES.get(name, ())
    best: Form | None = None
    best_score = -1.0
    for parse in parses(word):
        part = parse.tag.POS
        if part not in fits:
            continue
        present = parse.tag.grammemes
        score = len(wanted & present) + parse.score
        score += 2 * any(g in present for g in grammemes)
        score -= 0.5 * fits.index(part)
        if score > best_score:
            best, best_score = parse, score
    return best


def lemma(word: str, pos: str, morph: str, name: str = "") -> str:
    """The dictionary form of a word in lower case (infinitive for participles and gerunds).

    Args:
        word: the form in the text, in lower case.
        pos: its universal part of speech.
        morph: its UD features, written ``A=B|C=D``.
        name: the label of the name that it stands in, if any.
    """
    return _lemma(word, pos, morph, name) if word.isalpha() or "-" in word else word


@lru_cache(maxsize=1 << 14)
def _lemma(low: str, pos: str, morph: str, name: str) -> str:
    known = parses(low)
    if not known:
        return low
    features = features_of(morph)
    front, dash, last = low.rpartition("-")
    if dash and len(front) > 1 and not known[0].is_known:  # "экс-канцлером"
        features.pop("Gender", None)
        parse = choose(last, pos, features, name)
        if parse is None:
            return low
        first = choose(front, pos, features, name) if pos == "NOUN" else None
        like = first is not None and (first.tag.case, first.tag.number) == (parse.tag.case, parse.tag.number)
        if first is not None and like and first.is_known:  # "странами-членами"
            front = first.normal_form
        return f"{front}-{parse.normal_form}"
    parse = choose(low, pos, features, name)
    return str((parse or known[0]).normal_form)
