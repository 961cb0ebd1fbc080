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
//   subject text            who acts
//   relation text           what it says between the two, in words
//   object text?            towards whom or what
//   content text?           what is said, promised or demanded, if the sentence tells
//   status text             actual, planned, possible or asked for
//   polarity text           affirmed or negated
//   condition text?         the words that it depends on, if any
//   said_by text?           the actor to whom the article credits it; none if the article itself says it
//   date date?              the day on which the article appeared
//   sentence text           the sentence that says so
//   article text            the id of its article
//   claim text              the id of the claim
//   sentence_start integer  where the sentence starts in the article, in characters
//   words spans             the words of the claim, each as [part, text, start, end] with places in the sentence
//   rule text               the vocabulary entry that found it
//   confidence number       how sure that is, 0 to 1

CALL () {
  MATCH (c:Claim {id: $claim})
  RETURN c
  UNION
  WITH $claim AS claim
  WHERE claim IS NULL
  MATCH (:Name {id: toLower($subject)})-[:NAMES]->(subject:Entity)
  MATCH (:Name {id: toLower($object)})-[:NAMES]->(object:Entity)
  WITH DISTINCT subject, object
  MATCH (subject)-[r]->(object)
  WHERE r.count IS NOT NULL
    AND ($relation IS NULL OR r.relation = toUpper($relation))
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})
  RETURN c
  UNION
  WITH coalesce($claim, $object) AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($subject)})-[:NAMES]->(e:Entity)
  CALL (e) {
    MATCH (c:Claim)
    WHERE c.subject_id = e.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND ($relation IS NULL OR c.relation = toUpper($relation))
    MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
    RETURN c
    ORDER BY c.subject_id DESC, c.dated DESC, article.id, c.index
    LIMIT toInteger($limit)
  }
  RETURN c
  UNION
  WITH coalesce($claim, $subject) AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($object)})-[:NAMES]->(e:Entity)
  CALL (e) {
    MATCH (c:Claim)
    WHERE c.object_id = e.id
      AND c.dated >= coalesce(date($since), date('0001-01-01'))
      AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
      AND ($since IS NULL OR c.date IS NOT NULL)
      AND ($relation IS NULL OR c.relation = toUpper($relation))
    MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
    RETURN c
    ORDER BY c.object_id DESC, c.dated DESC, article.id, c.index
    LIMIT toInteger($limit)
  }
  RETURN c
  UNION
  WITH coalesce($claim, $subject, $object) AS narrower
  WHERE narrower IS NULL
  MATCH (c:Claim)
  WHERE c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
    AND ($relation IS NULL OR c.relation = toUpper($relation))
  MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  RETURN c
  ORDER BY c.dated DESC, article.id, c.index
  LIMIT toInteger($limit)
}
MATCH (c)-[:SUBJECT]->(subject:Entity)
WHERE ($relation IS NULL OR c.relation = toUpper($relation))
  AND ($subject IS NULL OR EXISTS { (:Name {id: toLower($subject)})-[:NAMES]->(subject) })
  AND ($object IS NULL OR EXISTS { (:Name {id: toLower($object)})-[:NAMES]->(:Entity)<-[:OBJECT]-(c) })
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
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
