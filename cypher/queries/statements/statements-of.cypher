// Statements of an actor
// What the actor says, confirms, denies, thinks, plans, asks for or demands, and what else articles credit it with saying.
//
// Parameters
//   $actor name                who speaks, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject text     of whom the claim is; the actor itself where it makes a statement
//   relation text    what it says between the two, in words
//   object text?     whom or what the claim is about, if it is a noun
//   content text?    what is said, in the words of the sentence
//   about texts      the claims that it says, in words
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
  WHERE c.speaker_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article
  ORDER BY c.speaker_id DESC, c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.class IN ['STATEMENT', 'REQUEST']
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article
  ORDER BY c.subject_id DESC, c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
}
WITH DISTINCT c, s, article
ORDER BY c.date DESC, article.id, c.index
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       COLLECT {
         MATCH (c)-[:ABOUT]->(said:Claim)
         RETURN said.subject_name + ' ' + said.label + coalesce(' ' + said.object_name, '') ORDER BY said.index
       } AS about,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, article, c.index
