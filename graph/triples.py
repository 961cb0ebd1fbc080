"""The triple itself as a relationship: one for each subject, relation, object, polarity and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.relations import relations

if TYPE_CHECKING:
    from datetime import date

    from extract.model import Article, Claim, Extraction, Polarity

#: How many claims stand behind a triple ``r``, how many of them name a condition, and how many outlets: kept beside the
#: lists, since to read a list only to count it is slow. Cypher, for a SET after that of the lists.
COUNTS = """r.count = size(r.claims), r.conditional_count = size(r.conditional), r.outlet_count = size(r.outlets)"""


def counts(lists: dict[str, Any]) -> dict[str, int]:
    """What :data:`COUNTS` sets, from the lists ``claims``, ``conditional`` and ``outlets`` of a triple."""
    return {
        "count": len(lists["claims"]),
        "conditional_count": len(lists["conditional"]),
        "outlet_count": len(lists["outlets"]),
    }


def triple_type(relation: str, polarity: Polarity) -> str:
    """The relationship's type, e.g. ``SUPPORTS`` or ``NOT_SUPPORTS``; always one of :func:`triple_types`."""
    return f"NOT_{relation}" if polarity == "negated" else relation


def triple_types() -> frozenset[str]:
    """The closed list of the types that triples have."""
    return frozenset(kind for name in relations() for kind in (name, f"NOT_{name}"))


def stance(claim: Claim) -> int:
    """+1, 0 or -1: what the claim says of its subject's attitude to its object, with its polarity taken in.

    Support that is denied counts against (-1); harm that is denied is no support (0).
    """
    return stance_of(claim.relation, claim.polarity)


def stance_of(relation: str, polarity: Polarity) -> int:
    """The stance of a claim of this relation and polarity; see :func:`stance`."""
    plain = relations()[relation].stance
    if polarity == "negated":
        return -1 if plain > 0 else 0
    return plain


def intensity(claim: Claim) -> float:
    """-10 to 10: how strong the claim's stance is, with its polarity taken in as in :func:`stance`."""
    return stance(claim) * abs(relations()[claim.relation].intensity)


def claim_date(claim: Claim, article: Article) -> date | None:
    """The day on which the claim was made public: the article's, else the first day that its time words mean."""
    return article.published or (claim.time.start if claim.time else None)


def triples(extraction: Extraction) -> list[dict[str, Any]]:
    """One row a relationship.

    Each is ``{subject, object, type, modality, properties, claims, articles, outlets, conditional, conditions, first,
    last}``: ``claims``, ``conditional`` (those that name a condition) and ``conditions`` (its words) are sorted;
    ``outlets`` holds that of the article, if it is known; ``first`` and ``last`` are the days of the claims, or None.
    Claims without an object give none.
    """
    groups: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in extraction.claims:
        if claim.object:
            kind = triple_type(claim.relation, claim.polarity)
            groups.setdefault((claim.subject.entity, claim.object.entity, kind, claim.modality), []).append(claim)
    made = []
    for (subject, target, kind, modality), claims in groups.items():
        relation = relations()[claims[0].relation]
        days: list[date] = [day for claim in claims if (day := claim_date(claim, extraction.article))]
        made.append(
            {
                "subject": subject,
                "object": target,
                "type": kind,
                "modality": modality,
                "properties": {
                    "relation": relation.name,
                    "class": relation.event_class,
                    "polarity": claims[0].polarity,
                    "stance": stance(claims[0]),
                    "intensity": intensity(claims[0]),
                    "symmetric": relation.symmetric,
                    "label": relation.label(claims[0].polarity, claims[0].modality),
                },
                "claims": sorted(claim.id for claim in claims),
                "articles": [extraction.article.id],
                "outlets": [extraction.article.outlet] if extraction.article.outlet else [],
                "conditional": sorted(claim.id for claim in claims if claim.condition),
                "conditions": sorted({claim.condition.text for claim in claims if claim.condition}),
                "first": min(days, default=None),
                "last": max(days, default=None),
            }
        )
    return made
