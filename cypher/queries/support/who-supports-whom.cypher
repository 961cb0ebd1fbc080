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
//   supporter text   who supports
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

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  CALL (actor) {
    MATCH (c:Claim)
    WHERE c.subject_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND CASE WHEN c.stance < 0 THEN c.polarity = 'negated' ELSE c.stance > 0 END
      AND c.object_id IS NOT NULL
    MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
    RETURN c, s, article
    ORDER BY c.subject_id DESC, c.dated DESC, article.id, c.index
    LIMIT toInteger($limit)
    UNION
    MATCH (c:Claim)
    WHERE c.object_id = actor.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND CASE WHEN c.stance < 0 THEN c.polarity = 'negated' ELSE c.stance > 0 END
    MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
    RETURN c, s, article
    ORDER BY c.object_id DESC, c.dated DESC, article.id, c.index
    LIMIT toInteger($limit)
  }
  RETURN c, s, article
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND CASE WHEN c.stance < 0 THEN c.polarity = 'negated' ELSE c.stance > 0 END
    AND c.object_id IS NOT NULL
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c, s, article
  ORDER BY c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
}
WITH c, s, article
ORDER BY c.date DESC, article.id, c.index
LIMIT toInteger($limit)
MATCH (supporter:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(supported:Entity)
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
