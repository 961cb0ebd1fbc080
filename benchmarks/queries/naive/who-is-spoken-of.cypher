// Of whom an actor speaks, over the claims and by names
MATCH (speaker:Entity)<-[:SPEAKER]-(c:Claim)-[:SUBJECT|OBJECT]->(actor:Entity)
WHERE toLower(speaker.name) = toLower($actor)
RETURN speaker.name AS actor, actor.name AS other, actor.kind AS kind, count(DISTINCT c) AS claims,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
