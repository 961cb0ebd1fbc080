// Stance of two actors to each other over time
// What each was for or against in the other, month by month, quarter by quarter or year by year, the latest first. Only
// an actual stance counts: what is promised, conditional, planned, possible or asked for is pending. Denied support
// counts against. Agreement and cooperation hold both ways. See stance-claims for the claims.
//
// Parameters
//   $actor name                one of the two, e.g. "Украина"
//   $other name                the other, e.g. "США"
//   $by text = "month"         how long a period is: month, quarter or year, e.g. "quarter"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   period text?        the month, quarter or year, e.g. 2025-03, 2025-Q1 or 2025; none if the day is not known
//   holder text         whose stance it is
//   target text         to whom
//   stance text         for, against, mixed where the balance is 0, or none where all is pending
//   balance number      the intensities of what counts, added up (Goldstein's scale, -10 to 10 each)
//   support integer     how many claims of given support
//   opposition integer  how many claims against, or of denied support
//   pending integer     how many that do not count
//   outlets integer     of how many outlets
//   sentence text       the sentence of the strongest of those that count, else of the last
//   claims texts        the ids of all, for evidence-for

UNWIND [[$actor, $other], [$other, $actor]] AS pair
MATCH (:Name {id: toLower(pair[0])})-[:NAMES]->(holder:Entity)
MATCH (:Name {id: toLower(pair[1])})-[:NAMES]->(target:Entity)
WITH DISTINCT holder, target
MATCH (holder)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]-(target)
WHERE startNode(r) = holder OR r.symmetric
UNWIND r.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WHERE c.stance <> 0
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT holder, target, c, s, article,
     c.modality = 'actual' AND c.relation <> 'PROMISED' AND (c.condition IS NULL OR c.stance < 0) AS counts,
     CASE toLower($by)
       WHEN 'year' THEN toString(c.date.year)
       WHEN 'quarter' THEN c.date.year + '-Q' + c.date.quarter
       ELSE substring(toString(c.date), 0, 7)
     END AS period
ORDER BY counts DESC, abs(c.intensity) DESC, c.date DESC, article.id, c.index
WITH period, holder, target, collect({c: c, counts: counts, sentence: s.text}) AS told,
     count(DISTINCT article.outlet) AS outlets
WITH *, [t IN told WHERE t.counts | t.c] AS counted
WITH *, reduce(sum = 0.0, c IN counted | sum + c.intensity) AS balance
RETURN period,
       coalesce(holder['name_' + $language], holder.name) AS holder,
       coalesce(target['name_' + $language], target.name) AS target,
       CASE
         WHEN counted = [] THEN 'none'
         WHEN balance > 0 THEN 'for'
         WHEN balance < 0 THEN 'against'
         ELSE 'mixed'
       END AS stance,
       round(balance, 2) AS balance,
       size([c IN counted WHERE c.stance > 0]) AS support,
       size([c IN counted WHERE c.stance < 0]) AS opposition,
       size(told) - size(counted) AS pending,
       outlets,
       told[0].sentence AS sentence,
       [t IN told | t.c.id] AS claims
ORDER BY period DESC, holder, target
LIMIT toInteger($limit)
