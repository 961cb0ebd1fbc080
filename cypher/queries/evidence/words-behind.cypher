// Words behind a relationship
// Which words of which article say that one acts towards the other: each part of each claim with its place in the text
// of the article, in characters. See articles-behind for the articles.
//
// Parameters
//   $subject name          who acts, e.g. "Макрон"
//   $object name           towards whom or what, e.g. "Украина"
//   $relation text = null  which relation, e.g. "SUPPORTS"
//   $since date = null     only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null     only what was said up to that day, e.g. "2025-12-31"
//   $limit integer = 100   at most this many rows, e.g. 20
// Columns
//   relation text    what it says between the two, in words
//   part text        subject, trigger (the predicate), object, content, speaker, condition or time
//   words text       the words
//   start integer    where they start in the article, in characters
//   end integer      where they end, the character after the last
//   status text      actual, planned, possible or asked for
//   polarity text    affirmed or negated
//   condition text?  the words that it depends on, if any
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   url text?        its address, if it is known
//   claim text       the id of the claim, for evidence-for

MATCH (:Name {id: toLower($subject)})-[:NAMES]->(subject:Entity)
MATCH (:Name {id: toLower($object)})-[:NAMES]->(object:Entity)
WITH DISTINCT subject, object
MATCH (subject)-[r]->(object)
WHERE r.count IS NOT NULL
  AND ($relation IS NULL OR r.relation = toUpper($relation))
UNWIND r.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH c, s, article,
     [part IN ['subject', 'object', 'content', 'speaker', 'condition', 'time'] WHERE c[part] IS NOT NULL
       | {part: part, start: c[part + '_start'], end: c[part + '_end']}]
     + [i IN range(0, size(c.trigger_starts) - 1)
       | {part: 'trigger', start: c.trigger_starts[i], end: c.trigger_ends[i]}] AS parts
UNWIND parts AS part
RETURN c.label AS relation,
       part.part AS part,
       substring(s.text, part.start, part.end - part.start) AS words,
       s.start + part.start AS start,
       s.start + part.end AS end,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       article.url AS url,
       c.id AS claim
ORDER BY date DESC, claim, start, part
LIMIT toInteger($limit)
