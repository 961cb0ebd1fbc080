// Claims of a single source, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE $actor IS NULL OR toLower($actor) IN [toLower(subject.name), toLower(object.name)]
WITH subject, c.label AS relation, object, count(c) AS claims, collect(DISTINCT article.outlet) AS outlets,
     max(abs(c.intensity)) AS intensity, min(c.date) AS first, max(c.date) AS last
WHERE size(outlets) = 1
RETURN subject.name AS subject, relation, object.name AS object, claims, outlets[0] AS outlet, first, last
ORDER BY intensity DESC
LIMIT toInteger($limit)
