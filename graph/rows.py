"""From an extraction to the rows that are written: plain dicts, the same for the same extraction."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from extract.model import ACTOR_KINDS
from extract.relations import relations
from graph.commitments import fact_row
from graph.errors import GraphError
from graph.lifecycle.facts import facts
from graph.names import spellings
from graph.triples import claim_date, intensity, stance, triples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.model import Argument, Article, Claim, Entity, Extraction, HeldOffice, Span

#: The number of the graph model; a database holds one. `graph.migrations` leads from each earlier one to it.
MODEL = 4

Row = dict[str, Any]

#: Where a claim whose day is not known stands among others, so that an index of days holds it too.
UNDATED = date(9999, 12, 31)

PREPOSITIONS = frozenset({"against", "from", "in", "of", "on", "to", "with"})

KIND_LABELS = {
    "person": "Person",
    "state": "State",
    "government_body": "GovernmentBody",
    "organization": "Organization",
    "alliance": "Alliance",
    "group": "Group",
    "event": "Event",
    "topic": "Topic",
}


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of one article. Properties that are unknown are left out.

    ``roles`` are ``{claim, type, entity}`` with type SUBJECT, OBJECT or SPEAKER; ``about`` ``{claim, other}``;
    ``facts`` are what its claims do to commitments; the others are described by their makers.
    """

    article: Row
    sentences: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    roles: list[Row] = field(default_factory=list)
    about: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    triples: list[Row] = field(default_factory=list)
    offices: list[Row] = field(default_factory=list)


def rows(extraction: Extraction, known_fingerprint: str | None = None) -> Rows:
    """The rows of an extraction. Entities that no claim and no office refers to are left out.

    ``known_fingerprint`` stands for the hash of the rows where decisions changed them: it is that of what was read.

    Raises:
        GraphError: The extraction refers to what it does not hold, repeats an id, or uses an unknown relation.
    """
    check(extraction)
    article = extraction.article
    roles = [role for claim in extraction.claims for role in _roles(claim)]
    used = {role["entity"] for role in roles}
    for office in extraction.offices:
        used |= {office.person, office.body}
    result = Rows(
        article=_known(
            id=article.id,
            url=article.url,
            title=article.title,
            outlet=article.outlet,
            published=article.published,
            language=article.language,
            sha256=article.sha256,
        ),
        sentences=[asdict(sentence) for sentence in extraction.sentences],
        entities=[entity_row(entity) for entity in extraction.entities if entity.id in used],
        claims=[
            {"sentence": claim.sentence, "properties": claim_row(claim, article, index)}
            for index, claim in enumerate(extraction.claims)
        ],
        roles=roles,
        about=[{"claim": claim.id, "other": other} for claim in extraction.claims for other in claim.about],
        facts=[fact_row(fact) for fact in facts(extraction)],
        triples=triples(extraction),
        offices=[_office_row(office) for office in extraction.offices],
    )
    result.article["fingerprint"] = known_fingerprint or fingerprint(result)
    return result


