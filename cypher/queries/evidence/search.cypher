// Search the sentences
// Sentences that hold any of the words, in any of their forms, the best match first, each with the claims that it states.
//
// Parameters
//   $text text                 words to look for, e.g. "гарантии безопасности"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   score number     how well the sentence matches; higher is better
//   subject text?    who acts; none if the sentence states no claim
//   relation text?   what it says between the two, in words
//   object text?     towards whom or what
//   content text?    what is said, promised or demanded, if the sentence tells
//   status text?     actual, planned, possible or asked for
//   polarity text?   affirmed or negated
//   condition text?  the words that it depends on, if any
//   said_by text?    the actor to whom the article credits it; none if the article itself says it
//   date date?       the day on which the article appeared
//   sentence text    the sentence that says so
//   article text     the id of its article
//   claim text?      the id of the claim, for evidence-for

// Marks that the index would take for its own query language are read as spaces.
WITH reduce(words = toLower($text), mark IN split('+-&|!(){}[]^"~*?:\\/', '') | replace(words, mark, ' ')) AS words
CALL db.index.fulltext.queryNodes('sentence_text', CASE trim(words) WHEN '' THEN '""' ELSE words END)
YIELD node AS s, score
MATCH (s)<-[:HAS_SENTENCE]-(article:Article)
WHERE ($since IS NULL OR article.published >= date($since))
  AND ($as_of IS NULL OR article.published <= date($as_of))
WITH s, score, article
ORDER BY score DESC, s.id
LIMIT toInteger($limit)
OPTIONAL MATCH (s)<-[:STATED_IN]-(c:Claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN score,
       coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       c.content AS content,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       article.published AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY score DESC, article, s.index, c.index
LIMIT toInteger($limit)
