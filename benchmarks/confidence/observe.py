"""Claims found in a gold file's sentences, each with its features and whether it is right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score_claims import best_pairs, vocabulary

from allegiance.claims import sentence_rows
from extract.confidence import Basis, claim_features, office_features
from extract.errors import ExtractError
from extract.model import Claim
from extract.pipeline import extract_article
from extract.reader import read


@dataclass(frozen=True)
class Observed:
    """One claim: the article it stands in, its features, and whether it is right."""

    doc: str
    features: tuple[str, ...]
    right: bool


@dataclass(frozen=True)
class Observations:
    """The claims found in a gold file, in text order, and how many sentences and required claims it has.

    What the gold calls optional is left out: it counts neither way.
    """

    claims: list[Observed]
    sentences: int
    required: int


class Recorder:
    """An assessor that keeps the features of each claim, and leaves the claims at 1."""

    def __init__(self) -> None:
        self.features: dict[str, tuple[str, ...]] = {}

    def claim(self, claim: Claim, basis: Basis) -> float:
        """Keep the features of a claim that a vocabulary entry found."""
        self.features[claim.id] = tuple(claim_features(claim, basis))
        return 1.0

    def office(self, claim: Claim) -> float:
        """Keep the features of an office told in apposition."""
        self.features[claim.id] = tuple(office_features(claim))
        return 1.0


def observe(path: Path) -> Observations:
    """Extract the claims of a gold file's sentences; raises ExtractError for a file that cannot be used."""
    golds = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8-sig").splitlines()) if row}
    classes = vocabulary()
    found: list[Observed] = []
    for item in read([path]):
        recorder = Recorder()
        sentences = item.sentences or ()
        extraction = extract_article(item.article, [s.text for s in sentences], recorder)
        by_sentence: dict[str, list[Claim]] = {s.id: [] for s in extraction.sentences}
        for claim in extraction.claims:
            by_sentence[claim.sentence].append(claim)
        rows = sentence_rows(extraction, [s.id for s in sentences])
        for row, claims in zip(rows, by_sentence.values(), strict=True):
            wanted = _claims(golds[row["id"]], path)
            optional = {j: wanted[i]["optional"] for i, j in best_pairs(wanted, row["claims"], "triple", classes)}
            for number, claim in enumerate(claims):
                if not optional.get(number):
                    found.append(Observed(item.article.id, recorder.features[claim.id], number in optional))
    required = sum(not claim["optional"] for row in golds.values() for claim in row["claims"])
    return Observations(found, len(golds), required)


def _claims(row: dict[str, Any], path: Path) -> list[dict[str, Any]]:
    claims = row.get("claims")
    if not isinstance(claims, list) or not all(isinstance(c, dict) and "optional" in c for c in claims):
        raise ExtractError(f"{path}: {row['id']}: no list of claims that say whether they are optional: no gold file")
    return claims
