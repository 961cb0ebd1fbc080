// Who supports whom
// Every claim of support: backing, aid, promises, praise, recognition, agreement, cooperation and the like.
// Only what status calls given is support given; denied support counts against.
//
// Parameters
//   $actor name = null         only where it supports or is supported, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter  who supports
//   relation   what it says between the two, in words
//   supported  whom or what
//   content    what is promised, given or said, if the sentence tells
//   status     given, promised, conditional, planned, possible, asked for, or withheld where it is denied
//   polarity   affirmed or negated
//   condition  the words that it depends on, if any
//   said_by    the actor to whom the article credits it; none if the article itself says it
//   date       the day on which the article appeared
//   sentence   the sentence that says so
//   article    the id of its article
//   claim      the id of the claim, for evidence-for

MATCH (supporter:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(supported:Entity)
WHERE (c.stance > 0 OR (c.stance < 0 AND c.polarity = 'negated'))
  AND ($actor IS NULL OR toLower($actor) IN supporter.names OR toLower($actor) IN supported.names)
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(supporter['name_' + $language], supporter.name) AS supporter,
       c.label AS relation,
       coalesce(supported['name_' + $language], supported.name) AS supported,
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
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
