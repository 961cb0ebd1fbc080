// Articles without claims
// Articles in none of whose sentences a claim was found, the longest first: of another subject, of another language,
// or missed.
//
// Parameters
//   $since date = null    only what appeared on that day or later, e.g. "2025-09-01"
//   $as_of date = null    only what appeared up to that day, e.g. "2025-12-31"
//   $limit integer = 100  at most this many rows, e.g. 20
// Columns
//   article text       the id of the article
//   title text?        its title
//   outlet text?       its outlet
//   date date?         the day on which it appeared
//   language text?     its language
//   sentences integer  how many sentences it has
//   first text?        its first sentence

MATCH (article:Article)
WHERE ($since IS NULL OR article.published >= date($since))
  AND ($as_of IS NULL OR article.published <= date($as_of))
  AND NOT EXISTS { (article)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(:Claim) }
WITH article, COUNT { (article)-[:HAS_SENTENCE]->() } AS sentences
ORDER BY sentences DESC, article.id
LIMIT toInteger($limit)
RETURN article.id AS article,
       article.title AS title,
       article.outlet AS outlet,
       article.published AS date,
       article.language AS language,
       sentences,
       head(COLLECT { MATCH (article)-[:HAS_SENTENCE]->(s:Sentence) RETURN s.text ORDER BY s.index LIMIT 1 }) AS first
ORDER BY sentences DESC, article
