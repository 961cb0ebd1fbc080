// Names of an actor, over the claims and by names
MATCH (actor:Entity)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(actor.name) = toLower($actor)
WITH actor, article, c, toLower(type(role)) AS part
RETURN actor.name AS actor, c[part] AS words, count(*) AS mentions, count(DISTINCT article) AS articles,
       c[part + '_method'] AS method, avg(c[part + '_score']) AS score
ORDER BY mentions DESC
LIMIT toInteger($limit)
