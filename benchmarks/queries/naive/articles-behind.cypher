// Articles behind a relationship, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(subject.name) = toLower($subject) AND toLower(object.name) = toLower($object)
RETURN article.id AS article, article.title AS title, article.outlet AS outlet,
       count(DISTINCT c) AS claims, count(DISTINCT article) AS articles, count(DISTINCT article.outlet) AS outlets,
       min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
