// Relations between two actors, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE (toLower(subject.name) = toLower($actor) AND toLower(object.name) = toLower($other))
   OR (toLower(subject.name) = toLower($other) AND toLower(object.name) = toLower($actor))
RETURN subject.name AS subject, c.label AS relation, object.name AS object, c.modality AS modality,
       count(DISTINCT c) AS claims, count(DISTINCT article) AS articles, count(DISTINCT article.outlet) AS outlets,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
