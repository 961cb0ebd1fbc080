// Shortest chain of support between two actors, over the claims and by names
MATCH (one:Entity), (two:Entity)
WHERE toLower(one.name) = toLower($actor) AND toLower(two.name) = toLower($other)
MATCH path = shortestPath((one)-[:SUBJECT|OBJECT*..8]-(two))
WHERE all(n IN nodes(path) WHERE NOT n:Claim OR (n.stance > 0 AND n.modality = 'actual'))
RETURN length(path) / 2 AS length, [n IN nodes(path) | coalesce(n.name, n.label)] AS chain
LIMIT toInteger($limit)
