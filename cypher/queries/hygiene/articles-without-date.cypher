// Articles without a date
// Articles of which the day is not known on which they appeared, those with the most claims first: periods cannot tell
// whether to count their claims.
//
// Parameters
//   $limit integer = 100  at most this many rows, e.g. 20
// Columns
//   article text    the id of the article
//   title text?     its title
//   outlet text?    its outlet
//   url text?       its address
//   claims integer  how many claims it states
//   dated integer   how many of them tell a day themselves

MATCH (article:Article)
WHERE article.published IS NULL
OPTIONAL MATCH (article)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim)
RETURN article.id AS article,
       article.title AS title,
       article.outlet AS outlet,
       article.url AS url,
       count(c) AS claims,
       count(c.time_from) AS dated
ORDER BY claims DESC, article
LIMIT toInteger($limit)
