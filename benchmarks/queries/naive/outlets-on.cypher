// Outlets on an actor, over the claims and by names
MATCH (actor:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(actor.name) = toLower($actor)
RETURN article.outlet AS outlet, actor.name AS actor, count(DISTINCT c) AS claims, count(DISTINCT article) AS articles,
       sum(CASE WHEN c.stance > 0 THEN 1 ELSE 0 END) AS support,
       sum(CASE WHEN c.stance < 0 THEN 1 ELSE 0 END) AS opposition, min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC
LIMIT toInteger($limit)