def fingerprint(made: Rows) -> str:
    """A hash of all rows: two loads with the same fingerprint write the same."""
    parts = [getattr(made, part.name) for part in fields(made)]
    text = json.dumps([MODEL, parts], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def entity_row(entity: Entity) -> Row:
    """``{id, labels, properties, names}``; ``names`` are those by which it is looked up."""
    return {
        "id": entity.id,
        "labels": [
            *(["Actor"] if entity.kind in ACTOR_KINDS else []),
            KIND_LABELS[entity.kind],
        ],
        "properties": _known(
            id=entity.id,
            kind=entity.kind,
            name=entity.name,
            name_ru=entity.name_ru,
            name_en=entity.name_en,
            aliases=sorted(set(entity.aliases)),
            registered=entity.registered,
        ),
        "names": spellings(entity),
    }


def claim_row(claim: Claim, article: Article, index: int) -> Row:
    """The properties of a ``:Claim``; ``index`` is its place in the article, offsets count within its sentence."""
    relation = relations()[claim.relation]
    time = claim.time
    day = claim_date(claim, article)
    return _known(
        id=claim.id,
        index=index,
        relation=claim.relation,
        **{"class": relation.event_class},
        stance=stance(claim),
        intensity=intensity(claim),
        symmetric=relation.symmetric,
        label=_label(claim),
        polarity=claim.polarity,
        modality=claim.modality,
        date=day,
        dated=day or UNDATED,
        **_argument("subject", claim.subject),
        **_argument("object", claim.object),
        **_argument("speaker", claim.speaker),
        **_span("content", claim.content),
        **_span("condition", claim.condition),
        **_span("time", time.span if time else None),
        time_from=time.start if time else None,
        time_to=time.end if time else None,
        **_span("due", claim.due.span if claim.due else None),
        due_date=claim.due.end if claim.due else None,
        trigger=" ".join(span.text for span in claim.trigger),
        trigger_starts=[span.start for span in claim.trigger],
        trigger_ends=[span.end for span in claim.trigger],
        rule=claim.rule,
        confidence=float(claim.confidence),
    )


def _label(claim: Claim) -> str:
    """The claim's words to draw, without the last word that would lead to an object where there is none."""
    label = relations()[claim.relation].label(claim.polarity, claim.modality)
    head, _, last = label.rpartition(" ")
    return head if claim.object is None and last in PREPOSITIONS and head else label


def check(extraction: Extraction) -> None:
    """Refuse an extraction that could not be written whole.

    Raises:
        GraphError: It refers to what it does not hold, repeats an id, or uses an unknown relation.
    """
    where = f"the extraction of article {extraction.article.id!r}"
    known = {
        "relation": set(relations()),
        "sentence": _unique([sentence.id for sentence in extraction.sentences], f"{where}: sentence"),
        "claim": _unique([claim.id for claim in extraction.claims], f"{where}: claim"),
        "entity": _unique([entity.id for entity in extraction.entities], f"{where}: entity"),
    }
    for owner, what, name in _references(extraction):
        if name not in known[what]:
            raise GraphError(f"{where}: {owner} refers to the {what} {name!r}, which there is not")


def _references(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    for claim in extraction.claims:
        owner = f"claim {claim.id!r}"
        yield owner, "relation", claim.relation
        yield owner, "sentence", claim.sentence
        for argument in (claim.subject, claim.object, claim.speaker):
            if argument:
                yield owner, "entity", argument.entity
        for other in claim.about:
            yield owner, "claim", other
        for actor in claim.awaits:
            yield owner, "entity", actor
    for office in extraction.offices:
        yield f"office {office.title!r}", "entity", office.person
        yield f"office {office.title!r}", "entity", office.body


def _unique(ids: list[str], what: str) -> set[str]:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise GraphError(f"{what} {each!r} comes twice")
        seen.add(each)
    return seen


def _roles(claim: Claim) -> list[Row]:
    filled = (("SUBJECT", claim.subject), ("OBJECT", claim.object), ("SPEAKER", claim.speaker))
    return [
        *({"claim": claim.id, "type": role, "entity": argument.entity} for role, argument in filled if argument),
        *({"claim": claim.id, "type": "HANGS_ON", "entity": entity} for entity in dict.fromkeys(claim.awaits)),
    ]


def _argument(role: str, argument: Argument | None) -> Row:
    if argument is None:
        return {}
    return {
        f"{role}_id": argument.entity,
        **_span(role, argument.span),
        f"{role}_name": argument.name,
        f"{role}_method": argument.method,
        f"{role}_score": float(argument.score),
        f"{role}_resolved": argument.resolved,
    }


def _span(part: str, span: Span | None) -> Row:
    return {part: span.text, f"{part}_start": span.start, f"{part}_end": span.end} if span else {}


def _office_row(office: HeldOffice) -> Row:
    """``{person, body, title, since, until, period}``; ``period`` is an ISO 8601 interval, open where unknown."""
    period = f"{office.since or '..'}/{office.until or '..'}"
    return {**asdict(office), "period": period}


def _known(**properties: Any) -> Row:  # noqa: ANN401 - values of properties
    return {name: value for name, value in properties.items() if value is not None}
