// Who has supported an actor since a day, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(object.name) = toLower($actor)
  AND c.stance > 0 AND c.modality = 'actual'
  AND ($since IS NULL OR c.date >= date($since))
RETURN subject.name AS supporter, object.name AS supported,
       count(DISTINCT c) AS claims, count(DISTINCT article) AS articles, count(DISTINCT article.outlet) AS outlets,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
