// Stance of two actors to each other
// What each does or says for or against the other, in both directions, the latest first. Only an actual stance was
// taken: what is planned, possible or asked for is marked in status, and a denied one in polarity.
//
// Parameters
//   $actor name                one of the two, e.g. "Украина"
//   $other name                the other, e.g. "США"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   holder     whose stance it is
//   relation   what it says between the two, in words
//   target     to whom
//   stance     for, or against
//   content    what is promised, demanded or said, if the sentence tells
//   status     actual, planned, possible or asked for
//   polarity   affirmed or negated
//   condition  the words that it depends on, if any
//   said_by    the actor to whom the article credits it; none if the article itself says it
//   date       the day on which the article appeared
//   sentence   the sentence that says so
//   article    the id of its article
//   claim      the id of the claim, for evidence-for

MATCH (holder:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(target:Entity)
WHERE ((toLower($actor) IN holder.names AND toLower($other) IN target.names)
    OR (toLower($other) IN holder.names AND toLower($actor) IN target.names))
  AND c.stance <> 0
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(holder['name_' + $language], holder.name) AS holder,
       c.label AS relation,
       coalesce(target['name_' + $language], target.name) AS target,
       CASE WHEN c.stance > 0 THEN 'for' ELSE 'against' END AS stance,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
