// Unbalanced triads, over the claims and by names
MATCH (actor:Entity)<-[:SUBJECT|OBJECT]-(a:Claim)-[:SUBJECT|OBJECT]->(friend:Actor)
MATCH (actor)<-[:SUBJECT|OBJECT]-(b:Claim)-[:SUBJECT|OBJECT]->(other:Actor)
MATCH (friend)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(other)
WHERE elementId(friend) < elementId(other)
  AND a.stance > 0 AND b.stance > 0 AND c.stance < 0
  AND a.modality = 'actual' AND b.modality = 'actual' AND c.modality = 'actual'
RETURN friend.name AS friend, other.name AS other_friend, count(DISTINCT c) AS claims, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
