// Outlets of the graph
// How many articles and claims there are of each outlet, and of which days; the one with the most articles first.
//
// Parameters
//   $since date = null    only what appeared on that day or later, e.g. "2025-09-01"
//   $as_of date = null    only what appeared up to that day, e.g. "2025-12-31"
//   $limit integer = 100  at most this many rows, e.g. 20
// Columns
//   outlet text?       the outlet; none for articles of which it is not known
//   articles integer   how many articles
//   undated integer    of how many the day is not known
//   sentences integer  how many sentences
//   claims integer     how many claims
//   first date?        the day of the first article
//   last date?         the day of the last

MATCH (article:Article)
WHERE ($since IS NULL OR article.published >= date($since))
  AND ($as_of IS NULL OR article.published <= date($as_of))
WITH article, COUNT { (article)-[:HAS_SENTENCE]->() } AS sentences,
     COUNT { (article)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-() } AS claims
RETURN article.outlet AS outlet,
       count(article) AS articles,
       sum(CASE WHEN article.published IS NULL THEN 1 ELSE 0 END) AS undated,
       sum(sentences) AS sentences,
       sum(claims) AS claims,
       min(article.published) AS first,
       max(article.published) AS last
ORDER BY articles DESC, claims DESC, outlet
LIMIT toInteger($limit)
