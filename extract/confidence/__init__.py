"""How sure a claim is: features of how it was found, weighed by a small model that was trained on annotated news."""

from extract.confidence.assess import Assess, Assessor
from extract.confidence.features import Basis, claim_features, office_features
from extract.confidence.least import at_least
from extract.confidence.model import ConfidenceModel, confidence_model, parse_model

__all__ = [
    "Assess",
    "Assessor",
    "Basis",
    "ConfidenceModel",
    "at_least",
    "claim_features",
    "confidence_model",
    "office_features",
    "parse_model",
]
