// Quotes of an actor
// What the actor says in the words of the article, the latest first: the words themselves, whether they stand between
// quotation marks, and the claims that they make.
//
// Parameters
//   $actor name                who speaks, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        who speaks
//   quote text        the words
//   verbatim boolean  whether they stand between quotation marks
//   relation text     how they are said, in words
//   object text?      to whom or on what
//   about texts       the claims that they make, in words
//   status text       actual, planned, possible or asked for
//   polarity text     affirmed or negated
//   condition text?   the words that it depends on, if any
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   date date?        the day on which the article appeared
//   sentence text     the sentence that says so
//   article text      the id of its article
//   claim text        the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.content IS NOT NULL
    AND c.speaker_id IS NULL
    AND (c.class IN ['STATEMENT', 'REQUEST']
         OR c.relation IN ['PROMISED', 'THREATENED', 'ACCUSED', 'CRITICIZED', 'PRAISED'])
  RETURN c
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.speaker_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.content IS NOT NULL
  RETURN c
  ORDER BY c.speaker_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
}
WITH actor, c
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       c.content AS quote,
       left(c.content, 1) IN ['«', '"', '“', '„']
         OR right(trim(substring(s.text, 0, c.content_start)), 1) IN ['«', '"', '“', '„'] AS verbatim,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
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
ORDER BY date DESC, claim
