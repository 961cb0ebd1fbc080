// Relations between two actors
// Everything that articles say of one towards the other, in both directions: one row a relationship, however many
// claims stand behind it.
//
// Parameters
//   $actor name                one of the two, e.g. "Макрон"
//   $other name                the other, e.g. "Трамп"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject text      who acts
//   relation text     what it says between the two, in words
//   object text       towards whom
//   status text       actual, planned, possible or asked for
//   polarity text     affirmed or negated
//   conditions texts  the words that it depends on, if any
//   first date?       the day on which it was first said
//   last date?        the day on which it was last said
//   sentences texts   the sentences that say so
//   articles texts    the ids of their articles
//   claims texts      the ids of the claims, for evidence-for
// Picture
//   triple path       the relationship between the two

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (:Name {id: toLower($other)})-[:NAMES]->(other:Entity)
WITH DISTINCT actor, other
MATCH triple = (actor)-[r]-(other)
WHERE r.count IS NOT NULL
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH r, head(collect(triple)) AS triple
WITH r, startNode(r) AS subject, endNode(r) AS object, triple
ORDER BY r.last DESC, r.label, r.claims[0]
LIMIT toInteger($limit)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       r.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[r.modality] AS status,
       r.polarity AS polarity,
       r.conditions AS conditions,
       r.first AS first,
       r.last AS last,
       COLLECT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
         RETURN s.text ORDER BY c.date, id
       } AS sentences,
       r.articles AS articles,
       r.claims AS claims,
       triple
ORDER BY last DESC, relation, claims[0]
