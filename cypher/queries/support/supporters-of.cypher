// Supporters of an actor
// Who supports the actor or thing, one row a claim. Only what status calls given is support given; it comes first.
// Denied support counts against, and comes last. Agreement and cooperation hold both ways.
//
// Parameters
//   $actor name                who or what is supported, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter  who supports
//   relation   what it says between the two, in words
//   supported  the actor
//   content    what is promised, given or said, if the sentence tells
//   status     given, promised, conditional, planned, possible, asked for, or withheld where it is denied
//   polarity   affirmed or negated
//   condition  the words that it depends on, if any
//   said_by    the actor to whom the article credits it; none if the article itself says it
//   date       the day on which the article appeared
//   sentence   the sentence that says so
//   article    the id of its article
//   claim      the id of the claim, for evidence-for

MATCH (actor:Entity)<-[side:OBJECT|SUBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(supporter:Entity)
WHERE toLower($actor) IN actor.names
  AND (type(side) = 'OBJECT' OR c.symmetric)
  AND (c.stance > 0 OR (c.stance < 0 AND c.polarity = 'negated'))
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(supporter['name_' + $language], supporter.name) AS supporter,
       c.label AS relation,
       coalesce(actor['name_' + $language], actor.name) AS supported,
       c.content AS content,
       CASE
         WHEN c.polarity = 'negated' THEN 'withheld'
         WHEN c.modality <> 'actual' THEN {planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality]
         WHEN c.relation = 'PROMISED' THEN 'promised'
         WHEN c.condition IS NOT NULL THEN 'conditional'
         ELSE 'given'
       END AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY status = 'withheld', status <> 'given', date DESC, article, c.index
LIMIT toInteger($limit)
