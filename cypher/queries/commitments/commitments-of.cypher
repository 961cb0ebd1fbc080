// Commitments of an actor
// What the actor has bound itself to, refused or threatened, and what it asks of others or is asked for. A commitment is
// C(debtor, creditor, antecedent, consequent): once the antecedent holds, the debtor owes the creditor the consequent.
// What is requested is only asked for, and binds nobody yet.
//
// Parameters
//   $actor name                who, as debtor or creditor, e.g. "Украина"
//   $state text = null         only commitments in this state, e.g. "requested"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   kind        pledge, refusal, threat, demand or request
//   state       requested, conditional, active, satisfied, violated, cancelled or expired
//   debtor      who owes it, or is asked to
//   creditor    to whom; none is the public
//   consequent  what, in the words of the sentence
//   status      actual, planned, possible or asked for: of the claim that makes it
//   polarity    affirmed or negated
//   condition   the antecedent: the words that it depends on, if any
//   said_by     the actor to whom the article credits it; none if the article itself says it
//   date        the day on which the article appeared
//   sentence    the sentence that says so
//   article     the id of its article
//   claim       the id of the claim that made it, for evidence-for

MATCH (actor:Entity)<-[:DEBTOR|CREDITOR]-(k:Commitment)-[:MADE_BY]->(c:Claim)
WHERE toLower($actor) IN actor.names
  AND ($state IS NULL OR k.state = toLower($state))
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT k, c
MATCH (k)-[:DEBTOR]->(debtor:Entity)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN k.kind AS kind,
       k.state AS state,
       coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       k.antecedent AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
