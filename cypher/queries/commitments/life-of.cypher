// The life of a commitment
// All that is told of one commitment, in order: the claim that made it, those that told it again, and each move with
// its reason and sentence. A passed deadline is told by the claim that set it. Its id is in the rows of other queries;
// that of a claim that tells it will do.
//
// Parameters
//   $commitment id             the id of the commitment, or of a claim that tells it, e.g. "seed/0#1:commitment"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   date date?        the day that it tells of
//   event text        made, told again or moved
//   before text?      the state before the move
//   state text?       the state in which it was made, or to which it moved
//   reason text?      why it moved
//   due date?         the last day on which it can be done, where this sets it
//   likeness number?  how like the first claim this one is, where it is told again, 0 to 1
//   kind text         pledge, refusal, threat, demand or request
//   debtor text       who owes it, or is asked to
//   creditor text?    to whom; none is the public
//   consequent text?  what, in the words of the sentence
//   status text       actual, planned, possible or asked for: of the claim
//   polarity text     affirmed or negated
//   condition text?   the antecedent: the words that it depends on, if any
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   sentence text     the sentence that says so
//   article text      the id of its article
//   outlet text?      who published it
//   claim text        the id of the claim, for evidence-for
// Picture
//   path path  the debtor, the commitment, and the claim

CALL () {
  MATCH (k:Commitment {id: $commitment})
  RETURN k
  UNION
  MATCH (:Claim {id: $commitment})<-[:MADE_BY]-(k:Commitment)
  RETURN k
}
MATCH (k)-[r:MADE_BY|MOVED_BY]->(c:Claim)
WITH k, r, c, type(r) = 'MOVED_BY' AS moves
WITH *, CASE WHEN moves THEN r.date WHEN r.number = 1 THEN k.made ELSE c.date END AS date
WHERE ($since IS NULL OR date >= date($since))
  AND ($as_of IS NULL OR date <= date($as_of))
WITH *
ORDER BY k.id, date, moves, r.number
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
MATCH path = (debtor)<-[:DEBTOR]-(k)-[r]->(c)
RETURN date,
       CASE WHEN moves THEN 'moved' WHEN r.number = 1 THEN 'made' ELSE 'told again' END AS event,
       r.source AS before,
       CASE WHEN moves THEN r.state WHEN r.number = 1 THEN k.first END AS state,
       CASE $language WHEN 'en' THEN r.reason_en ELSE r.reason END AS reason,
       CASE WHEN moves THEN r.due ELSE c.due_date END AS due,
       CASE WHEN NOT moves AND r.number > 1 THEN toFloat(r.score) END AS likeness,
       k.kind AS kind,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       s.text AS sentence,
       article.id AS article,
       article.outlet AS outlet,
       c.id AS claim,
       path
ORDER BY k.id, date, moves, r.number
