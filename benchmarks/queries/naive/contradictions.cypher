// Contradictions of an actor, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(a:Claim {polarity: 'affirmed'})-[:OBJECT]->(object:Entity)
MATCH (subject)<-[:SUBJECT]-(b:Claim {polarity: 'negated'})-[:OBJECT]->(object)
WHERE a.relation = b.relation AND a.modality = b.modality
  AND ($actor IS NULL OR toLower(subject.name) = toLower($actor))
RETURN subject.name AS subject, a.relation AS relation, object.name AS object, count(DISTINCT a) AS affirmed,
       count(DISTINCT b) AS denied, max(a.date) AS affirmed_on, max(b.date) AS denied_on
ORDER BY affirmed + denied DESC
LIMIT toInteger($limit)
