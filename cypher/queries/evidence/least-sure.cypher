// Claims of least confidence
// What articles may not say after all: the claims of which it is least sure that the sentence states them, with the
// vocabulary entry that found them.
//
// Parameters
//   $actor name = null         only where it acts, is acted upon or speaks, e.g. "Макрон"
//   $relation text = null      only this relation, e.g. "SUPPORTS"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   confidence number  how sure it is, 0 to 1
//   rule text          the vocabulary entry that found it
//   subject text       who acts
//   relation text      what it says between the two, in words
//   object text?       towards whom or what
//   content text?      what is said, promised or demanded, if the sentence tells
//   status text        actual, planned, possible or asked for
//   polarity text      affirmed or negated
//   condition text?    the words that it depends on, if any
//   said_by text?      the actor to whom the article credits it; none if the article itself says it
//   date date?         the day on which the article appeared
//   sentence text      the sentence that says so
//   article text       the id of its article
//   claim text         the id of the claim, for evidence-for

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  CALL (actor) {
    WITH actor, coalesce($relation, $since, $as_of) IS NULL
                AND COUNT { (actor)<-[:SUBJECT]-() } + COUNT { (actor)<-[:OBJECT]-() } > 20000 AS many
    WHERE NOT many
    MATCH (actor)<-[:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
    WHERE ($relation IS NULL OR c.relation = toUpper($relation))
      AND ($since IS NULL OR c.date >= date($since))
      AND ($as_of IS NULL OR c.date <= date($as_of))
    RETURN c
    UNION
    // of the least sure of all, those of an actor with very many claims are soon found
    WITH actor, coalesce($relation, $since, $as_of) IS NULL
                AND COUNT { (actor)<-[:SUBJECT]-() } + COUNT { (actor)<-[:OBJECT]-() } > 20000 AS many
    WHERE many
    MATCH (c:Claim)
    WHERE c.confidence >= 0.0
      AND actor.id IN [c.subject_id, c.object_id, c.speaker_id]
    RETURN c
    ORDER BY c.confidence, c.id
    LIMIT toInteger($limit)
  }
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.confidence >= 0.0
    AND ($relation IS NULL OR c.relation = toUpper($relation))
    AND ($since IS NULL OR c.date >= date($since))
    AND ($as_of IS NULL OR c.date <= date($as_of))
  RETURN c
  ORDER BY c.confidence, c.id
  LIMIT toInteger($limit)
}
WITH c
ORDER BY c.confidence, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN c.confidence AS confidence,
       c.rule AS rule,
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
ORDER BY confidence, claim
