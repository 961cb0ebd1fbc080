"""What gives claims their confidence while they are built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from extract.confidence.features import claim_features, office_features

if TYPE_CHECKING:
    from extract.confidence.features import Basis
    from extract.confidence.model import ConfidenceModel
    from extract.model import Claim


class Assessor(Protocol):
    """Says how sure a claim is, from how it was found."""

    def claim(self, claim: Claim, basis: Basis) -> float:
        """The confidence, in 0..1, of a claim that a vocabulary entry found."""

    def office(self, claim: Claim) -> float:
        """The confidence, in 0..1, of an office told in apposition to a name."""


class Assess:
    """Assesses claims by a trained model."""

    def __init__(self, model: ConfidenceModel) -> None:
        self._model = model

    def claim(self, claim: Claim, basis: Basis) -> float:
        """The confidence, in 0..1, of a claim that a vocabulary entry found."""
        return self._model.confidence(claim_features(claim, basis))

    def office(self, claim: Claim) -> float:
        """The confidence, in 0..1, of an office told in apposition to a name."""
        return self._model.confidence(office_features(claim))
