"""Rows as lists of values in a fixed order, for what is written most.

The driver spends most of its time on packing values, and the names of the properties are half of what a map holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.rows import Row

PARTS = ("subject", "object", "speaker", "content", "condition", "time", "due")

#: The properties of a ``:Claim``, see :func:`graph.rows.claim_row`.
CLAIM = (
    *("id", "index", "relation", "class", "stance", "intensity", "symmetric", "label", "polarity", "modality"),
    *("date", "dated", "trigger", "trigger_starts", "trigger_ends", "time_from", "time_to", "due_date", "rule"),
    "confidence",
    *(f"{part}{end}" for part in PARTS for end in ("", "_start", "_end")),
    *(f"{part}{end}" for part in PARTS[:3] for end in ("_id", "_name", "_method", "_score", "_resolved")),
)
#: What the claims behind a triple tell of it, and how many there are, beside what its type and modality say.
TOLD = ("claims", "articles", "outlets", "conditional", "conditions", "first", "last")
TRIPLE = (
    *("modality", "relation", "class", "polarity", "stance", "intensity", "symmetric", "label"),
    *TOLD,
    *("count", "conditional_count", "outlet_count"),
)
#: The properties of a ``:Fact``, see :func:`graph.commitments.fact_row`.
FACT = ("id", "article", "marks", "data", "pair", "sought")


def listed(rows: Iterable[Row], names: Sequence[str]) -> list[list[Any]]:
    """The values of rows in the order of the names, None where a row has none.

    Raises:
        ValueError: a row has a value that is not named.
    """
    known = frozenset(names)
    made = []
    for row in rows:
        if not known.issuperset(row):
            raise ValueError(f"{', '.join(sorted(row.keys() - known))}: not among {', '.join(names)}")
        made.append(list(map(row.get, names)))
    return made


def as_map(names: Sequence[str], row: str) -> str:
    """Cypher for the map of properties that a list of their values in the order of the names stands for.

    Args:
        names: of properties, as they stand in this module.
        row: the Cypher expression of the list.
    """
    return f"{{{', '.join(f'`{name}`: {row}[{place}]' for place, name in enumerate(names))}}}"
