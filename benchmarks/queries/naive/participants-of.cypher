// Participants of an event, coalition or organisation, over the claims and by names
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE toLower(object.name) = toLower($event) AND c.relation = 'PARTICIPATES_IN'
RETURN subject.name AS subject, c.label AS relation, object.name AS object,
       c.content AS content, c.modality AS modality, c.polarity AS polarity, c.date AS date,
       s.text AS sentence, article.id AS article, c.id AS claim
ORDER BY date DESC
LIMIT toInteger($limit)
