"""What a report shows, asked of the graph: claims, actors, the graph around them, commitments with their events.

Every function takes what runs queries, the subject, and the days between which claims were made (either may be None),
and returns plain rows. All are bounded by ``limit``; totals are asked for apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.results import Runner
    from graph.subjects import Subject

Row = dict[str, Any]

_DAYS = "($since IS NULL OR c.date >= date($since)) AND ($as_of IS NULL OR c.date <= date($as_of))"
#: Where the claims of a subject are, as ``c``.
_CLAIMS = {
    "article": f"""
MATCH (:Article {{id: $ids[0]}})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim)
WHERE {_DAYS}
WITH DISTINCT c
""",
    "entity": f"""
UNWIND $ids AS id
MATCH (:Entity {{id: id}})<-[:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
WHERE {_DAYS}
WITH DISTINCT c
""",
}
#: Where its commitments are, as ``k``.
_COMMITMENTS = {
    "article": """
MATCH (:Article {id: $ids[0]})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(:Claim)<-[:MADE_BY|MOVED_BY]-(k:Commitment)
""",
    "actor": """
MATCH (:Entity {id: $ids[0]})<-[:DEBTOR|CREDITOR|AWAITS]-(k:Commitment)
""",
    "topic": """
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT*0..1]-(:Claim)<-[:MADE_BY]-(k:Commitment)
""",
}
_WINDOW = """
WITH DISTINCT k
WHERE ($as_of IS NULL OR k.made <= date($as_of))
  AND ($since IS NULL OR k.made >= date($since) OR k.moved >= date($since))
"""
_TOTALS = """
MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN count(DISTINCT c) AS claims, count(DISTINCT a) AS articles, min(c.date) AS first, max(c.date) AS last
"""
_LISTED = """
WITH c
ORDER BY c.date DESC, c.index, c.id
LIMIT toInteger($limit)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN properties(c) AS claim, s.id AS sentence, s.text AS text,
       a {.id, .title, .outlet, .url, .published, .language} AS article,
       subject {.id, .kind, .name, .name_ru, .name_en} AS subject,
       object {.id, .kind, .name, .name_ru, .name_en} AS object,
       speaker {.id, .kind, .name, .name_ru, .name_en} AS speaker
ORDER BY claim.date DESC, article.id, s.index, claim.index
"""
_ENTITIES = """
MATCH (c)-[r:SUBJECT|OBJECT|SPEAKER]->(e:Entity)
WITH e, count(DISTINCT c) AS claims, sum(CASE type(r) WHEN 'SUBJECT' THEN 1 ELSE 0 END) AS subject,
     sum(CASE type(r) WHEN 'OBJECT' THEN 1 ELSE 0 END) AS object,
     sum(CASE type(r) WHEN 'SPEAKER' THEN 1 ELSE 0 END) AS speaker
ORDER BY e:Actor DESC, claims DESC, e.id
WITH collect({claims: claims, subject: subject, object: object, speaker: speaker,
              entity: e {.id, .kind, .name, .name_ru, .name_en}, acts: e:Actor}) AS found
UNWIND found[..toInteger($limit)] AS row
RETURN row.entity AS entity, row.acts AS acts, row.claims AS claims, row.subject AS subject, row.object AS object,
       row.speaker AS speaker, size(found) AS total
"""
_EDGES = """
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WHERE a <> b AND c.relation <> 'HOLDS_POSITION'
WITH a, b, c.relation AS relation, c.polarity AS polarity, c.modality AS modality, c.label AS label,
     c.stance AS stance, count(c) AS claims
ORDER BY claims DESC, a.id, b.id, relation, polarity, modality
LIMIT toInteger($limit)
RETURN a {.id, .kind, .name, .name_ru, .name_en} AS source, b {.id, .kind, .name, .name_ru, .name_en} AS target,
       relation, polarity, modality, label, stance, claims
ORDER BY claims DESC, source.id, target.id, relation, polarity, modality
"""
_BOUND = """
WITH k
ORDER BY k.made DESC, k.id
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
RETURN properties(k) AS commitment, debtor {.id, .kind, .name, .name_ru, .name_en} AS debtor,
       creditor {.id, .kind, .name, .name_ru, .name_en} AS creditor,
       COLLECT { MATCH (k)-[:AWAITS]->(e:Entity) RETURN e {.id, .kind, .name, .name_ru, .name_en} ORDER BY e.id }
         AS awaits
ORDER BY commitment.made DESC, commitment.id
"""
EVENTS = """
UNWIND $ids AS id
MATCH (k:Commitment {id: id})-[r:MADE_BY|MOVED_BY]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
RETURN k.id AS commitment, type(r) AS type, properties(r) AS event, properties(c) AS claim, s.text AS text,
       a {.id, .title, .outlet, .url, .published, .language} AS article,
       COLLECT { MATCH (c)-[role:SUBJECT|OBJECT]->(e:Entity)
                 RETURN [toLower(type(role)), e.id] ORDER BY type(role) DESC } AS roles,
       COLLECT { MATCH (c)-[:ABOUT]->(o:Claim)-[:STATED_IN]->(s) RETURN {
         claim: properties(o),
         roles: COLLECT { MATCH (o)-[role:SUBJECT|OBJECT]->(e:Entity)
                          RETURN [toLower(type(role)), e.id] ORDER BY type(role) DESC }
       } ORDER BY o.index } AS about
