// Who has no supporter, over the claims and by names
MATCH (actor:Actor)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(opponent:Entity)
WHERE c.stance < 0 AND c.modality = 'actual'
  AND NOT EXISTS { (actor)<-[:OBJECT]-(d:Claim) WHERE d.stance > 0 AND d.modality = 'actual' }
RETURN actor.name AS actor, actor.kind AS kind, count(DISTINCT opponent) AS opponents, count(DISTINCT c) AS claims,
       min(c.date) AS first, max(c.date) AS last
ORDER BY opponents DESC
LIMIT toInteger($limit)
