// Common adversaries of two actors, over the claims and by names
MATCH (one:Entity)<-[:SUBJECT|OBJECT]-(a:Claim)-[:SUBJECT|OBJECT]->(common:Actor)
MATCH (two:Entity)<-[:SUBJECT|OBJECT]-(b:Claim)-[:SUBJECT|OBJECT]->(common)
WHERE toLower(one.name) = toLower($actor) AND toLower(two.name) = toLower($other)
  AND a.stance < 0 AND b.stance < 0 AND a.modality = 'actual' AND b.modality = 'actual'
  AND common <> one AND common <> two
RETURN common.name AS common, common.kind AS kind, count(DISTINCT a) AS with_actor, count(DISTINCT b) AS with_other,
       max(a.date) AS last
ORDER BY with_actor + with_other DESC
LIMIT toInteger($limit)
