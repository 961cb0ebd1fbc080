"""Quotations of commitments: where debtor, creditor, antecedent and consequent stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from allegiance.report.model import ROLES, Part, Role
from extract.relations import relations

Row = Mapping[str, Any]
#: Relations whose content says what is to be done; the others tell a deed themselves.
_SPEAKING = {name for name, relation in relations().items() if relation.commitment} | {"VIOLATED"}
#: A role with the first character of its words and the one behind the last.
Place = tuple[Role, int, int]


def places(event: Row, debtor: str, creditor: str | None, consequent: str | None) -> list[Place]:
    """Where the parts of a commitment stand in the sentence of a claim that made or moved it.

    Args:
        event: ``{claim, roles, about, text, event}``: the claim, whom its parts mean, the claims that it tells, the
            sentence, and the states between which it moved the commitment, if it did.
        debtor: the id of who owes.
        creditor: the id of to whom, None for the public.
        consequent: what is owed, in the words of the first sentence.
    """
    told = [event, *event["about"]]
    found = [
        (role, *place)
        for role, identifier in (("debtor", debtor), ("creditor", creditor))
        if identifier is not None and (place := _mention(told, identifier))
    ]
    text = event["text"]
    condition = next((place for one in told if (place := _span(one["claim"], "condition"))), None)
    if condition:
        found.append(("antecedent", *condition))
    if consequent and (content := _consequent(event["claim"], text, consequent)):
        came_true = event["event"].get("source") == "conditional" and event["event"].get("state") == "active"
        found.append(("antecedent" if came_true and not condition else "consequent", *content))
    return [(role, first, last) for role, first, last in found if 0 <= first < last <= len(text)]  # type: ignore[misc]


def _consequent(claim: Row, text: str, words: str) -> tuple[int, int] | None:
    """What a claim says is to be done; of one that tells the deed itself, its words from the first to the last."""
    if (start := text.find(words)) >= 0:
        return start, start + len(words)
    content = _span(claim, "content")
    if claim["relation"] in _SPEAKING:
        return content
    starts, ends = claim.get("trigger_starts") or (), claim.get("trigger_ends") or ()
    parts = [*zip(starts, ends, strict=False), *filter(None, [_span(claim, "object"), content])]
    return (min(part[0] for part in parts), max(part[1] for part in parts)) if parts else None


def _mention(told: Sequence[Row], identifier: str) -> tuple[int, int] | None:
    """Where somebody is named: in the claim itself, else in those that it tells."""
    for one in told:
        for part, entity in one["roles"]:
            if entity == identifier and (place := _span(one["claim"], part)):
                return place
    return None


def _span(claim: Row, part: str) -> tuple[int, int] | None:
    first, last = claim.get(f"{part}_start"), claim.get(f"{part}_end")
    return (first, last) if first is not None and last is not None else None


def quoted(text: str, found: Iterable[Place]) -> tuple[Part, ...]:
    """A sentence as nested parts: what is joined again is the sentence, whatever places overlap or cross."""
    marked = list(found)
    cuts = sorted({0, len(text), *(c for _, first, last in marked for c in (first, last))})
    pieces = [
        (text[first:last], frozenset(role for role, start, end in marked if start <= first and last <= end))
        for first, last in pairwise(cuts)
        if 0 <= first < last <= len(text)
    ]
    return _nested(pieces, ROLES)


def _nested(pieces: Sequence[tuple[str, frozenset[Role]]], roles: Sequence[Role]) -> tuple[Part, ...]:
    if not roles:
        joined = "".join(text for text, _ in pieces)
        return (Part(joined),) if joined else ()
    made: list[Part] = []
    for inside, group in groupby(pieces, key=lambda piece: roles[0] in piece[1]):
        within = _nested(list(group), roles[1:])
        made.extend([Part(role=roles[0], parts=within)] if inside else within)
    return tuple(made)
