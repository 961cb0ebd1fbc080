// Who convened it
// Who called, organised, hosted, set up or founded an event, coalition or body. In Neo4j Browser, the graph view draws
// each convener with what was convened.
//
// Parameters
//   $event name = null         only this event, coalition or body, e.g. "коалиция"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   convener text    who convened
//   relation text    what it says between the two, in words
//   event text       what
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for
// Picture
//   triple path      the relationship between the two

CALL () {
  MATCH (:Name {id: toLower($event)})-[:NAMES]->(:Entity)<-[:OBJECT]-(c:Claim {relation: 'CONVENED'})
  RETURN c
  UNION
  WITH $event AS event
  WHERE event IS NULL
  MATCH (c:Claim {relation: 'CONVENED'})
  RETURN c
}
MATCH (convener:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(event:Entity)
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH convener, c, event
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH triple = (convener)-[:CONVENED|NOT_CONVENED {polarity: c.polarity, modality: c.modality}]->(event)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(convener['name_' + $language], convener.name) AS convener,
       c.label AS relation,
       coalesce(event['name_' + $language], event.name) AS event,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       triple
ORDER BY date DESC, article, c.index
