// Overdue commitments, over the claims and by names
MATCH (debtor:Entity)<-[:DEBTOR]-(k:Commitment)-[:MADE_BY]->(c:Claim)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
WITH *
WHERE k.state IN ['requested', 'conditional', 'active', 'expired'] AND k.due < coalesce(date($as_of), date())
  AND ($actor IS NULL OR toLower($actor) IN [toLower(debtor.name), toLower(creditor.name)])
RETURN k.kind AS kind, k.state AS state, debtor.name AS debtor, creditor.name AS creditor, k.consequent AS consequent,
       k.antecedent AS condition, k.due AS due, c.date AS date, s.text AS sentence, article.id AS article, c.id AS claim
ORDER BY date DESC
LIMIT toInteger($limit)
