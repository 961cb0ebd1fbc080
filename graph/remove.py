"""Takes what one article says out of the graph, and nothing that another says too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.batches import each
from graph.names import forget_names
from graph.triples import COUNTS, triple_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo4j import ManagedTransaction

    from graph.rows import Row

_ITS_CLAIMS = "MATCH (:Article {id: $article})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim)"

ENTITIES = f"""
{_ITS_CLAIMS}
MATCH (c)-[:SUBJECT|OBJECT|SPEAKER|HANGS_ON]->(e:Entity)
RETURN DISTINCT e.id AS id
"""
TRIPLES = f"""
{_ITS_CLAIMS}
MATCH (s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity)
RETURN s.id AS subject, o.id AS object, c.relation AS relation, c.polarity AS polarity, c.modality AS modality,
       collect(c.id) AS claims
"""
_TRIPLE = """
UNWIND $rows AS row
MATCH (:Entity {id: row.subject})-[r:$(row.type) {modality: row.modality}]->(:Entity {id: row.object})
WITH r, row, [x IN r.claims WHERE NOT x IN row.claims] AS left
"""
END_TRIPLES = f"""
{_TRIPLE}
WHERE size(left) = 0
DELETE r
"""
SHRINK_TRIPLES = f"""
{_TRIPLE}
WHERE size(left) > 0
UNWIND left AS id
MATCH (c:Claim {{id: id}})-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WITH r, row, left, collect(DISTINCT a.id) AS articles, collect(DISTINCT a.outlet) AS outlets,
     collect(DISTINCT c.condition) AS conditions, min(c.date) AS first, max(c.date) AS last
SET r.claims = left, r.first = first, r.last = last,
    r.articles = COLLECT {{ UNWIND articles AS x RETURN x ORDER BY x }},
    r.outlets = COLLECT {{ UNWIND outlets AS x RETURN x ORDER BY x }},
    r.conditional = [x IN r.conditional WHERE NOT x IN row.claims],
    r.conditions = COLLECT {{ UNWIND conditions AS x RETURN x ORDER BY x }}
SET {COUNTS}
"""
OFFICES = """
MATCH (x:Extraction {id: $article})
UNWIND x.holders AS holder
MATCH (p:Entity {id: holder})-[r:HELD_OFFICE]->(b:Entity)
WHERE $article IN r.articles
SET r.articles = [x IN r.articles WHERE x <> $article]
WITH p.id AS person, b.id AS body, r, size(r.articles) = 0 AS ended
FOREACH (x IN CASE WHEN ended THEN [r] ELSE [] END | DELETE x)
RETURN person, body
"""
NODES = """
MATCH (a:Article {id: $article})
OPTIONAL MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
OPTIONAL MATCH (s)<-[:STATED_IN]-(c:Claim)
DETACH DELETE c, s, a
"""
SWEEP = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
WHERE NOT EXISTS { (e)-[:!NAMES]-() }
WITH e, [(n:Name)-[:NAMES]->(e) | n.id] AS names
DETACH DELETE e
RETURN names
"""


def remove(tx: ManagedTransaction, articles: Iterable[str]) -> set[str]:
    """Delete articles with their sentences and claims, and their part in triples and offices; commitments stay.

    Returns:
        The ids of the entities that they named; give them to :func:`sweep` once all is written.
    """
    return {entity for article in articles for entity in _remove(tx, article)}


def _remove(tx: ManagedTransaction, article: str) -> set[str]:
    named = {str(row["id"]) for row in tx.run(ENTITIES, article=article)}
    triples: list[Row] = [
        {**row, "type": triple_type(row["relation"], row["polarity"])}
        for row in tx.run(TRIPLES, article=article).data()
    ]
    each(tx, SHRINK_TRIPLES, triples)
    each(tx, END_TRIPLES, triples)
    for row in tx.run(OFFICES, article=article):
        named |= {str(row["person"]), str(row["body"])}
    tx.run(NODES, article=article).consume()
    return named


def sweep(tx: ManagedTransaction, entities: set[str]) -> None:
    """Delete those of the entities that nothing refers to any more, and the names that only they had."""
    swept = each(tx, SWEEP, [{"id": entity} for entity in sorted(entities)])
    forget_names(tx, {name for row in swept for name in row["names"]})
