// Who has supported an actor since a day
// Who has supported the actor or thing since that day, one row a supporter, with all that they made it depend on. Only
// what status calls given is support given; support that is conditional, promised, planned, possible or asked for is
// shown as such, where there is no better. Denied support is counted beside it.
//
// Parameters
//   $actor name                who or what is supported, e.g. "Украина"
//   $since date                the day since when, e.g. "2025-03-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter text    who supports
//   kind text         person, state, government_body, organization, alliance, group, event or topic
//   supported text    the actor
//   status text       given, or the best there is of conditional, promised, planned, possible, asked for and withheld
//   given integer     how many claims of given support
//   withheld integer  how many of denied support
//   conditions texts  the words that it depends on
//   relations texts   what articles say between the two, in words
//   first date        the day of the first claim since then
//   last date         the day of the last
//   sentence text     the sentence of the first of that status
//   article text      the id of its article
//   claim text        the id of its claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]-(supporter:Entity)
WHERE (endNode(r) = actor OR r.symmetric)
  AND r.last >= date($since)
  AND ($as_of IS NULL OR r.first <= date($as_of))
UNWIND r.claims AS id
MATCH (c:Claim {id: id})
WHERE c.date >= date($since)
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT actor, supporter, c,
     CASE
       WHEN c.polarity = 'negated' THEN 7
       WHEN c.modality <> 'actual' THEN {planned: 4, possible: 5, required: 6}[c.modality]
       WHEN c.relation = 'PROMISED' THEN 3
       WHEN c.condition IS NOT NULL THEN 2
       ELSE 1
     END AS rank
ORDER BY rank, c.date, c.id
WITH actor, supporter, collect({c: c, rank: rank}) AS told, min(c.date) AS first, max(c.date) AS last
WITH actor, supporter, told, first, last, told[0] AS best
ORDER BY best.rank, first, supporter.id
LIMIT toInteger($limit)
WITH *, best.c AS c
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(supporter['name_' + $language], supporter.name) AS supporter,
       supporter.kind AS kind,
       coalesce(actor['name_' + $language], actor.name) AS supported,
       ['given', 'conditional', 'promised', 'planned', 'possible', 'asked for', 'withheld'][best.rank - 1] AS status,
       size([t IN told WHERE t.rank = 1]) AS given,
       size([t IN told WHERE t.rank = 7]) AS withheld,
       COLLECT { UNWIND told AS t WITH t.c.condition AS x WHERE x IS NOT NULL RETURN DISTINCT x ORDER BY x } AS conditions,
       COLLECT { UNWIND told AS t RETURN DISTINCT t.c.label AS x ORDER BY x } AS relations,
       first,
       last,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY best.rank, first, supporter
