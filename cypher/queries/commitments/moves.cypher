// Newly moved commitments
// What became of commitments lately: each change of state, the latest first, with its reason and the sentence that
// tells it. Days are those that the sentences tell of; a deadline that passed counts on its day.
//
// Parameters
//   $actor name = null         only commitments of or to this actor, e.g. "Украина"
//   $state text = null         only moves to this state, e.g. "satisfied"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   date date?        the day of the move
//   before text       the state before
//   state text        the state to which it moved
//   reason text       why it moved
//   kind text         pledge, refusal, threat, demand or request
//   debtor text       who owes it, or is asked to
//   creditor text?    to whom; none is the public
//   consequent text?  what, in the words of the sentence
//   condition text?   the antecedent: the words that it depends on, if any
//   due date?         the new deadline, where the move sets one
//   made date?        the day on which the commitment was made
//   status text       actual, planned, possible or asked for: of the claim that moved it
//   polarity text     affirmed or negated
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   sentence text     the sentence that says so
//   article text      the id of its article
//   claim text        the id of the claim that moved it, for evidence-for
//   commitment text   the id of the commitment, for life-of

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH $actor AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state >= ''
  RETURN k
}
WITH DISTINCT k
WHERE k.reason IS NOT NULL
  AND coalesce(k.moved >= date($since), true)
MATCH (k)-[m:MOVED_BY]->(c:Claim)
WHERE ($state IS NULL OR m.state = toLower($state))
  AND ($since IS NULL OR m.date >= date($since))
  AND ($as_of IS NULL OR m.date <= date($as_of))
WITH k, m, c
ORDER BY m.date DESC, k.id, m.number DESC
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN m.date AS date,
       m.source AS before,
       m.state AS state,
       CASE $language WHEN 'en' THEN m.reason_en ELSE m.reason END AS reason,
       k.kind AS kind,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       m.due AS due,
       k.made AS made,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       k.id AS commitment
ORDER BY m.date DESC, k.id, m.number DESC
