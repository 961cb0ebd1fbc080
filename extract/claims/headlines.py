"""Headlines without a verb of their own: "Обама: Путин не убежден", "Меркель — в Анкаре"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claims.content import trim
from extract.claims.frame import Frame
from extract.model import ACTOR_KINDS
from extract.syntax.agreement import cases
from extract.vocabulary import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from extract.claims.judge import Judge

_HEADLINE = Entry(id="headline", relation="STATED")
_PRESENCE = Entry(id="dash-headline", relation="MET")
_LONGEST_PRESENCE = 8
_LONGEST_NAME = 8


def headline(tokens: Sequence[Token], judge: Judge) -> Frame | None:
    """The frame of a headline whose first words, up to a colon, are an actor in the nominative."""
    words = [t for t in tokens if not t.is_space]
    colon = next((i for i, t in enumerate(words[: _LONGEST_NAME + 1]) if t.text == ":"), None)
    if not colon or colon + 2 >= len(words):
        return None
    lead = _speaker(words[:colon])
    if any(t.pos_ not in {"NOUN", "PROPN", "ADJ"} for t in lead):
        return None
    head = next((t for t in lead if t.head not in lead or t.head.i == t.i), lead[0])
    if "Nom" not in cases(head) or judge.kind(head) not in ACTOR_KINDS or not any(t.ent_type_ for t in lead):
        return None
    said = trim(words[colon], words[colon + 1].i, words[-1].i + 1)
    return Frame(_HEADLINE, words[colon], (), (head,), (), said) if said is not None else None


def _speaker(lead: list[Token]) -> list[Token]:
    """What stands before the colon without the topic: "Обама о выборах", "Обама — о выборах"."""
    topic = next((i for i, t in enumerate(lead) if i and t.lower_ in {"о", "об", "про"}), len(lead))
    return lead[: topic - 1 if topic < len(lead) and lead[topic - 1].is_punct else topic]


def presence(tokens: Sequence[Token], judge: Judge) -> Frame | None:
    """The frame of a headline that says where a person is, without a verb: "Меркель — в Анкаре"."""
    words = [t for t in tokens if not t.is_space]
    dash = next((i for i, t in enumerate(words) if t.text in {"—", "–", "-"}), None)
    if not dash or dash + 2 >= len(words) or len(words) > _LONGEST_PRESENCE:
        return None
    if words[dash + 1].lower_ not in {"в", "на"} or any(t.pos_ in {"VERB", "AUX"} for t in words):
        return None
    lead, place = words[:dash], words[dash + 2]
    person = next((t for t in lead if t.ent_type_ == "PER" and "Nom" in cases(t)), None)
    if person is None or place.ent_type_ != "LOC" or judge.kind(place) not in ACTOR_KINDS:
        return None
    return Frame(_PRESENCE, words[dash + 1], (), (person,), (place,), None) if "Loc" in cases(place) else None
