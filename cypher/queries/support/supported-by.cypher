// Whom an actor supports
// Whom or what the actor supports, one row a claim. Only what status calls given is support given; it comes first.
// Denied support counts against, and comes last. Agreement and cooperation hold both ways.
//
// Parameters
//   $actor name                who supports, e.g. "Франция"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter text   the actor
//   relation text    what it says between the two, in words
//   supported text   whom or what
//   content text?    what is promised, given or said, if the sentence tells
//   status text      given, promised, conditional, planned, possible, asked for, or withheld where it is denied
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]-(supported:Entity)
WHERE (startNode(r) = actor OR r.symmetric)
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
UNWIND r.claims AS id
MATCH (c:Claim {id: id})
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT actor, supported, c,
     CASE
       WHEN c.polarity = 'negated' THEN 'withheld'
       WHEN c.modality <> 'actual' THEN {planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality]
       WHEN c.relation = 'PROMISED' THEN 'promised'
       WHEN c.condition IS NOT NULL THEN 'conditional'
       ELSE 'given'
     END AS status
ORDER BY status = 'withheld', status <> 'given', c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(actor['name_' + $language], actor.name) AS supporter,
       c.label AS relation,
       coalesce(supported['name_' + $language], supported.name) AS supported,
       c.content AS content,
       status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY status = 'withheld', status <> 'given', date DESC, claim
