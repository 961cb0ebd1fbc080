// Picture of an actor's commitments
// The actor's latest commitments, as debtor or creditor, to be drawn: each with its debtor, creditor, those whom its
// condition names, and the claims that made and moved it. Colours tell kinds of actors; a click on a claim or a move
// tells its words.
//
// Parameters
//   $actor name                who, e.g. "Украина"
//   $state text = null         only commitments in this state, e.g. "active"
//   $kind text = null          only of this kind: pledge, refusal, threat, demand or request, e.g. "pledge"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 25        at most this many commitments, e.g. 20
// Columns
//   kind text         pledge, refusal, threat, demand or request
//   state text        requested, rejected, conditional, active, satisfied, violated, cancelled or expired
//   debtor text       who owes it, or is asked to
//   creditor text?    to whom; none is the public
//   consequent text?  what, in the words of the sentence
//   condition text?   the antecedent: the words that it depends on, if any
//   due date?         the last day on which it can be done, if the words tell
//   made date?        the day on which it was made
//   commitment text   the id of the commitment, for life-of
// Picture
//   paths paths  the commitment with its parties and claims

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)
WITH DISTINCT k
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
RETURN k.kind AS kind,
       state,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       k.due AS due,
       k.made AS made,
       k.id AS commitment,
       COLLECT {
         MATCH path = (k)-[r:DEBTOR|CREDITOR|AWAITS|MADE_BY|MOVED_BY]->(n:Actor|Claim)
         WHERE $as_of IS NULL OR coalesce(r.date, n.date, date($as_of)) <= date($as_of)
         RETURN path ORDER BY type(r), r.number, n.id LIMIT 50
       } AS paths
ORDER BY made DESC, commitment
