// Broken promises, with both sentences
// What was promised, threatened or agreed to and then broken, the latest first: the sentence of the promise beside that
// of the claim that broke it, each with article, outlet, day and speaker. Only what an article tells counts as broken;
// what is merely late is in overdue.
//
// Parameters
//   $actor name = null         only what this actor broke, e.g. "Россия"
//   $other name = null         only what was owed to this actor, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   kind text              pledge, refusal, threat, demand or request
//   state text             violated
//   debtor text            who broke it
//   creditor text?         to whom it was owed; none is the public
//   consequent text?       what, in the words of the sentence
//   condition text?        the antecedent: the words that it depends on, if any
//   due date?              the last day on which it can be done, if the words tell
//   reason text            how it was broken, in words
//   status text            actual, planned, possible or asked for: of the claim that makes it
//   promised date?         the day on which it was promised
//   promise_sentence text  the sentence of the promise
//   promise_article text   the id of its article
//   promise_outlet text?   who published that
//   promise_by text?       the actor to whom the article credits it; none if the article itself says it
//   promise_claim text     the id of its claim, for evidence-for
//   broken date?           the day on which it was broken
//   breach_sentence text   the sentence that tells it
//   breach_article text    the id of its article
//   breach_outlet text?    who published that
//   breach_by text?        the actor to whom the article credits it; none if the article itself says it
//   breach_claim text      the id of its claim, for evidence-for
//   commitment text        the id of the commitment, for life-of

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
  MATCH (k:Commitment {state: 'violated'})
  RETURN k
}
WITH k
WHERE k.state = 'violated'
  AND ($other IS NULL OR EXISTS { (:Name {id: toLower($other)})-[:NAMES]->(:Entity)<-[:CREDITOR]-(k) })
MATCH (k)-[m:MOVED_BY {state: 'violated'}]->(b:Claim)
WHERE ($since IS NULL OR m.date >= date($since))
  AND ($as_of IS NULL OR m.date <= date($as_of))
WITH k, m, b
ORDER BY m.date DESC, k.id
LIMIT toInteger($limit)
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (k)-[:MADE_BY {number: 1}]->(p:Claim)-[:STATED_IN]->(ps:Sentence)<-[:HAS_SENTENCE]-(pa:Article)
OPTIONAL MATCH (p)-[:SPEAKER]->(pe:Entity)
MATCH (b)-[:STATED_IN]->(bs:Sentence)<-[:HAS_SENTENCE]-(ba:Article)
OPTIONAL MATCH (b)-[:SPEAKER]->(be:Entity)
RETURN k.kind AS kind,
       k.state AS state,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       k.due AS due,
       CASE $language WHEN 'en' THEN m.reason_en ELSE m.reason END AS reason,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[p.modality] AS status,
       k.made AS promised,
       ps.text AS promise_sentence,
       pa.id AS promise_article,
       pa.outlet AS promise_outlet,
       coalesce(pe['name_' + $language], pe.name) AS promise_by,
       p.id AS promise_claim,
       m.date AS broken,
       bs.text AS breach_sentence,
       ba.id AS breach_article,
       ba.outlet AS breach_outlet,
       coalesce(be['name_' + $language], be.name) AS breach_by,
       b.id AS breach_claim,
       k.id AS commitment
ORDER BY m.date DESC, k.id
