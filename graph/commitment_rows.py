"""Commitments as rows: what is written of each, its parties, its evidence and its moves."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.lifecycle import Commitment
    from graph.rows import Row


def pair_of(group: tuple[str, str, str]) -> str:
    """Debtor and creditor of a group of claims that may tell one commitment, as one text."""
    return f"{group[0]} → {group[1] or 'public'}"


def commitment_rows(made: Commitment) -> Row:
    """What is written of a commitment: its properties, parties, evidence and moves."""
    import msgspec

    last = made.moves[-1] if made.moves else None
    properties = _known(
        id=made.id,
        pair=pair_of(made.group),
        kind=made.kind,
        first=made.first,
        state=made.state,
        antecedent=made.antecedent,
        consequent=made.consequent,
        due=made.due,
        made=made.made,
        moved=last.day if last else None,
        reason=last.reason if last else None,
        reason_en=last.reason_en if last else None,
        claims=len(made.evidence),
    )
    properties["fingerprint"] = hashlib.sha256(msgspec.json.encode(made, order="deterministic")).hexdigest()
    return {
        "id": made.id,
        "properties": properties,
        "debtor": made.debtor,
        "creditor": made.creditor,
        "awaits": made.awaits if made.antecedent else (),
        "evidence": [
            {"id": made.id, "claim": e.claim, "properties": _known(number=n, score=e.score, why=e.why or None)}
            for n, e in enumerate(made.evidence, 1)
        ],
        "moves": [
            {
                "id": made.id,
                "claim": move.claim,
                "properties": _known(
                    number=n,
                    source=move.source,
                    state=move.target,
                    date=move.day,
                    reason=move.reason,
                    reason_en=move.reason_en,
                    due=move.due,
                ),
            }
            for n, move in enumerate(made.moves, 1)
        ],
    }


def _known(**properties: Any) -> Row:  # noqa: ANN401 - values of properties
    return {name: value for name, value in properties.items() if value is not None}
