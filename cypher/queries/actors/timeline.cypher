// Timeline of an actor
// What an actor does, says or undergoes, by the day on which it happens where the sentence tells that, else by the day
// on which the article appeared; the latest first.
//
// Parameters
//   $actor name                whose, e.g. "Макрон"
//   $since date = null         only what is dated that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what is dated up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   day date?        the day, or the first of them
//   until date?      the last of the days, if the sentence tells days
//   dated_by text    event, or publication if the sentence tells no day
//   subject text     who acts
//   relation text    what it says between the two, in words
//   object text?     towards whom or what
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.time_from >= coalesce(date($since), date('0001-01-01'))
    AND c.time_from <= coalesce(date($as_of), date('9999-12-31'))
  RETURN c, c.time_from AS day
  ORDER BY c.subject_id DESC, c.time_from DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.time_from >= coalesce(date($since), date('0001-01-01'))
    AND c.time_from <= coalesce(date($as_of), date('9999-12-31'))
  RETURN c, c.time_from AS day
  ORDER BY c.object_id DESC, c.time_from DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.time_from IS NULL
  RETURN c, c.date AS day
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.time_from IS NULL
  RETURN c, c.date AS day
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
}
WITH DISTINCT c, day
ORDER BY day DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN day,
       c.time_to AS until,
       CASE WHEN c.time_from IS NULL THEN 'publication' ELSE 'event' END AS dated_by,
       coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY day DESC, claim
