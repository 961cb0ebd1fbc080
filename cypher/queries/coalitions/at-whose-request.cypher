// At whose request an event was convened
// Who asked for or demanded an event, coalition or body that somebody convened or was to convene: the sentence says so
// of the convening ("по просьбе …"), or a request is about it. Whether it was convened then is told beside it.
//
// Parameters
//   $event name = null         only this event, coalition or body, e.g. "коалиция"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   requester text    who asked for it
//   request text      how, in words
//   convener text     who convened it or was to
//   event text        what
//   status text       of the convening: actual, planned, possible or asked for
//   polarity text     of the convening: affirmed or negated
//   convened boolean  whether any article says that the convener did convene it
//   condition text?   the words that the convening depends on, if any
//   date date?        the day on which the article appeared
//   sentence text     the sentence of the request
//   article text      the id of its article
//   claim text        the id of the request, for evidence-for
//   convening text    the id of the claim of convening

CALL () {
  MATCH (:Name {id: toLower($event)})-[:NAMES]->(event:Entity)<-[:OBJECT]-(c:Claim {relation: 'CONVENED'})
  RETURN event, c
  UNION
  WITH $event AS named
  WHERE named IS NULL
  MATCH (c:Claim {relation: 'CONVENED'})-[:OBJECT]->(event:Entity)
  RETURN event, c
}
WITH event, c
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:SUBJECT]->(convener:Entity)
CALL (c, convener, event) {
  MATCH (c)<-[:ABOUT]-(asked:Claim)
  WHERE asked.relation IN ['REQUESTED', 'DEMANDED'] AND asked.polarity = 'affirmed'
  RETURN asked
  UNION
  MATCH (c)-[:STATED_IN]->(:Sentence)<-[:STATED_IN]-(asked:Claim)-[:OBJECT]->(whom:Entity)
  WHERE asked.relation IN ['REQUESTED', 'DEMANDED']
    AND asked.polarity = 'affirmed'
    AND asked.content IS NULL
    AND whom IN [convener, event]
    AND NOT EXISTS { (asked)-[:ABOUT]->() }
  RETURN asked
}
MATCH (asked)-[:SUBJECT]->(requester:Entity)
WHERE requester <> convener
MATCH (asked)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(requester['name_' + $language], requester.name) AS requester,
       asked.label AS request,
       coalesce(convener['name_' + $language], convener.name) AS convener,
       coalesce(event['name_' + $language], event.name) AS event,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       EXISTS { (convener)-[:CONVENED {modality: 'actual'}]->(event) } AS convened,
       c.condition AS condition,
       asked.date AS date,
       s.text AS sentence,
       article.id AS article,
       asked.id AS claim,
       c.id AS convening
ORDER BY date DESC, article, asked.index
LIMIT toInteger($limit)
