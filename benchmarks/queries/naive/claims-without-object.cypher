// Claims without an object, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE NOT EXISTS { (c)-[:OBJECT]->() }
RETURN subject.name AS subject, c.label AS relation,
       c.content AS content, c.modality AS modality, c.polarity AS polarity, c.date AS date,
       s.text AS sentence, article.id AS article, c.id AS claim
ORDER BY date DESC
LIMIT toInteger($limit)
