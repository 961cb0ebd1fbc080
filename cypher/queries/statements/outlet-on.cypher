// What an outlet says about an actor
// All claims of an outlet's articles in which the actor acts or is acted upon, the latest first. What the outlet only
// reports of others names them in said_by.
//
// Parameters
//   $outlet text               which outlet, in any case, e.g. "РИА Новости"
//   $actor name                about whom, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   outlet text      the outlet
//   stance text      for, against or neutral: of who acts towards the other side
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

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
WITH DISTINCT actor, COUNT { (actor)<-[:SUBJECT]-() } + COUNT { (actor)<-[:OBJECT]-() } > 20000 AS busy
CALL (busy) {
  MATCH (article:Article)
  WHERE article.id >= CASE WHEN busy THEN '' END AND toLower(article.outlet) = toLower($outlet)
  RETURN collect(article) AS articles
}
// of a very well-known actor a small outlet's articles are looked through, else the actor's claims until there are enough
WITH actor, articles, busy AND size(articles) <= 1000 AS small
CALL (actor, articles, small) {
  UNWIND CASE WHEN small THEN articles ELSE [] END AS article
  MATCH (article)-[:HAS_SENTENCE]->(s)<-[:STATED_IN]-(c)
  WHERE (c.subject_id = actor.id OR c.object_id = actor.id)
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  RETURN c, s, article
  ORDER BY c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.subject_id = CASE WHEN NOT small THEN actor.id END
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  MATCH (c)-[:STATED_IN]->(s)<-[:HAS_SENTENCE]-(article)
  WHERE toLower(article.outlet) = toLower($outlet)
  RETURN c, s, article
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
  UNION
  MATCH (c:Claim)
  WHERE c.object_id = CASE WHEN NOT small THEN actor.id END
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  MATCH (c)-[:STATED_IN]->(s)<-[:HAS_SENTENCE]-(article)
  WHERE toLower(article.outlet) = toLower($outlet)
  RETURN c, s, article
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($limit)
}
WITH DISTINCT c, s, article
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN article.outlet AS outlet,
       CASE WHEN c.stance > 0 THEN 'for' WHEN c.stance < 0 THEN 'against' ELSE 'neutral' END AS stance,
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
