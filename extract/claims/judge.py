"""What claims need to know of mentions, whoever tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model import EntityKind


class Judge(Protocol):
    """Says what kind of thing a noun phrase stands for, and whether it is a time expression."""

    def kind(self, token: Token) -> EntityKind:
        """The entity kind of the phrase headed by the token (``person``, ``state``, …, ``topic``)."""

    def is_time(self, token: Token) -> bool:
        """Whether the token stands in words that tell the time."""

    def state_of(self, adjective: Token) -> str | None:
        """The id of the state that an adjective ("американский") stands for, or None."""
