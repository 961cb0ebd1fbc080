// Positions on a topic
// Who is for or against a topic, or said what about it. A topic is words, in any of their forms: what is looked for
// are claims towards what is called so, and words of somebody in a sentence that holds all of these words. Only an
// actual position was taken: what is planned, possible or asked for is marked in status.
//
// Parameters
//   $topic text                the words, e.g. "гарантии безопасности"
//   $position text = null      only for, against or neutral, e.g. "against"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   holder text      whose position it is: who is credited with the words, else who acts
//   position text    for or against where the claim is towards the topic itself; else neutral
//   subject text     who acts
//   relation text    what it says between the two, in words
//   object text?     towards whom or what
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text       the id of the claim, for evidence-for

// Marks that the index would take for its own query language are read as spaces; each word has to be there.
WITH reduce(words = toLower($topic), mark IN split('+-&|!(){}[]^"~*?:\\/', '') | replace(words, mark, ' ')) AS words
WITH CASE trim(words)
       WHEN '' THEN '""'
       ELSE reduce(all = '', word IN [word IN split(words, ' ') WHERE word <> ''] | all + ' +' + word)
     END AS words
CALL (words) {
  CALL db.index.fulltext.queryNodes('entity_words', words, {limit: 1000}) YIELD node
  MATCH (node)<-[:OBJECT]-(c:Claim)
  RETURN c, true AS itself
  UNION ALL
  CALL db.index.fulltext.queryNodes('sentence_text', words, {limit: 5000}) YIELD node
  MATCH (node)<-[:STATED_IN]-(c:Claim)
  WHERE c.content IS NOT NULL
  RETURN c, false AS itself
}
WITH c, max(itself) AS itself
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH c, CASE WHEN NOT itself OR c.stance = 0 THEN 'neutral' WHEN c.stance > 0 THEN 'for' ELSE 'against' END AS position
WHERE $position IS NULL OR position = toLower($position)
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(speaker['name_' + $language], speaker.name, subject['name_' + $language], subject.name) AS holder,
       position,
       coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, claim
