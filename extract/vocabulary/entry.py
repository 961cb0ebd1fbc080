"""One entry of the vocabulary: the words that trigger a relation and the slots that its arguments fill."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from extract.errors import ExtractError
from extract.model import Modality, Polarity

CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "ins": "Ins", "loc": "Loc"}
#: Slots that are no noun phrases in a case.
SPECIAL = frozenset({
    "inf", "clause", "must", "чтобы", "quote", "как", "poss", "adj", "head", "patient", "self", "speaker",
})  # fmt: skip
RESTRICTIONS = frozenset({"actor", "thing", "person", "state", "body"})
PREDICATES = ("verbs", "nouns", "adjectives", "phrases")

Control = Literal["subject", "object"]

_SLOT = re.compile(r"(?:(?P<preposition>\w[\w -]*)\+)?(?P<form>[\wё]+)(?::(?P<only>\w+))?")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an argument stands: a case, with its preposition if any; or one of the special forms.

    ``only`` restricts what may fill it: ``actor``, ``thing`` (no actor), ``person``, ``state``
    or ``body`` (an organisation of any kind).
    """

    form: str
    preposition: str | None = None
    only: str | None = None

    @property
    def case(self) -> str | None:
        """The UD case, or None for a special form."""
        return CASES.get(self.form)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A part that must stand beside the predicate: a slot filled by one of these lemmas ("принять" + acc "участие")."""

    slot: Slot
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the claim of its entry's relation that it must give; None means: not compared."""

    text: str
    subject: str | None = None
    object: str | None = None
    content: str | None = None
    polarity: str | None = None
    modality: str | None = None
    speaker: str | None = None
    condition: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of saying one relation. Fields as in ``docs/vocabulary.md``."""

    id: str
    relation: str
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    fixed: tuple[Fixed, ...] = ()
    subject: tuple[Slot, ...] = ()
    object: tuple[Slot, ...] = ()
    content: tuple[Slot, ...] = ()
    bare: bool = False
    both: bool = False
    polarity: Polarity = "affirmed"
    modality: Modality | None = None
    control: Control | None = None
    embeds: Modality | None = None
    examples: tuple[Example, ...] = field(default=())
    counterexamples: tuple[str, ...] = ()
    where: str = ""

    @property
    def judges(self) -> bool:
        """Whether it is who speaks that says so of the object: its subject is the speaker."""
        return any(slot.form == "speaker" for slot in self.subject)


def parse_slot(text: str, where: str = "") -> Slot:
    """``"в+loc:actor"`` → Slot; raises ExtractError for a form, case or restriction that does not exist."""
    match = _SLOT.fullmatch(text.strip())
    if match is None or (match["form"] not in CASES and match["form"] not in SPECIAL):
        forms = ", ".join([*CASES, *sorted(SPECIAL)])
        raise ExtractError(f"{where}: {text!r} is no slot: write one of {forms}, or PREPOSITION+CASE")
    if match["preposition"] and match["form"] not in CASES:
        raise ExtractError(f"{where}: {text!r}: a preposition goes with a case, one of {', '.join(CASES)}")
    if match["only"] and match["only"] not in RESTRICTIONS:
        raise ExtractError(f"{where}: {text!r}: after the colon write one of {', '.join(sorted(RESTRICTIONS))}")
    return Slot(match["form"], match["preposition"], match["only"])
