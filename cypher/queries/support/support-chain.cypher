// Shortest chain of support between two actors
// The shortest way from one actor to another along which each supports the next, of up to six steps. Only support that
// is given counts: not what is promised, conditional, planned, possible or asked for. Agreement and cooperation hold
// both ways. In Neo4j Browser, the graph view draws the chain.
//
// Parameters
//   $actor name                where the chain begins, e.g. "Германия"
//   $other name                where it ends, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   length integer   how many steps
//   chain texts      the actors along the chain
//   relations texts  what each does to the next, in words
//   dates texts      the day on which each was last said; none is empty
//   sentences texts  a sentence for each step
//   claims texts     the id of its claim, for evidence-for
// Picture
//   path path  the chain

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (:Name {id: toLower($other)})-[:NAMES]->(other:Entity)
WITH DISTINCT actor, other, COUNT { (actor)--() } <= COUNT { (other)--() } AS forth
WHERE other <> actor
// from the less connected of the two
WITH forth, CASE WHEN forth THEN actor ELSE other END AS near, CASE WHEN forth THEN other ELSE actor END AS far
MATCH chain = SHORTEST 1 (near)
  (
    (a:Entity)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO]-(b:Entity)
    WHERE r.modality = 'actual'
      AND (startNode(r) = CASE WHEN forth THEN a ELSE b END OR r.symmetric)
      AND ($since IS NULL OR r.last >= date($since))
      AND ($as_of IS NULL OR r.first <= date($as_of))
      AND r.count > r.conditional_count
  ){1,6}
  (far)
WITH chain, CASE WHEN forth THEN nodes(chain) ELSE reverse(nodes(chain)) END AS actors,
     CASE WHEN forth THEN relationships(chain) ELSE reverse(relationships(chain)) END AS triples
LIMIT toInteger($limit)
WITH chain, actors, triples, [r IN triples | COLLECT {
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
       WHERE c.condition IS NULL
         AND ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN {claim: c.id, sentence: s.text, date: c.date}
       ORDER BY c.date DESC, c.id
       LIMIT 1
     }[0]] AS told
RETURN length(chain) AS length,
       [e IN actors | coalesce(e['name_' + $language], e.name)] AS chain,
       [r IN triples | r.label] AS relations,
       [t IN told | coalesce(toString(t.date), '')] AS dates,
       [t IN told | t.sentence] AS sentences,
       [t IN told | t.claim] AS claims,
       chain AS path
ORDER BY length, chain
