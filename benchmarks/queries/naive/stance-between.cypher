// Stance of two actors to each other over time, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE c.stance <> 0
  AND ((toLower(subject.name) = toLower($actor) AND toLower(object.name) = toLower($other))
    OR (toLower(subject.name) = toLower($other) AND toLower(object.name) = toLower($actor)))
RETURN c.date.year AS year, subject.name AS holder, object.name AS target, sum(c.stance) AS balance,
       count(DISTINCT c) AS claims, count(DISTINCT article) AS articles, count(DISTINCT article.outlet) AS outlets,
       min(c.date) AS first, max(c.date) AS last
ORDER BY year DESC
LIMIT toInteger($limit)
