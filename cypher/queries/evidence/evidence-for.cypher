// Evidence for a claim
// The words behind what the graph says: sentence, article and, for each part of the claim, its place in characters.
// Give a subject, a relation, an object, or the id of a claim; each narrows the answer.
//
// Parameters
//   $subject name = null       whose claim, e.g. "Макрон"
//   $relation text = null      which relation, e.g. "CONVENED"
//   $object name = null        about whom or what, e.g. "коалиция"
//   $claim id = null           one claim, e.g. "seed/0#1"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject         who acts
//   relation        what it says between the two, in words
//   object          towards whom or what
//   content         what is said, promised or demanded, if the sentence tells
//   status          actual, planned, possible or asked for
//   polarity        affirmed or negated
//   condition       the words that it depends on, if any
//   said_by         the actor to whom the article credits it; none if the article itself says it
//   date            the day on which the article appeared
//   sentence        the sentence that says so
//   article         the id of its article
//   claim           the id of the claim
//   sentence_start  where the sentence starts in the article, in characters
//   words           the words of the claim, each as [part, text, start, end] with places in the sentence
//   rule            the vocabulary entry that found it
//   confidence      how sure that is, 0 to 1

MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
WITH subject, c, object
WHERE ($subject IS NULL OR toLower($subject) IN subject.names)
  AND ($relation IS NULL OR c.relation = toUpper($relation))
  AND ($object IS NULL OR toLower($object) IN object.names)
  AND ($claim IS NULL OR c.id = $claim)
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
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
       c.id AS claim,
       s.start AS sentence_start,
       [part IN ['subject', 'object', 'content', 'speaker', 'condition', 'time'] WHERE c[part] IS NOT NULL
         | [part, c[part], c[part + '_start'], c[part + '_end']]]
       + [i IN range(0, size(c.trigger_starts) - 1)
         | ['trigger', substring(s.text, c.trigger_starts[i], c.trigger_ends[i] - c.trigger_starts[i]),
            c.trigger_starts[i], c.trigger_ends[i]]] AS words,
       c.rule AS rule,
       c.confidence AS confidence
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
