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
//   supporter text   who supports
//   relation text    what it says between the two, in words
//   supported text   the actor
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
// what is given, what is not given yet, what is withheld: the latest of each
UNWIND [0, 1, 2] AS rank
CALL (actor, rank) {
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND CASE
      WHEN c.stance > 0 AND c.modality = 'actual' AND c.relation <> 'PROMISED' AND c.condition IS NULL THEN 0
      WHEN c.stance > 0 THEN 1
      WHEN c.stance < 0 AND c.polarity = 'negated' THEN 2
    END = rank
  MATCH (c)-[:SUBJECT]->(supporter:Entity)
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article, supporter
  ORDER BY c.object_id DESC, c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND c.symmetric
    AND CASE
      WHEN c.stance > 0 AND c.modality = 'actual' AND c.relation <> 'PROMISED' AND c.condition IS NULL THEN 0
      WHEN c.stance > 0 THEN 1
      WHEN c.stance < 0 AND c.polarity = 'negated' THEN 2
    END = rank
  MATCH (c)-[:OBJECT]->(supporter:Entity)
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article, supporter
  ORDER BY c.subject_id DESC, c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
}
WITH actor, supporter, c, s, article, rank
ORDER BY rank, c.date DESC, article.id, c.index
LIMIT toInteger($limit)
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
