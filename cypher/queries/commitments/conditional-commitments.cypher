// Conditional commitments and what they wait for
// What is promised, threatened or agreed to on a condition that has not come true, as of a day, the newest first: the
// condition, and the actors on whom it depends.
//
// Parameters
//   $actor name = null         only those of or to this actor, e.g. "Украина"
//   $awaited name = null       only those that wait for this actor, e.g. "Россия"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   kind text         pledge, refusal, threat, demand or request
//   state text        conditional
//   debtor text       who owes it, or is asked to
//   creditor text?    to whom; none is the public
//   consequent text?  what, in the words of the sentence
//   condition text    the words that it depends on
//   awaits texts      the actors that the condition names
//   due date?         the last day on which it can be done, if the words tell
//   status text       actual, planned, possible or asked for: of the claim that makes it
//   polarity text     affirmed or negated
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   date date?        the day on which the article appeared
//   sentence text     the sentence that says so
//   article text      the id of its article
//   claim text        the id of the claim that made it, for evidence-for
//   commitment text   the id of the commitment, for life-of

CALL () {
  MATCH (:Name {id: toLower($awaited)})-[:NAMES]->(:Entity)<-[:AWAITS]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH $awaited AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH coalesce($awaited, $actor) AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state IN CASE WHEN $as_of IS NULL THEN ['conditional']
    ELSE ['requested', 'rejected', 'conditional', 'active', 'satisfie
          d', 'violated', 'cancelled', 'expired'] END
    AND k.antecedent IS NOT NULL
  RETURN k
}
WITH DISTINCT k
WHERE k.antecedent IS NOT NULL
  AND ($actor IS NULL OR EXISTS { (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k) })
  AND ($since IS NULL OR k.made >= date($since))
  AND ($as_of IS NULL OR k.made <= date($as_of))
WITH k,
     CASE
       WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved < date($as_of) THEN k.state
       ELSE coalesce(COLLECT {
         MATCH (k)-[m:MOVED_BY]->(:Claim)
         WHERE m.date < date($as_of) OR m.date = date($as_of) AND m.state <> 'expired'
         RETURN m.state ORDER BY m.number DESC LIMIT 1
       }[0], k.first)
     END AS told
WITH k,
     CASE
       WHEN told IN ['requested', 'conditional', 'active'] AND k.due < date($as_of) THEN 'expired'
       ELSE told
     END AS state
WHERE state = 'conditional'
WITH k, state
ORDER BY k.made DESC, k.id
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN k.kind AS kind,
       state,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       COLLECT {
         MATCH (k)-[:AWAITS]->(e:Entity)
         RETURN coalesce(e['name_' + $language], e.name) AS x ORDER BY x
       } AS awaits,
       k.due AS due,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       k.id AS commitment
ORDER BY k.made DESC, k.id
