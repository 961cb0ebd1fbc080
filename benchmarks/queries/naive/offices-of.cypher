// Offices of an actor, over the claims and by names
MATCH (actor:Entity)-[office:HELD_OFFICE]->(body:Entity)
WHERE toLower(actor.name) = toLower($actor)
RETURN actor.name AS actor, office.title AS office, body.name AS body, office.since AS since, office.until AS until
ORDER BY since DESC
LIMIT toInteger($limit)
