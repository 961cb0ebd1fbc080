// Opponents of an actor
// Who acts or speaks against the actor or thing, or denies it support, one row a claim: criticism, accusations, demands,
// threats, sanctions, force and the like. What is planned, possible or only asked for has not happened: see status.
//
// Parameters
//   $actor name                who or what is opposed, e.g. "Россия"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   opponent text    who is against
//   relation text    what it says between the two, in words
//   opposed text     the actor
//   content text?    what is demanded, threatened or said, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
UNWIND [true, false] AS actual
CALL (actor, actual) {
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.stance < 0
    AND (c.modality = 'actual') = actual
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article
  ORDER BY c.object_id DESC, c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
}
WITH actor, c, s, article, actual
ORDER BY actual DESC, c.date DESC, article.id, c.index
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(opponent:Entity)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(opponent['name_' + $language], opponent.name) AS opponent,
       c.label AS relation,
       coalesce(actor['name_' + $language], actor.name) AS opposed,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY c.modality <> 'actual', date DESC, article, c.index
LIMIT toInteger($limit)
