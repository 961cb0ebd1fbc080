// Outlets behind a relationship
// Which outlets say that one acts towards the other, one row an outlet, the one with the most articles first.
//
// Parameters
//   $subject name          who acts, e.g. "Макрон"
//   $object name           towards whom or what, e.g. "Украина"
//   $relation text = null  which relation, e.g. "SUPPORTS"
//   $since date = null     only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null     only what was said up to that day, e.g. "2025-12-31"
//   $limit integer = 100   at most this many rows, e.g. 20
// Columns
//   outlet text?      the outlet; none for articles of which it is not known
//   articles integer  in how many articles
//   claims integer    how many claims
//   actual integer    how many of them as actual and affirmed
//   negated integer   how many of them deny it
//   own integer       how many of them the outlet says itself, crediting nobody
//   relations texts   what they say, in words
//   first date?       the day on which it was first said
//   last date?        the day on which it was last said

MATCH (:Name {id: toLower($subject)})-[:NAMES]->(subject:Entity)
MATCH (:Name {id: toLower($object)})-[:NAMES]->(object:Entity)
WITH DISTINCT subject, object
MATCH (subject)-[r]->(object)
WHERE r.count IS NOT NULL
  AND ($relation IS NULL OR r.relation = toUpper($relation))
UNWIND r.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH article.outlet AS outlet, count(DISTINCT article) AS articles, count(c) AS claims,
     sum(CASE WHEN c.modality = 'actual' AND c.polarity = 'affirmed' THEN 1 ELSE 0 END) AS actual,
     sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS negated,
     sum(CASE WHEN c.speaker IS NULL THEN 1 ELSE 0 END) AS own,
     collect(DISTINCT c.label) AS labels, min(c.date) AS first, max(c.date) AS last
RETURN outlet,
       articles,
       claims,
       actual,
       negated,
       own,
       COLLECT { UNWIND labels AS label RETURN label ORDER BY label } AS relations,
       first,
       last
ORDER BY articles DESC, claims DESC, outlet
LIMIT toInteger($limit)
