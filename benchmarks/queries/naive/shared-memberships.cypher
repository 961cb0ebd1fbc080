// Shared memberships of two actors, over the claims and by names
MATCH (one:Entity)<-[:SUBJECT]-(a:Claim {relation: 'MEMBER_OF'})-[:OBJECT]->(organization:Entity)
MATCH (two:Entity)<-[:SUBJECT]-(b:Claim {relation: 'MEMBER_OF'})-[:OBJECT]->(organization)
WHERE toLower(one.name) = toLower($actor) AND toLower(two.name) = toLower($other)
RETURN organization.name AS organization, organization.kind AS kind, one.name AS actor, max(a.date) AS actor_last,
       two.name AS other, max(b.date) AS other_last
LIMIT toInteger($limit)
