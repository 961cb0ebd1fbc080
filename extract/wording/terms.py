"""From the words of a content to what it is about: the deed, the things, how they are described, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from extract.wording.data import data
from extract.wording.stems import stem

if TYPE_CHECKING:
    from extract.language.lemmas import Form

_TOKEN = re.compile(r"\d[\d\s]*\d(?:[.,]\d+)?|\d+(?:[.,]\d+)?|%|[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS_OF_DEEDS = ("ение", "ание", "яние", "ация", "тие", "ирование", "ство")
_VERBS = frozenset({"INFN", "VERB"})
_DESCRIBING = frozenset({"ADJF", "ADJS", "PRTF", "PRTS"})
_HUNDRED = "%"


@dataclass(frozen=True, slots=True)
class Terms:
    """Stems, in text order.

    ``deed`` is what is done ("" where only things are named); ``things`` what it is done to; ``kinds`` how these are
    described; ``numbers`` how many, as written in full, ``40%`` for percents; ``denied`` whether it is not to be done.
    """

    deed: str = ""
    things: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    denied: bool = False

    def __bool__(self) -> bool:
        return bool(self.deed or self.things or self.kinds or self.numbers)

    @property
    def stems(self) -> tuple[str, ...]:
        """All stems of words."""
        return (*((self.deed,) if self.deed else ()), *self.things, *self.kinds)

    def written(self) -> list[str]:
        """As a list of words: ``!`` denied, then ``=`` before the deed, ``~`` before a kind, ``#`` before a number."""
        return [
            *(["!"] if self.denied else []),
            *([f"={self.deed}"] if self.deed else []),
            *self.things,
            *(f"~{kind}" for kind in self.kinds),
            *(f"#{number}" for number in self.numbers),
        ]

    @classmethod
    def read(cls, words: Iterable[str]) -> Self:
        """What :meth:`written` wrote."""
        given = list(words)
        return cls(
            deed=next((w[1:] for w in given if w[0] == "="), ""),
            things=tuple(w for w in given if w[0] not in "=~#!"),
            kinds=tuple(w[1:] for w in given if w[0] == "~"),
            numbers=tuple(w[1:] for w in given if w[0] == "#"),
            denied="!" in given,
        )


NOTHING = Terms()


def terms(text: str) -> Terms:
    """What the words of a content, a condition or an object are about.

    >>> terms("оказать Украине долгосрочную поддержку") == terms("долгосрочная поддержка Украины")
    True
    """
    words = _words(text)
    acts = [word for word in words if word.part == "act"]
    acts = [word for word in acts if word.lemma not in data().idle] or acts[:1]
    nouns = [word for word in words if word.part == "thing"]
    head = next(iter(acts), None)
    carrying = head is not None and head.lemma in data().light
    if head is not None and (carrying or head.lemma in data().imposing):
        carried = next((n for n in nouns if n.place > head.place and (carrying or n.lemma in data().measures)), None)
        head, acts = carried or head, acts[1:] if carried else acts
    elif head is None:
        head = next((n for n in nouns[:1] if _is_deed(n.lemma)), None)
    rest = [w for w in sorted([*acts, *nouns], key=lambda w: w.place) if w is not head]
    return Terms(
        deed=stem(head.lemma) if head else "",
        things=tuple(dict.fromkeys(stem(w.lemma) for w in rest)),
        kinds=tuple(dict.fromkeys(stem(w.lemma) for w in words if w.part == "kind")),
        numbers=_numbers(text),
        denied=head is not None and head.denied,
    )


@dataclass(frozen=True, slots=True)
class _Word:
    lemma: str
    part: str
    place: int
    denied: bool = False


def _words(text: str) -> list[_Word]:
    from extract.language.lemmas import parses

    known = data()
    found: list[_Word] = []
    denied = False
    for place, word in enumerate(_TOKEN.findall(text)):
        low = word.lower()
        if low in {"не", "без"}:
            denied = True
            continue
        form = _form(parses(low))
        if form is None or (part := _part(form)) is None:
            continue
        lemma = form.normal_form
        counts = lemma in known.numbers or lemma in known.multiples or lemma == "процент"
        if not counts and lemma not in known.empty:
            found.append(_Word(lemma, part, place, denied))
        denied = denied and part == "kind"
    return found


def _form(forms: tuple[Form, ...]) -> Form | None:
    """The most probable analysis; of a word that may be an infinitive, that."""
    return next((f for f in forms if f.tag.POS == "INFN"), forms[0] if forms else None)


def _part(form: Form) -> str | None:
    if form.tag.POS in _VERBS:
        return "act"
    if form.tag.POS == "NOUN":
        return "thing"
    return "kind" if form.tag.POS in _DESCRIBING and "Apro" not in form.tag.grammemes else None


def _is_deed(lemma: str) -> bool:
    return lemma in data().deeds or lemma.endswith(_ENDINGS_OF_DEEDS)


def _numbers(text: str) -> tuple[str, ...]:
    from extract.language.lemmas import parses

    known = data()
    found: list[str] = []
    for word in _TOKEN.findall(text):
        low = word.lower()
        if low[0].isdigit():
            found.append(_plain(float(re.sub(r"\s", "", low).replace(",", "."))))
            continue
        lemma = low if low == _HUNDRED else next((f.normal_form for f in parses(low)), low)
        if lemma in known.numbers:
            found.append(_plain(known.numbers[lemma]))
        elif found and lemma in known.multiples and not found[-1].endswith(_HUNDRED):
            found[-1] = _plain(float(found[-1]) * known.multiples[lemma])
        elif found and lemma in {_HUNDRED, "процент"} and not found[-1].endswith(_HUNDRED):
            found[-1] += _HUNDRED
    return tuple(dict.fromkeys(found))


def _plain(number: float) -> str:
    return f"{number:.10g}"
