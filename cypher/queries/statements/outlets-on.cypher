// Outlets on an actor
// What each outlet tells of those who are for or against an actor, one row an outlet, the one with the most claims
// first. Only what is actual counts as for or against; what is planned, possible or asked for is counted apart.
//
// Parameters
//   $actor name                towards whom, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   outlet text         the outlet
//   actor text          towards whom
//   claims integer      how many claims towards it
//   articles integer    in how many articles
//   support integer     how many actual claims for it
//   opposition integer  how many actual claims against it, denied support among them
//   pending integer     how many of what is planned, possible or asked for
//   first date?         the day on which it was first said
//   last date?          the day on which it was last said

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)<-[:OBJECT]-(c:Claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE article.outlet IS NOT NULL
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH actor, article.outlet AS outlet, count(c) AS claims, count(DISTINCT article) AS articles,
     sum(CASE WHEN c.stance > 0 AND c.modality = 'actual' THEN 1 ELSE 0 END) AS support,
     sum(CASE WHEN c.stance < 0 AND c.modality = 'actual' THEN 1 ELSE 0 END) AS opposition,
     sum(CASE WHEN c.modality <> 'actual' THEN 1 ELSE 0 END) AS pending,
     min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC, outlet, actor.id
LIMIT toInteger($limit)
RETURN outlet,
       coalesce(actor['name_' + $language], actor.name) AS actor,
       claims,
       articles,
       support,
       opposition,
       pending,
       first,
       last
ORDER BY claims DESC, outlet, actor
