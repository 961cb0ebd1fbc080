// Open requests and their answers
// What is asked for or demanded and neither done nor over, as of a day, one row for each of those asked, with the
// answer: agreed, refused, conditional (agreed on a condition) or silent (no answer, or none since it was asked again),
// and the sentence that gives it. A refusal is no end: what is refused may still be promised or done. The newest
// request comes first.
//
// Parameters
//   $requester name = null     only what this actor asks for, e.g. "Украина"
//   $asked name = null         only what this actor is asked for, e.g. "Польша"
//   $answer text = null        only so answered: agreed, refused, conditional or silent, e.g. "silent"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   requester text?        who asks
//   asked text             who is asked
//   kind text              demand or request
//   consequent text?       what, in the words of the sentence
//   answer text            agreed, refused, conditional or silent
//   state text             active, rejected, conditional or requested
//   condition text?        the antecedent: the words that it depends on, if any
//   due date?              the last day on which it can be done, if the words tell
//   status text            actual, planned, possible or asked for: of the claim that makes it
//   said_by text?          the actor to whom the article credits the request; none if the article itself says it
//   date date?             the day on which the article with the request appeared
//   sentence text          the request
//   article text           the id of its article
//   claim text             the id of its claim, for evidence-for
//   answered date?         the day of the answer
//   reason text?           what the answer was, in words
//   answer_sentence text?  the sentence that tells the answer
//   answer_article text?   the id of its article
//   answer_claim text?     the id of its claim
//   commitment text        the id of the commitment, for life-of

CALL () {
  MATCH (:Name {id: toLower($requester)})-[:NAMES]->(:Entity)<-[:CREDITOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH $requester AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($asked)})-[:NAMES]->(:Entity)<-[:DEBTOR]-(k:Commitment)
  RETURN k
  UNION ALL
  WITH coalesce($requester, $asked) AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state IN CASE WHEN $as_of IS NULL THEN ['requested', 'rejected', 'conditional', 'active']
    ELSE ['requested', 'rejected', 'conditional', 'active', 'satisfie
          d', 'violated', 'cancelled', 'expired'] END
  RETURN k
}
WITH k
WHERE k.kind IN ['demand', 'request']
  AND ($asked IS NULL OR EXISTS { (:Name {id: toLower($asked)})-[:NAMES]->(:Entity)<-[:DEBTOR]-(k) })
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
WITH k, state, {requested: 'silent', rejected: 'refused', conditional: 'conditional', active: 'agreed'}[state] AS answer
WHERE answer IS NOT NULL AND ($answer IS NULL OR answer = toLower($answer))
WITH k, state, answer
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
OPTIONAL MATCH (k)-[m:MOVED_BY]->(a:Claim)-[:STATED_IN]->(answered:Sentence)<-[:HAS_SENTENCE]-(paper:Article)
WHERE m.number = last.number AND answer <> 'silent'
RETURN coalesce(creditor['name_' + $language], creditor.name) AS requester,
       coalesce(debtor['name_' + $language], debtor.name) AS asked,
       k.kind AS kind,
       k.consequent AS consequent,
       answer,
       state,
       k.antecedent AS condition,
       k.due AS due,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       m.date AS answered,
       CASE $language WHEN 'en' THEN m.reason_en ELSE m.reason END AS reason,
       answered.text AS answer_sentence,
       paper.id AS answer_article,
       a.id AS answer_claim,
       k.id AS commitment
ORDER BY k.made DESC, k.id
