// Planned events
// Events that somebody is going to convene or to take part in, as of a day, the latest announced first. An event of
// which an article says by then that it was convened or that somebody took part in it is no longer planned: see
// past-events.
//
// Parameters
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   event text          what
//   status text         planned
//   time text?          when it takes or took place, in the words of the last claim that tells
//   day date?           the first day that these words mean
//   conveners texts     who is going to convene it
//   participants texts  who is going to take part
//   absent texts        who stays or stayed away, declined or left
//   conditions texts    the words that it depends on
//   claims integer      how many claims say so
//   first date?         the day on which it was first said
//   last date?          the day on which it was last said
//   sentence text       the sentence of the last claim
//   article text        the id of its article
//   claim text          its id, for evidence-for

MATCH (event:Event)<-[r:CONVENED|PARTICIPATES_IN]-(:Entity)
WHERE r.modality = 'planned'
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH event, max(r.last) AS recent, min(r.first) AS first
WHERE NOT EXISTS {
  MATCH (event)<-[happened:CONVENED|PARTICIPATES_IN|MEDIATED]-(:Entity)
  WHERE happened.modality = 'actual'
    AND ($as_of IS NULL OR happened.first <= date($as_of))
}
ORDER BY recent DESC, event.id
LIMIT toInteger($limit)
WITH *, COLLECT {
       MATCH (event)<-[:OBJECT]-(c:Claim)
       WHERE c.relation IN ['CONVENED', 'PARTICIPATES_IN']
         AND c.modality = 'planned'
         AND c.polarity = 'affirmed'
         AND ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN c ORDER BY c.date DESC, c.id
     } AS told
WHERE told <> []
WITH event, told[0] AS latest, told[-1].date AS first, size(told) AS claims,
     [c IN told WHERE c.time IS NOT NULL][0] AS dated,
     [c IN told WHERE c.condition IS NOT NULL | c.condition] AS conditions
MATCH (latest)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(event['name_' + $language], event.name) AS event,
       'planned' AS status,
       dated.time AS time,
       dated.time_from AS day,
       COLLECT {
         MATCH (event)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(e:Entity)
         WHERE c.relation = 'CONVENED'
           AND c.modality = 'planned'
           AND c.polarity = 'affirmed'
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
         RETURN DISTINCT coalesce(e['name_' + $language], e.name) AS x ORDER BY x
       } AS conveners,
       COLLECT {
         MATCH (event)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(e:Entity)
         WHERE c.relation = 'PARTICIPATES_IN'
           AND c.modality = 'planned'
           AND c.polarity = 'affirmed'
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
         RETURN DISTINCT coalesce(e['name_' + $language], e.name) AS x ORDER BY x
       } AS participants,
       COLLECT {
         MATCH (event)<-[r:NOT_PARTICIPATES_IN|REJECTED|WITHDREW_FROM]-(e:Entity)
         WHERE r.modality IN ['actual', 'planned']
           AND ($as_of IS NULL OR r.first <= date($as_of))
         RETURN DISTINCT coalesce(e['name_' + $language], e.name) AS x ORDER BY x
       } AS absent,
       conditions,
       claims,
       first,
       latest.date AS last,
       s.text AS sentence,
       article.id AS article,
       latest.id AS claim
ORDER BY last DESC, event
