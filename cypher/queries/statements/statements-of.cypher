// Statements of an actor
// What the actor says, confirms, denies, thinks, plans, asks for or demands, and what else articles credit it with saying.
//
// Parameters
//   $actor name                who speaks, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject    of whom the claim is; the actor itself where it makes a statement
//   relation   what it says between the two, in words
//   object     whom or what the claim is about, if it is a noun
//   content    what is said, in the words of the sentence
//   about      the claims that it says, in words
//   status     actual, planned, possible or asked for
//   polarity   affirmed or negated
//   condition  the words that it depends on, if any
//   said_by    the actor to whom the article credits it; none if the article itself says it
//   date       the day on which the article appeared
//   sentence   the sentence that says so
//   article    the id of its article
//   claim      the id of the claim, for evidence-for

MATCH (actor:Entity)<-[role:SUBJECT|SPEAKER]-(c:Claim)
WHERE toLower($actor) IN actor.names
  AND (type(role) = 'SPEAKER' OR c.class IN ['STATEMENT', 'REQUEST'])
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT c
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       COLLECT {
         MATCH (c)-[:ABOUT]->(said:Claim)
         RETURN said.subject_name + ' ' + said.label + coalesce(' ' + said.object_name, '') ORDER BY said.index
       } AS about,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
