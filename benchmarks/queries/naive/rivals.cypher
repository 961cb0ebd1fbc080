// Rivals, over the claims and by names
MATCH (actor:Actor)<-[:SUBJECT]-(a:Claim)-[:OBJECT]->(other:Actor)
MATCH (other)<-[:SUBJECT]-(b:Claim)-[:OBJECT]->(actor)
WHERE a.stance < 0 AND b.stance < 0 AND a.modality = 'actual' AND b.modality = 'actual'
  AND elementId(actor) < elementId(other)
RETURN actor.name AS actor, other.name AS other, count(DISTINCT a) AS by_actor, count(DISTINCT b) AS by_other,
       min(a.date) AS first, max(b.date) AS last
ORDER BY by_actor + by_other DESC
LIMIT toInteger($limit)
