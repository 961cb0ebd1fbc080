// Events of an actor
// The meetings, talks, coalitions and other events that the actor convened, took part in, mediated, declined or left,
// or stayed away from, the latest first. Whatever is planned, possible or only asked for is marked in status, and what
// did not happen in polarity.
//
// Parameters
//   $actor name                who, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        who
//   relation text     what it says between the two, in words
//   event text        what
//   kind text         event, alliance, topic and so on
//   status text       actual, planned, possible or asked for
//   polarity text     affirmed or negated
//   conditions texts  the words that it depends on
//   time text?        when it takes place, in the words of the last claim that tells
//   day date?         the first day that these words mean
//   others texts      who else took or takes part or convened it, up to ten
//   first date?       the day on which it was first said
//   last date?        the day on which it was last said
//   sentence text     the sentence of the last claim
//   article text      the id of its article
//   claim text        its id, for evidence-for
// Picture
//   nodes nodes            the two
//   triples relationships  the relationship between them

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:CONVENED|NOT_CONVENED|PARTICIPATES_IN|NOT_PARTICIPATES_IN|MEDIATED|NOT_MEDIATED|MET|NOT_MET|NEGOTIATED_WITH
         |NOT_NEGOTIATED_WITH|REJECTED|WITHDREW_FROM]->(event:Entity)
WHERE (event:Event OR r.relation IN ['CONVENED', 'PARTICIPATES_IN'])
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, r, event, CASE WHEN $as_of IS NULL OR r.last <= date($as_of) THEN r.last ELSE date($as_of) END AS recent
ORDER BY recent DESC, event.id, r.label
LIMIT toInteger($limit)
WITH *, COLLECT {
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
       WHERE ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN {claim: c.id, date: c.date, time: c.time, day: c.time_from, sentence: s.text, article: article.id}
       ORDER BY c.date DESC, c.id
     } AS told
WHERE told <> []
WITH *, [t IN told WHERE t.time IS NOT NULL][0] AS dated
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       r.label AS relation,
       coalesce(event['name_' + $language], event.name) AS event,
       event.kind AS kind,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[r.modality] AS status,
       r.polarity AS polarity,
       r.conditions AS conditions,
       dated.time AS time,
       dated.day AS day,
       COLLECT {
         MATCH (event)<-[:CONVENED|PARTICIPATES_IN|MEDIATED]-(other:Entity)
         WHERE other <> actor
         RETURN DISTINCT coalesce(other['name_' + $language], other.name) AS other
         ORDER BY other
         LIMIT 10
       } AS others,
       told[-1].date AS first,
       told[0].date AS last,
       told[0].sentence AS sentence,
       told[0].article AS article,
       told[0].claim AS claim,
       [actor, event] AS nodes,
       [r] AS triples
ORDER BY last DESC, event, relation