ORDER BY commitment, type, event.number
"""
OFFICES = """
UNWIND $ids AS id
MATCH (person:Entity {id: id})-[held:HELD_OFFICE]->(body:Entity)
WHERE (held.since IS NULL OR held.since <= date($day)) AND (held.until IS NULL OR held.until > date($day))
RETURN person.id AS person, held.title AS title, held.since AS since,
       body {.id, .kind, .name, .name_ru, .name_en} AS body
ORDER BY person, since DESC, title
LIMIT toInteger($limit)
"""
ARTICLE = """
MATCH (a:Article {id: $id})
RETURN a {.id, .title, .outlet, .url, .published, .language} AS article
"""
NAMED = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.id, .kind, .name, .name_ru, .name_en, .aliases} AS entity
ORDER BY id
"""
NEWEST = """
MATCH (a:Article)
WHERE a.published IS NOT NULL AND ($as_of IS NULL OR a.published <= date($as_of))
RETURN a.published AS day ORDER BY a.published DESC LIMIT 1
"""


def totals(runner: Runner, subject: Subject, since: date | None, as_of: date | None) -> Row:
    """``{claims, articles, first, last}``: how many claims and articles there are, and their first and last days."""
    return _claims(runner, subject, since, as_of, _TOTALS)[0]


def claims(runner: Runner, subject: Subject, since: date | None, as_of: date | None, limit: int) -> list[Row]:
    """The newest claims: ``{claim, sentence, text, article, subject, object, speaker}``, in the order of the text."""
    return _claims(runner, subject, since, as_of, _LISTED, limit)


def entities(runner: Runner, subject: Subject, since: date | None, as_of: date | None, limit: int) -> list[Row]:
    """Who and what the claims name, actors first, the most named first.

    Each is ``{entity, acts, claims, subject, object, speaker, total}``: in how many claims, in how many of them in
    which part, and how many such rows there are without the limit.
    """
    return _claims(runner, subject, since, as_of, _ENTITIES, limit)


def edges(runner: Runner, subject: Subject, since: date | None, as_of: date | None, limit: int) -> list[Row]:
    """What is said between two, offices apart.

    Each is ``{source, target, relation, polarity, modality, label, stance, claims}``.
    """
    return _claims(runner, subject, since, as_of, _EDGES, limit)


def commitments(
    runner: Runner, subject: Subject, since: date | None, as_of: date | None, limit: int
) -> tuple[list[Row], int]:
    """The newest commitments, ``{commitment, debtor, creditor, awaits}``, and how many there are without the limit."""
    where = _COMMITMENTS[subject.kind] + _WINDOW
    values: Row = {"ids": list(subject.ids), "since": since, "as_of": as_of}
    (count,) = runner.run(f"{where}RETURN count(k) AS number", **values)
    return [dict(row) for row in runner.run(where + _BOUND, **values, limit=limit)], count["number"]


def events(runner: Runner, commitments: Sequence[str]) -> list[Row]:
    """What made and moved commitments (ids): ``{commitment, type, event, claim, text, article, roles, about}``.

    ``type`` is MADE_BY or MOVED_BY and ``event`` its properties; ``roles`` are pairs of a part of the claim and the id
    of whom it means; ``about`` the claims, with roles, that its content tells in the same sentence.
    """
    return [dict(row) for row in runner.run(EVENTS, ids=list(commitments))]


def offices(runner: Runner, persons: Sequence[str], day: date, limit: int) -> list[Row]:
    """Offices that persons (ids) hold on a day: ``{person, title, since, body}``."""
    return [dict(row) for row in runner.run(OFFICES, ids=list(persons), day=day, limit=limit)]


def article(runner: Runner, identifier: str) -> Row:
    """``{id, title, outlet, url, published, language}`` of an article that is there."""
    row: Row = runner.run(ARTICLE, id=identifier)[0]["article"]
    return row


def named(runner: Runner, identifiers: Sequence[str]) -> list[Row]:
    """``{id, kind, name, name_ru, name_en, aliases}`` of entities."""
    return [row["entity"] for row in runner.run(NAMED, ids=list(identifiers))]


def newest_day(runner: Runner, as_of: date | None) -> date | None:
    """The day of the newest article up to a day: that on which the states of commitments are known."""
    found = runner.run(NEWEST, as_of=as_of)
    day: date | None = found[0]["day"] if found else None
    return day


def _claims(
    runner: Runner, subject: Subject, since: date | None, as_of: date | None, rest: str, limit: int = 0
) -> list[Row]:
    where = _CLAIMS["article" if subject.kind == "article" else "entity"]
    values: Row = {"ids": list(subject.ids), "since": since, "as_of": as_of}
    return [dict(row) for row in runner.run(where + rest, **values, **({"limit": limit} if limit else {}))]
