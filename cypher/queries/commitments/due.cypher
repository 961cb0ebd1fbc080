// Commitments that fall due
// What is to be done by a day that has not passed, as of a day, the soonest first: promised, threatened, asked for or
// conditional, and not done by then. What was done later counts as open on an earlier day, and a deadline that was
// renewed later as it was.
//
// Parameters
//   $actor name = null         only those of or to this actor, e.g. "Украина"
//   $within_days integer = 30  only what falls due in so many days, e.g. 90
//   $as_of date = null         as of this day, else that of the newest article, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   due date           the last day on which it can be done
//   days_left integer  how many days are left
//   state text         requested, conditional or active
//   kind text          pledge, refusal, threat, demand or request
//   debtor text        who owes it, or is asked to
//   creditor text?     to whom; none is the public
//   consequent text?   what, in the words of the sentence
//   condition text?    the antecedent: the words that it depends on, if any
//   words text?        the words that tell until when
//   status text        actual, planned, possible or asked for: of the claim that makes it
//   polarity text      affirmed or negated
//   said_by text?      the actor to whom the article credits it; none if the article itself says it
//   date date?         the day on which the article appeared
//   sentence text      the sentence that says so
//   article text       the id of its article
//   claim text         the id of the claim that made it, for evidence-for
//   commitment text    the id of the commitment, for life-of

CALL () {
  WITH date($as_of) AS today
  WHERE today IS NOT NULL
  RETURN today
  UNION ALL
  WITH $as_of AS day
  WHERE day IS NULL
  MATCH (a:Article)
  WHERE a.published >= date('0001-01-01')
  RETURN a.published AS today ORDER BY today DESC LIMIT 1
}
CALL (today) {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)
  WHERE k.due >= today
  RETURN k
  UNION ALL
  WITH today, $actor AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.due >= today
  RETURN k
}
WITH DISTINCT today, k
WHERE k.kind <> 'refusal' AND ($as_of IS NULL OR k.made <= today)
WITH today, k,
     CASE
       WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved <= today THEN k.due
       ELSE coalesce(COLLECT {
         MATCH (k)-[m:MOVED_BY]->(:Claim)
         WHERE m.due IS NOT NULL AND m.date <= today
         RETURN m.due ORDER BY m.number DESC LIMIT 1
       }[0], CASE
         WHEN EXISTS { MATCH (k)-[m:MOVED_BY]->(:Claim) WHERE m.due IS NOT NULL }
         THEN COLLECT {
           MATCH (k)-[e:MADE_BY]->(:Claim)-[:ABOUT*0..1]->(c:Claim)
           WHERE c.due_date IS NOT NULL AND c.date <= today
           RETURN c.due_date ORDER BY e.number, c.id LIMIT 1
         }[0]
         ELSE k.due
       END)
     END AS due
WHERE due >= today AND due <= today + duration({days: toInteger($within_days)})
WITH today, k, due,
     CASE
       WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved < today THEN k.state
       ELSE coalesce(COLLECT {
         MATCH (k)-[m:MOVED_BY]->(:Claim)
         WHERE m.date < today OR m.date = today AND m.state <> 'expired'
         RETURN m.state ORDER BY m.number DESC LIMIT 1
       }[0], k.first)
     END AS state
WHERE state IN ['requested', 'conditional', 'active']
WITH today, k, due, state
ORDER BY due, k.id
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN due,
       duration.inDays(today, due).days AS days_left,
       state,
       k.kind AS kind,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       coalesce(c.due, COLLECT {
         MATCH (k)-[e:MADE_BY]->(:Claim)-[:ABOUT*0..1]->(other:Claim)
         WHERE other.due IS NOT NULL
         RETURN other.due ORDER BY e.number, other.id LIMIT 1
       }[0]) AS words,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       k.id AS commitment
ORDER BY due, k.id
