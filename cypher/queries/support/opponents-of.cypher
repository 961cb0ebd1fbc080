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
//   opponent   who is against
//   relation   what it says between the two, in words
//   opposed    the actor
//   content    what is demanded, threatened or said, if the sentence tells
//   status     actual, planned, possible or asked for
//   polarity   affirmed or negated
//   condition  the words that it depends on, if any
//   said_by    the actor to whom the article credits it; none if the article itself says it
//   date       the day on which the article appeared
//   sentence   the sentence that says so
//   article    the id of its article
//   claim      the id of the claim, for evidence-for

MATCH (actor:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(opponent:Entity)
WHERE toLower($actor) IN actor.names
  AND c.stance < 0
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
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
