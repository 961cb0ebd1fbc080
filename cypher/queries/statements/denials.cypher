// Denials
// What is denied, the latest first: denials of an actor, with the claims that they deny, and claims that it is
// credited with in the negative. Without an actor, the denials of everybody.
//
// Parameters
//   $actor name = null         only what this one denies, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   denier text      who denies it
//   subject text     who acts
//   relation text    what it says between the two, in words
//   object text?     towards whom or what
//   content text?    what is said, promised or demanded, if the sentence tells
//   about texts      the claims that are denied, in words
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  CALL (actor) {
    MATCH (c:Claim)
    WHERE c.subject_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND c.relation = 'DENIED'
      AND c.polarity = 'affirmed'
      AND c.speaker_id IS NULL
    RETURN c
    ORDER BY c.subject_id DESC, c.dated DESC, c.id
    LIMIT toInteger($limit)
  }
  RETURN c
  UNION
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  CALL (actor) {
    MATCH (c:Claim)
    WHERE c.speaker_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND (c.polarity = 'negated') <> (c.relation = 'DENIED')
    RETURN c
    ORDER BY c.speaker_id DESC, c.dated DESC, c.id
    LIMIT toInteger($limit)
  }
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND (c.polarity = 'negated') <> (c.relation = 'DENIED')
    AND CASE c.relation WHEN 'DENIED' THEN true ELSE c.speaker_id IS NOT NULL END
  RETURN c
  ORDER BY c.dated DESC, c.id
  LIMIT toInteger($limit)
}
WITH c
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(speaker['name_' + $language], speaker.name, subject['name_' + $language], subject.name) AS denier,
       coalesce(subject['name_' + $language], subject.name) AS subject,
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
ORDER BY date DESC, claim
