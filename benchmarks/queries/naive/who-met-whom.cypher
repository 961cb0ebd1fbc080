// Who met whom, over the claims and by names
MATCH (actor:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Actor)
WHERE elementId(actor) < elementId(other) AND c.relation IN ['MET', 'NEGOTIATED_WITH']
RETURN actor.name AS actor, other.name AS other, other.kind AS kind,
       sum(CASE WHEN c.relation = 'MET' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS met,
       sum(CASE WHEN c.relation = 'NEGOTIATED_WITH' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS talks,
       min(c.date) AS first, max(c.date) AS last
ORDER BY met + talks DESC
LIMIT toInteger($limit)
