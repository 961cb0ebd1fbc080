"""How often each entry of the vocabulary fires, and how well."""

from collections import Counter
from typing import Any

from sets import Predicted

from extract.vocabulary import vocabulary


def fired(found: Predicted) -> list[dict[str, Any]]:
    """One row an entry, the most often wrong first; ``optional``: it gave what may be left out."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    optional: Counter[str] = Counter()
    relation: dict[str, str] = {entry.id: entry.relation for entry in vocabulary("ru").entries}
    for _, golds, claims, pairs in found.matched():
        of = {j: golds[i] for i, j in pairs}
        for number, claim in enumerate(claims):
            gold = of.get(number)
            (wrong if gold is None else optional if gold.get("optional") else right)[claim["rule"]] += 1
            relation.setdefault(claim["rule"], claim["relation"])
    rows = [
        {
            "entry": entry,
            "relation": relation[entry],
            "fired": right[entry] + wrong[entry] + optional[entry],
            "right": right[entry],
            "wrong": wrong[entry],
            "optional": optional[entry],
            "precision": _share(right[entry], right[entry] + wrong[entry]),
        }
        for entry in relation
    ]
    return sorted(rows, key=lambda row: (-row["wrong"], -row["fired"], row["entry"]))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
