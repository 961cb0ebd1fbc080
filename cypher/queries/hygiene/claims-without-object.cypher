// Claims without an object
// Claims that name nobody and nothing that they are about, so that no relationship is drawn of them; the latest first.
// For statements, plans and the like that is as it should be (content has what is said); for others the sentence tells
// whether something was missed.
//
// Parameters
//   $relation text = null      only this relation, e.g. "SUPPORTS"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject text     who acts
//   relation text    what it says between the two, in words
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for
//   rule text        the vocabulary entry that found it

MATCH (c:Claim)
WHERE c.dated >= coalesce(date($since), date('0001-01-01'))
  AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
  AND ($since IS NULL OR c.date IS NOT NULL)
  AND c.object_id IS NULL
  AND ($relation IS NULL OR c.relation = toUpper($relation))
WITH c
ORDER BY c.dated DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       c.rule AS rule
ORDER BY date DESC, claim
