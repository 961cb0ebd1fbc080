// Who is named together with an actor, over the claims and by names
MATCH (actor:Entity)<-[:SUBJECT|OBJECT|SPEAKER]-(c:Claim)-[:STATED_IN]->(s:Sentence)
WHERE toLower(actor.name) = toLower($actor)
MATCH (s)<-[:STATED_IN]-(:Claim)-[:SUBJECT|OBJECT|SPEAKER]->(other:Actor)
WHERE other <> actor
RETURN actor.name AS actor, other.name AS other, other.kind AS kind, count(DISTINCT s) AS sentences,
       min(c.date) AS first, max(c.date) AS last
ORDER BY sentences DESC
LIMIT toInteger($limit)
