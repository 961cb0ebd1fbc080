// Participants of an event, coalition or organisation
// Who takes part in it, belongs to it or convened it, and who does not. Whoever will take part, may, or is only asked to
// is marked in status, and whoever stays out in polarity.
//
// Parameters
//   $event name                the event, coalition, talks or organisation, e.g. "коалиция"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   participant text  who
//   relation text     what it says between the two, in words
//   event text        in what
//   status text       actual, planned, possible or asked for
//   polarity text     affirmed or negated
//   condition text?   the words that it depends on, if any
//   said_by text?     the actor to whom the article credits it; none if the article itself says it
//   date date?        the day on which the article appeared
//   sentence text     the sentence that says so
//   article text      the id of its article
//   claim text        the id of the claim, for evidence-for

MATCH (:Name {id: toLower($event)})-[:NAMES]->(event:Entity)<-[:OBJECT]-(c:Claim)-[:SUBJECT]->(participant:Entity)
WHERE c.relation IN ['PARTICIPATES_IN', 'MEMBER_OF', 'CONVENED']
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(participant['name_' + $language], participant.name) AS participant,
       c.label AS relation,
       coalesce(event['name_' + $language], event.name) AS event,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY event, c.polarity, c.modality <> 'actual', date DESC, article, c.index
LIMIT toInteger($limit)
