"""The record of stance: who is for or against whom, by which words of one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.model import Argument, Span

#: Whose opinion it is: an actor ``named`` in the sentence, the ``author`` of the text, or somebody ``unnamed``.
HolderKind = Literal["named", "author", "unnamed"]
Attitude = Literal["positive", "negative"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """One attitude of a holder to a target, as one sentence words it.

    ``sentence`` is the id of its :class:`~extract.model.Sentence`, from whose text all spans are; ``holder`` is an
    :class:`~extract.model.Argument` where ``holder_kind`` is ``named``, else None; ``expression`` are the words that
    evaluate; ``score`` in 0..1 is how likely the opinion is held to be there.
    """

    sentence: str
    holder: Argument | None
    holder_kind: HolderKind
    target: Argument
    expression: Span
    attitude: Attitude
    score: float = 1.0
