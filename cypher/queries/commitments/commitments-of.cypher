// Commitments of an actor
// What the actor has bound itself to, refused or threatened, and what it is asked for, as of a day, the newest first. A
// commitment is C(debtor, creditor, antecedent, consequent): once the antecedent holds, the debtor owes the creditor
// the consequent. What is requested is only asked for, and binds nobody yet.
//
// Parameters
//   $actor name                who, as debtor, e.g. "Франция"
//   $state text = null         only commitments in this state, e.g. "active"
//   $kind text = null          only of this kind: pledge, refusal, threat, demand or request, e.g. "pledge"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   kind text         pledge, refusal, threat, demand or request
//   state text        requested, rejected, conditional, active, satisfied, violated, cancelled or expired
//   debtor text       who owes it, or is asked to
//   creditor text?    to whom; none is the public
//   consequent text?  what, in the words of the sentence
//   status text       actual, planned, possible or asked for: of the claim that makes it
//   polarity text     affirmed or negated
//   condition text?   the antecedent: the words that it depends on, if any
//   due date?         the last day on which it can be done, if the words tell
//   moved date?       the day of the last move
//   reason text?      why it moved; none if it has not moved yet
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   date date?        the day on which the article appeared
//   sentence text     the sentence that says so
//   article text      the id of its article
//   claim text        the id of the claim that made it, for evidence-for
//   commitment text   the id of the commitment, for life-of

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR]-(k:Commitment)
WHERE ($kind IS NULL OR k.kind = toLower($kind))
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
WHERE $state IS NULL OR state = toLower($state)
WITH k, state
ORDER BY k.made DESC, k.id
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
WITH *, COLLECT {
       MATCH (k)-[m:MOVED_BY]->(:Claim)
       WHERE $as_of IS NULL OR m.date < date($as_of) OR m.date = date($as_of) AND m.state <> 'expired'
       RETURN m ORDER BY m.number DESC LIMIT 1
     }[0] AS last
RETURN k.kind AS kind,
       state,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       k.antecedent AS condition,
       k.due AS due,
       last.date AS moved,
       CASE $language WHEN 'en' THEN last.reason_en ELSE last.reason END AS reason,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       k.id AS commitment
ORDER BY k.made DESC, k.id
