// Who held an office, over the claims and by names
MATCH (holder:Entity)-[office:HELD_OFFICE]->(body:Entity)
WHERE toLower(body.name) = toLower($body)
RETURN holder.name AS holder, office.title AS office, body.name AS body, office.since AS since, office.until AS until
ORDER BY since DESC
LIMIT toInteger($limit)
