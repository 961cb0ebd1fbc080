// Neighbourhood of an actor, over the claims and by names
MATCH (actor:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
WHERE toLower(actor.name) = toLower($actor) AND other <> actor
RETURN actor.name AS actor, other.name AS other, other.kind AS kind, count(DISTINCT c) AS claims,
       collect(DISTINCT c.label) AS relations, min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
