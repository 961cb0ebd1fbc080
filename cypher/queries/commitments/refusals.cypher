// Refusals
// Who refuses what to whom, as of a day, the newest first, with what it answers or goes back on: the request, demand,
// pledge or threat that the refusal ended or rejected. A refusal that was given up later is cancelled.
//
// Parameters
//   $actor name = null         only refusals of this actor, e.g. "Польша"
//   $other name = null         only refusals to this actor, e.g. "Украина"
//   $state text = null         only those in this state: active (it stands) or cancelled (given up), e.g. "active"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   refuser text          who refuses
//   refused text?         to whom; none where nobody is named
//   consequent text?      what, in the words of the sentence
//   state text            active: it stands; cancelled: given up; or expired
//   condition text?       the words that the refusal depends on, if any
//   status text           actual, planned, possible or asked for: of the claim that makes it
//   polarity text         affirmed or negated
//   said_by text?         the actor to whom the article credits it; none if the article itself says it
//   date date?            the day on which the article appeared
//   sentence text         the sentence that says so
//   article text          the id of its article
//   claim text            the id of the claim, for evidence-for
//   answers text?         the kind of what it ended or rejected: request, demand, pledge or threat
//   asked text?           what that was, in the words of its sentence
//   asked_by text?        to whom that is owed, or who asked for it
//   asked_sentence text?  its sentence
//   asked_claim text?     the id of its claim
//   commitment text       the id of the commitment, for life-of

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:DEBTOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH $actor AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($other)})-[:NAMES]->(:Entity)<-[:CREDITOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH coalesce($actor, $other) AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state >= ''
  RETURN k
}
WITH k
WHERE k.kind = 'refusal'
  AND ($other IS NULL OR EXISTS { (:Name {id: toLower($other)})-[:NAMES]->(:Entity)<-[:CREDITOR]-(k) })
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
       MATCH (k)-[:MADE_BY]->(:Claim)<-[m:MOVED_BY]-(other:Commitment)
       WHERE m.state IN ['rejected', 'cancelled'] AND other.kind <> 'refusal'
       RETURN other ORDER BY other.made DESC, other.id LIMIT 1
     }[0] AS other
OPTIONAL MATCH (other)-[:MADE_BY {number: 1}]->(first:Claim)-[:STATED_IN]->(told:Sentence)
OPTIONAL MATCH (other)-[:CREDITOR]->(asker:Entity)
RETURN coalesce(debtor['name_' + $language], debtor.name) AS refuser,
       coalesce(creditor['name_' + $language], creditor.name) AS refused,
       k.consequent AS consequent,
       state,
       k.antecedent AS condition,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       other.kind AS answers,
       other.consequent AS asked,
       coalesce(asker['name_' + $language], asker.name) AS asked_by,
       told.text AS asked_sentence,
       first.id AS asked_claim,
       k.id AS commitment
ORDER BY k.made DESC, k.id
