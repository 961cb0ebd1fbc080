// Articles behind a relationship
// Which articles say that one acts towards the other, one row an article, the latest first, and what each of them
// says. A picture of the articles with their sentences and claims comes along.
//
// Parameters
//   $subject name          who acts, e.g. "Макрон"
//   $object name           towards whom or what, e.g. "Украина"
//   $relation text = null  which relation, e.g. "SUPPORTS"
//   $since date = null     only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null     only what was said up to that day, e.g. "2025-12-31"
//   $limit integer = 100   at most this many rows, e.g. 20
// Columns
//   article text     the id of the article
//   title text?      its title
//   outlet text?     its outlet
//   date date?       the day on which it appeared
//   url text?        its address
//   claims integer   how many of its claims say so
//   actual integer   how many of them as actual and affirmed
//   negated integer  how many of them deny it
//   sentences texts  the sentences
// Picture
//   evidence nodes  the article, its sentences and the claims

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
WITH article, s, c
ORDER BY s.index, c.index
WITH article, collect(c) AS claims, collect(DISTINCT s) AS sentences
RETURN article.id AS article,
       article.title AS title,
       article.outlet AS outlet,
       article.published AS date,
       article.url AS url,
       size(claims) AS claims,
       size([c IN claims WHERE c.modality = 'actual' AND c.polarity = 'affirmed']) AS actual,
       size([c IN claims WHERE c.polarity = 'negated']) AS negated,
       [s IN sentences | s.text] AS sentences,
       [article] + sentences + claims AS evidence
ORDER BY date DESC, article
LIMIT toInteger($limit)
