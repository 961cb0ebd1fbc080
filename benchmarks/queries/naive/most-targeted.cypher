// Most targeted actors, over the claims and by names
MATCH (other:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(actor:Actor)
RETURN actor.name AS actor, actor.kind AS kind,
       sum(CASE WHEN c.stance < 0 AND c.modality = 'actual' THEN 1 ELSE 0 END) AS opposition,
       count(DISTINCT CASE WHEN c.stance < 0 AND c.modality = 'actual' THEN other END) AS opponents,
       sum(CASE WHEN c.stance > 0 AND c.modality = 'actual' THEN 1 ELSE 0 END) AS support,
       sum(CASE WHEN c.stance = 0 AND c.modality = 'actual' THEN 1 ELSE 0 END) AS neutral, max(c.date) AS last
ORDER BY opposition DESC
LIMIT toInteger($limit)
