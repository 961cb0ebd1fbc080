"""Writes the rows of one article: nodes before relationships, a thousand rows a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.errors import GraphError
from graph.rows import KIND_LABELS, MODEL
from graph.triples import triple_types

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.rows import Row, Rows

BATCH = 1000

_LABELS = ("Actor", *KIND_LABELS.values())

SENTENCES = """
UNWIND $rows AS row
MATCH (a:Article {id: $article})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence)
SET s = row
"""
KNOWN_ENTITIES = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
RETURN e.id AS id, properties(e) AS properties
"""
ENTITIES = f"""
UNWIND $rows AS row
MERGE (e:Entity {{id: row.id}})
REMOVE e:{":".join(_LABELS)}
SET e:$(row.labels)
SET e = row.properties
"""
CLAIMS = """
UNWIND $rows AS row
MATCH (s:Sentence {id: row.sentence})
CREATE (c:Claim)-[:STATED_IN]->(s)
SET c = row.properties
"""
ROLES = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:$(row.type)]->(e)
"""
ABOUT = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (other:Claim {id: row.other})
CREATE (c)-[:ABOUT]->(other)
"""
COMMITMENTS = """
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
CREATE (k:Commitment)-[:MADE_BY]->(c)
SET k = row.properties
"""
PARTIES = """
UNWIND $rows AS row
MATCH (k:Commitment {id: row.commitment})
MATCH (e:Entity {id: row.entity})
CREATE (k)-[:$(row.type)]->(e)
"""
TRIPLES = """
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
MERGE (s)-[r:$(row.type) {modality: row.modality}]->(o)
SET r += row.properties
SET r.claims = COLLECT { UNWIND coalesce(r.claims, []) + row.claims AS x RETURN DISTINCT x ORDER BY x },
    r.articles = COLLECT { UNWIND coalesce(r.articles, []) + row.articles AS x RETURN DISTINCT x ORDER BY x },
    r.conditions = COLLECT { UNWIND coalesce(r.conditions, []) + row.conditions AS x RETURN DISTINCT x ORDER BY x },
    r.first = CASE WHEN r.first <= row.first OR row.first IS NULL THEN r.first ELSE row.first END,
    r.last = CASE WHEN r.last >= row.last OR row.last IS NULL THEN r.last ELSE row.last END
"""
OFFICES = """
UNWIND $rows AS row
MATCH (p:Entity {id: row.person})
MATCH (b:Entity {id: row.body})
MERGE (p)-[r:HELD_OFFICE {title: row.title, period: row.period}]->(b)
SET r.since = row.since, r.until = row.until,
    r.articles = COLLECT { UNWIND coalesce(r.articles, []) + [$article] AS x RETURN DISTINCT x ORDER BY x }
"""


def take_turn(tx: ManagedTransaction) -> None:
    """Wait for the writers before, so that they do not interleave; others wait until this transaction ends."""
    tx.run("MERGE (m:Meta {id: 'allegiance'}) SET m.model = $model", model=MODEL).consume()


def write(tx: ManagedTransaction, made: Rows) -> None:
    """Write an article that is not in the graph; entities, triples and offices join those that are.

    Raises:
        GraphError: A relationship's type is not on the closed list.
    """
    types = triple_types()
    for row in made.triples:
        if row["type"] not in types:
            raise GraphError(f"{row['type']!r} is not a relation; known are those of extract/relations.toml")
    article = made.article["id"]
    tx.run("CREATE (a:Article) SET a = $article", article=made.article).consume()
    each(tx, SENTENCES, made.sentences, article=article)
    each(tx, ENTITIES, _changed(tx, made.entities))
    each(tx, CLAIMS, made.claims)
    each(tx, COMMITMENTS, made.commitments)
    each(tx, ROLES, made.roles)
    each(tx, ABOUT, made.about)
    each(tx, PARTIES, made.parties)
    each(tx, TRIPLES, made.triples)
    each(tx, OFFICES, made.offices, article=article)


def each(tx: ManagedTransaction, query: str, rows: list[Row], **parameters: Any) -> list[Row]:  # noqa: ANN401
    """Run ``query`` over the rows, as many at a time as a batch holds, and give all that it returns."""
    found: list[Row] = []
    for start in range(0, len(rows), BATCH):
        found += tx.run(query, rows=rows[start : start + BATCH], **parameters).data()
    return found


def _changed(tx: ManagedTransaction, entities: list[Row]) -> list[Row]:
    """The entities that are new, or differ from what is stored and prevail over it."""
    stored = {row["id"]: row["properties"] for row in each(tx, KNOWN_ENTITIES, [{"id": row["id"]} for row in entities])}
    return [row for row in entities if row["id"] not in stored or _prevails(row["properties"], stored[row["id"]])]


def _prevails(new: Row, old: Row) -> bool:
    """Whether a record replaces the stored one.

    The registry's newest record does. Names taken from articles differ from article to article, so of those the first
    in the order of their properties stays, whichever article came first.
    """
    if new == old:
        return False
    if new["registered"] or old["registered"]:
        return bool(new["registered"])
    return _order(new) < _order(old)


def _order(properties: Row) -> list[tuple[str, str]]:
    return sorted((name, str(value)) for name, value in properties.items())
