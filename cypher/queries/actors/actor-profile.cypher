// Profile of an actor
// All that is known of an actor: offices held (from the registry of actors, so without a sentence), what it does or says,
// and what others do or say to it.
//
// Parameters
//   $actor name                who, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text       its name
//   kind text        person, state, government_body, organization, alliance, group, event or topic
//   aspect text      office, does, or is done to
//   relation text    the office, or what it says between the two, in words
//   other text?      the other side, or where the office is held
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text      actual, planned, possible or asked for; held or past for an office
//   polarity text?   affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared; for an office, since when
//   sentence text?   the sentence that says so
//   article text?    the id of its article
//   claim text?      the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  MATCH (actor)-[office:HELD_OFFICE]->(other:Entity)
  WHERE $as_of IS NULL OR office.since IS NULL OR office.since <= date($as_of)
  RETURN 'office' AS aspect, office.title AS relation, other, null AS c,
         CASE WHEN office.until < coalesce(date($as_of), date()) THEN 'past' ELSE 'held' END AS status,
         office.since AS date
  UNION ALL
  CALL (actor) {
    MATCH (c:Claim)
    WHERE c.subject_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
    RETURN c
    ORDER BY c.subject_id DESC, c.dated DESC, c.id
    LIMIT toInteger($limit)
  }
  OPTIONAL MATCH (c)-[:OBJECT]->(other:Entity)
  RETURN 'does' AS aspect, c.label AS relation, other, c,
         {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
         c.date AS date
  UNION ALL
  CALL (actor) {
    MATCH (c:Claim)
    WHERE c.object_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
    RETURN c
    ORDER BY c.object_id DESC, c.dated DESC, c.id
    LIMIT toInteger($limit)
  }
  MATCH (c)-[:SUBJECT]->(other:Entity)
  RETURN 'is done to' AS aspect, c.label AS relation, other, c,
         {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
         c.date AS date
}
OPTIONAL MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       aspect,
       relation,
       coalesce(other['name_' + $language], other.name) AS other,
       c.content AS content,
       status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY aspect = 'is done to', aspect = 'does', date DESC, article, c.index
LIMIT toInteger($limit)
