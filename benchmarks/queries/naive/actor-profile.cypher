// Profile of an actor, over the claims and by names
MATCH (actor:Entity)<-[role:SUBJECT|OBJECT]-(c:Claim)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(actor.name) = toLower($actor)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT]->(other:Entity)
WHERE other <> actor
RETURN actor.name AS actor, type(role) AS aspect, c.label AS relation, other.name AS other,
       c.content AS content, c.modality AS modality, c.polarity AS polarity, c.date AS date,
       s.text AS sentence, article.id AS article, c.id AS claim
ORDER BY date DESC
LIMIT toInteger($limit)
