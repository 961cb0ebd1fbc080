// Claims of a single source
// Relationships that one outlet alone tells of, or one article where outlets are not known: the strongest first, by
// Goldstein's scale of conflict and cooperation, then the latest. To be read with caution.
//
// Parameters
//   $actor name = null         only where it acts or is acted upon, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject text      who acts
//   relation text     what it says between the two, in words
//   object text       towards whom or what
//   status text       actual, planned, possible or asked for
//   polarity text     affirmed or negated
//   intensity number  how strong a stance it is, -10 to 10
//   claims integer    how many claims say so
//   outlet text?      the outlet, if it is known
//   first date?       the day on which it was first said
//   last date?        the day on which it was last said
//   sentence text     the sentence of one of the claims
//   article text      the id of its article
//   claim text        the id of that claim, for evidence-for

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  MATCH (actor)-[r]-()
  WHERE r.count IS NOT NULL
    AND ($since IS NULL OR r.last >= date($since))
    AND ($as_of IS NULL OR r.first <= date($as_of))
    AND (r.outlet_count = 1 OR (r.outlet_count = 0 AND size(r.articles) = 1))
  RETURN DISTINCT r
  UNION ALL
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (actor:Entity)
  WHERE actor.id >= ''
  MATCH (actor)-[r]->()
  WHERE r.count IS NOT NULL
    AND ($since IS NULL OR r.last >= date($since))
    AND ($as_of IS NULL OR r.first <= date($as_of))
    AND (r.outlet_count = 1 OR (r.outlet_count = 0 AND size(r.articles) = 1))
  RETURN r
}
WITH r
ORDER BY abs(r.intensity) DESC, r.last DESC, r.claims[0]
LIMIT toInteger($limit)
MATCH (c:Claim {id: r.claims[0]})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WITH r, startNode(r) AS subject, endNode(r) AS object, c, s, article
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       r.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[r.modality] AS status,
       r.polarity AS polarity,
       r.intensity AS intensity,
       r.count AS claims,
       r.outlets[0] AS outlet,
       r.first AS first,
       r.last AS last,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY abs(intensity) DESC, last DESC, claim
