"""From the graph to the page: asks what is to be shown, and puts it into words and order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from allegiance.report.lives import commitment, timeline, within
from allegiance.report.model import (
    ActorRow,
    ArticleClaims,
    ClaimRow,
    Commitment,
    Edge,
    Graph,
    Node,
    Office,
    Page,
    Sentence,
    Total,
)
from allegiance.report.sources import Sources
from graph import report_rows as asked

if TYPE_CHECKING:
    from allegiance.report.labels import Labels
    from graph.results import Runner
    from graph.subjects import Subject

Row = Mapping[str, Any]

#: How much is shown at most.
CLAIMS, ENTITIES, COMMITMENTS, EDGES, OFFICES, ALIASES, NAMES = 200, 80, 60, 400, 400, 12, 4


def gather(
    runner: Runner, subject: Subject, labels: Labels, *, since: date | None = None, as_of: date | None = None
) -> Page:
    """The page about a subject; takes and raises what :func:`allegiance.report.report` does."""
    sources = Sources()
    days = (since, as_of)
    article = asked.article(runner, subject.ids[0]) if subject.kind == "article" else None
    own = sources(article) if article else None
    day = as_of or asked.newest_day(runner, None)
    totals = asked.totals(runner, subject, *days)
    claims = asked.claims(runner, subject, *days, CLAIMS)
    entities = asked.entities(runner, subject, *days, ENTITIES)
    edges = asked.edges(runner, subject, *days, EDGES)
    bound, all_bound = _commitments(runner, subject, labels, sources, days, day)
    about = [] if subject.kind == "article" else asked.named(runner, subject.ids)
    holders = [str(row["entity"]["id"]) for row in entities if row["entity"]["kind"] == "person"]
    persons = [*holders, *(row["id"] for row in about if row["id"] not in holders)]
    offices = _offices(asked.offices(runner, persons, day, OFFICES), labels) if day and persons else {}
    named = [(row["acts"], _actor(row, offices, labels)) for row in entities]
    said = _said(claims, labels, sources)
    return Page(
        kind=subject.kind,
        name=_title(article, about, labels),
        about=", ".join(sorted({labels.word("kinds", row["kind"]) for row in about})) or None,
        aliases=_aliases(about, labels),
        source=own,
        offices=offices.get(subject.ids[0], ()) if subject.kind == "actor" else (),
        since=since,
        as_of=day,
        windowed=since is not None or as_of is not None,
        claims=Total(len(claims), totals["claims"]),
        articles=totals["articles"],
        first=totals["first"],
        last=totals["last"],
        actors=tuple(row for acts, row in named if acts),
        matters=tuple(row for acts, row in named if not acts),
        named=Total(len(entities), entities[0]["total"] if entities else 0),
        graph=_graph(entities, edges, labels, subject),
        commitments=bound,
        commitment_total=Total(len(bound), all_bound),
        timeline=timeline(bound),
        said=said,
        sources=sources.all(),
    )


def _commitments(
    runner: Runner,
    subject: Subject,
    labels: Labels,
    sources: Sources,
    days: tuple[date | None, date | None],
    day: date | None,
) -> tuple[tuple[Commitment, ...], int]:
    """The commitments as of a day, the newest first, of an article in its order; and how many there are in all."""
    rows, number = asked.commitments(runner, subject, *days, COMMITMENTS)
    events: dict[str, list[Row]] = {row["commitment"]["id"]: [] for row in rows}
    for event in asked.events(runner, list(events)):
        events[event["commitment"]].append(event)
    first = {
        told["commitment"]: (told["article"]["id"], told["claim"]["index"])
        for several in events.values()
        for told in several
        if told["type"] == "MADE_BY" and told["event"].get("number") == 1
    }
    rows.sort(key=lambda row: first.get(row["commitment"]["id"], ("", 0)))
    rows.sort(key=lambda row: row["commitment"].get("made") or date.min, reverse=True)
    made = [commitment(row, events[row["commitment"]["id"]], labels, sources, day) for row in rows]
    kept = tuple(one for one in made if within(one, days[0]))
    return kept, number - (len(made) - len(kept))


def _title(article: Row | None, about: Sequence[Row], labels: Labels) -> str:
    """What it is called; an article without a title by its day, of many topics the first."""
    if article is not None:
        untitled = labels("article_of", day=labels.day(article["published"])) if article["published"] else article["id"]
        return str(article["title"] or untitled)
    names = list(dict.fromkeys(labels.name(entity) for entity in about))
    more = len(names) - NAMES
    return ", ".join(names[:NAMES]) + (f" {labels('and_more', number=more)}" if more > 0 else "")


def _aliases(about: Sequence[Row], labels: Labels) -> tuple[str, ...]:
    """Other names, the most usual first; in which language they are is no matter."""
    shown = {labels.name(entity) for entity in about}
    known = [
        name
        for entity in about
        for name in (entity["name"], entity["name_ru"], entity["name_en"], *(entity["aliases"] or ()))
        if name and name not in shown
    ]
    return tuple(dict.fromkeys(known))[:ALIASES]


def _offices(rows: Sequence[Row], labels: Labels) -> dict[str, tuple[Office, ...]]:
    found: dict[str, tuple[Office, ...]] = {}
    for row in rows:
        office = Office(labels.word("offices", row["title"]), labels.name(row["body"]), row["since"])
        found[row["person"]] = (*found.get(row["person"], ()), office)
    return found


def _actor(row: Row, offices: Mapping[str, tuple[Office, ...]], labels: Labels) -> ActorRow:
    entity = row["entity"]
    held = offices.get(entity["id"], ())
    numbers = (row["claims"], row["subject"], row["object"], row["speaker"])
    return ActorRow(labels.name(entity), entity["kind"], held, *numbers)


def _said(rows: Sequence[Row], labels: Labels, sources: Sources) -> tuple[ArticleClaims, ...]:
    """The claims by article and sentence, as the rows are ordered."""
    articles = []
    for _, group in groupby(rows, key=lambda row: row["article"]["id"]):
        told = list(group)
        sentences = [list(same) for _, same in groupby(told, key=lambda row: row["sentence"])]
        shown = tuple(Sentence(same[0]["text"], tuple(_claim(row, labels) for row in same)) for same in sentences)
        articles.append(ArticleClaims(sources(told[0]["article"]), shown))
    return tuple(articles)


def _claim(row: Row, labels: Labels) -> ClaimRow:
    claim = row["claim"]
    return ClaimRow(
        subject=labels.name(row["subject"]),
        relation=claim["relation"],
        object=labels.name(row["object"]) or None,
        content=claim.get("content"),
        speaker=labels.name(row["speaker"]) or None,
        polarity=claim["polarity"],
        modality=claim["modality"],
        condition=claim.get("condition"),
        day=claim.get("date"),
    )


def _graph(entities: Sequence[Row], edges: Sequence[Row], labels: Labels, subject: Subject) -> Graph:
    """All that is said between two with one stance is one edge; nodes are ordered by how often they are named."""
    claims = {row["entity"]["id"]: row["claims"] for row in entities}
    nodes: dict[str, Node] = {}
    joined: dict[tuple[str, str, int], list[Row]] = {}
    for row in edges:
        for entity in (row["source"], row["target"]):
            nodes.setdefault(entity["id"], Node(entity["id"], labels.name(entity), entity["kind"]))
        joined.setdefault((row["source"]["id"], row["target"]["id"], row["stance"]), []).append(row)
    made = [
        Edge(
            source,
            target,
            stance,
            tuple(dict.fromkeys(_words(row, labels) for row in rows)),
            any(row["modality"] == "actual" for row in rows),
            sum(row["claims"] for row in rows),
        )
        for (source, target, stance), rows in joined.items()
    ]
    ordered = sorted(nodes.values(), key=lambda n: (n.id not in subject.ids, -claims.get(n.id, 0), n.id))
    told = sorted(made, key=lambda e: (-e.claims, e.source, e.target, e.stance))
    return Graph(tuple(ordered), tuple(told), whole=len(edges) < EDGES)


def _words(row: Row, labels: Labels) -> str:
    """What is said, as it is written on an edge."""
    if labels.language == "en":
        return str(row["label"])
    return labels.relation(row["relation"], row["polarity"], row["modality"])
