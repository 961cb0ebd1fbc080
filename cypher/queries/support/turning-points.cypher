// Turning points between two actors
// When one of the two turned from supporting to opposing the other, or back, with the sentence before and the one
// after, the latest first. Only what is given or done counts: not what is promised, conditional, planned, possible or
// asked for; denied support counts against.
//
// Parameters
//   $actor name                one of the two, e.g. "Украина"
//   $other name                the other, e.g. "США"
//   $since date = null         only turns on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   date date          the day of the turn
//   holder text        who turned
//   target text        to or from whom
//   turn text          to support, or to oppose
//   was text           the last word or deed before, in words
//   was_on date        its day
//   was_sentence text  its sentence
//   was_claim text     the id of its claim, for evidence-for
//   now text           the first after, in words
//   now_sentence text  its sentence
//   now_claim text     the id of its claim, for evidence-for

UNWIND [[$actor, $other], [$other, $actor]] AS pair
MATCH (:Name {id: toLower(pair[0])})-[:NAMES]->(holder:Entity)
MATCH (:Name {id: toLower(pair[1])})-[:NAMES]->(target:Entity)
WITH DISTINCT holder, target
MATCH (holder)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(target)
WHERE r.modality = 'actual'
  AND (startNode(r) = holder OR r.symmetric)
UNWIND r.claims AS id
MATCH (c:Claim {id: id})
WHERE c.date IS NOT NULL
  AND (c.condition IS NULL OR c.intensity < 0)
  AND c.stance <> 0
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT holder, target, c
ORDER BY c.date, c.id
WITH holder, target, collect(c) AS told
UNWIND range(1, size(told) - 1) AS i
WITH holder, target, told[i - 1] AS was, told[i] AS now
WHERE was.stance <> now.stance
  AND ($since IS NULL OR now.date >= date($since))
ORDER BY now.date DESC, now.id
LIMIT toInteger($limit)
MATCH (was)-[:STATED_IN]->(before:Sentence)
MATCH (now)-[:STATED_IN]->(after:Sentence)
RETURN now.date AS date,
       coalesce(holder['name_' + $language], holder.name) AS holder,
       coalesce(target['name_' + $language], target.name) AS target,
       CASE WHEN now.stance > 0 THEN 'to support' ELSE 'to oppose' END AS turn,
       was.label AS was,
       was.date AS was_on,
       before.text AS was_sentence,
       was.id AS was_claim,
       now.label AS now,
       after.text AS now_sentence,
       now.id AS now_claim
ORDER BY date DESC, now_claim
