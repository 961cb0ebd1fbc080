// Scores of support, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE c.stance > 0 AND c.modality = 'actual'
RETURN subject.name AS supporter, object.name AS supported,
       count(DISTINCT c) AS claims, count(DISTINCT article) AS articles, count(DISTINCT article.outlet) AS outlets,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
