// Words behind a relationship, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(subject.name) = toLower($subject) AND toLower(object.name) = toLower($object)
RETURN c.trigger AS words,
       c.content AS content, c.modality AS modality, c.polarity AS polarity, c.date AS date,
       s.text AS sentence, article.id AS article, c.id AS claim
ORDER BY date DESC
LIMIT toInteger($limit)
