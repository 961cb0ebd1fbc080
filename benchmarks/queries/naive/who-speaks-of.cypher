// Who speaks of an actor, over the claims and by names
MATCH (speaker:Entity)<-[:SPEAKER]-(c:Claim)-[:SUBJECT|OBJECT]->(actor:Entity)
WHERE toLower(actor.name) = toLower($actor)
RETURN speaker.name AS speaker, speaker.kind AS kind, actor.name AS actor, count(DISTINCT c) AS claims,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
