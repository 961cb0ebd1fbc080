// Who supports an actor only conditionally
// Who supports the actor or thing on a condition and never without one, one row a claim, with the words that it depends
// on. Whoever gave support without a condition in the same period is left out. What is promised, planned, possible or
// asked for is marked in status.
//
// Parameters
//   $actor name                who or what is supported, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter text  who supports
//   relation text   what it says between the two, in words
//   supported text  the actor
//   content text?   what is promised, given or said, if the sentence tells
//   status text     conditional, promised, planned, possible or asked for
//   condition text  the words that it depends on
//   said_by text?   the actor to whom the article credits it; none if the article itself says it
//   date date?      the day on which the article appeared
//   sentence text   the sentence that says so
//   article text    the id of its article
//   claim text      the id of the claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED|CONCEDED_TO]-(supporter:Actor)
WHERE (endNode(r) = actor OR r.symmetric)
  AND r.conditional_count > 0
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, supporter, collect(r) AS triples
WHERE NOT EXISTS {
  MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO]-(supporter)
  WHERE r.modality = 'actual'
    AND (endNode(r) = actor OR r.symmetric)
    AND r.count > r.conditional_count
    AND EXISTS {
      UNWIND r.claims AS id
      MATCH (c:Claim {id: id})
      WHERE c.condition IS NULL
        AND ($since IS NULL OR c.date >= date($since))
        AND ($as_of IS NULL OR c.date <= date($as_of))
    }
}
UNWIND triples AS r
UNWIND r.conditional AS id
MATCH (c:Claim {id: id})
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT actor, supporter, c
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
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
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, claim
