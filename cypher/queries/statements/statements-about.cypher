// Statements about an actor
// Who said what about an actor: what articles credit somebody with saying of it, as acting or acted upon, and what is
// itself a word about it: statements, opinions, praise, criticism, accusations, demands and the like. The latest
// first.
//
// Parameters
//   $actor name                about whom, e.g. "Макрон"
//   $speaker name = null       only what this one says, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   speaker text     who says it
//   subject text     who acts
//   relation text    what it says between the two, in words
//   object text?     towards whom or what
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
WITH actor, COLLECT { MATCH (:Name {id: toLower($speaker)})-[:NAMES]->(e:Entity) RETURN e.id } AS speakers
CALL (actor, speakers) {
  WITH actor, $speaker AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.speaker_id IS NOT NULL
  RETURN c
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  WITH actor, $speaker AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.speaker_id IS NOT NULL
  RETURN c
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  WITH actor, $speaker AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.speaker_id IS NULL
    AND c.relation IN ['STATED', 'CONFIRMED', 'DENIED', 'CONSIDERS', 'PRAISED', 'CRITICIZED', 'ACCUSED', 'REQUESTED',
                       'DEMANDED', 'PROMISED', 'THREATENED']
    AND EXISTS { (c)-[:SUBJECT]->(:Actor) }
  RETURN c
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  UNWIND speakers AS id
  MATCH (c:Claim)
  WHERE c.speaker_id = id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND actor.id IN [c.subject_id, c.object_id]
  RETURN c
  ORDER BY c.speaker_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  UNWIND speakers AS id
  MATCH (speaking:Entity {id: id})
  WHERE speaking:Actor
  MATCH (c:Claim)
  WHERE c.subject_id = id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.object_id = actor.id
    AND c.speaker_id IS NULL
    AND c.relation IN ['STATED', 'CONFIRMED', 'DENIED', 'CONSIDERS', 'PRAISED', 'CRITICIZED', 'ACCUSED', 'REQUESTED',
                       'DEMANDED', 'PROMISED', 'THREATENED']
  RETURN c
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
}
WITH DISTINCT c
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(credited:Entity)
WITH *, coalesce(credited, subject) AS speaker
RETURN coalesce(speaker['name_' + $language], speaker.name) AS speaker,
       coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, claim
