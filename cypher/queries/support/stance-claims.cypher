// Claims behind the stance of two actors to each other
// What each does or says for or against the other, in both directions, one row a claim, the latest first. Only an
// actual stance was taken: what is planned, possible or asked for is marked in status, and a denied one in polarity.
//
// Parameters
//   $actor name                one of the two, e.g. "Украина"
//   $other name                the other, e.g. "США"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   holder text      whose stance it is
//   relation text    what it says between the two, in words
//   target text      to whom
//   stance text      for, or against
//   content text?    what is promised, demanded or said, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

UNWIND [[$actor, $other], [$other, $actor]] AS pair
MATCH (:Name {id: toLower(pair[0])})-[:NAMES]->(holder:Entity)
MATCH (:Name {id: toLower(pair[1])})-[:NAMES]->(target:Entity)
WITH DISTINCT holder, target
MATCH (holder)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]->(target)
UNWIND r.claims AS id
MATCH (c:Claim {id: id})
WHERE c.stance <> 0
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT holder, c, target
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
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
ORDER BY date DESC, claim
