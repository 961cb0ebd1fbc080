// Who moved from supporting to opposing an actor, over the claims and by names
MATCH (mover:Entity)<-[:SUBJECT]-(was:Claim)-[:OBJECT]->(actor:Entity)
MATCH (mover)<-[:SUBJECT]-(now:Claim)-[:OBJECT]->(actor)
WHERE toLower(actor.name) = toLower($actor)
  AND was.stance > 0 AND now.stance < 0 AND was.modality = 'actual' AND now.modality = 'actual'
  AND was.date < now.date
RETURN mover.name AS mover, mover.kind AS kind, actor.name AS actor, max(was.date) AS was_on, min(now.date) AS moved
ORDER BY moved DESC
LIMIT toInteger($limit)
