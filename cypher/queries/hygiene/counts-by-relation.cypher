// Claims by relation and month
// How many claims of each relation there are, month by month, quarter by quarter or year by year, the latest first,
// with how many of them are denied, and how many tell what is not actual.
//
// Parameters
//   $relation text = null  only this relation, e.g. "SUPPORTS"
//   $by text = "month"     how long a period is: month, quarter or year, e.g. "quarter"
//   $since date = null     only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null     only what was said up to that day, e.g. "2025-12-31"
//   $limit integer = 100   at most this many rows, e.g. 20
// Columns
//   period text?       the month, quarter or year, e.g. 2025-03, 2025-Q1 or 2025; none if the day is not known
//   relation text      the relation
//   claims integer     how many claims
//   actual integer     how many of them affirm what is actual
//   pending integer    how many affirm what is planned, possible or asked for
//   negated integer    how many deny
//   confidence number  how sure they are on average, 0 to 1

MATCH (c:Claim)
WHERE ($relation IS NULL OR c.relation = toUpper($relation))
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH c.relation AS relation, c.date AS date, count(*) AS claims,
     sum(CASE WHEN c.polarity = 'affirmed' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS actual,
     sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS negated,
     sum(c.confidence) AS confidence
WITH relation, claims, actual, negated, confidence,
     CASE toLower($by)
       WHEN 'year' THEN toString(date.year)
       WHEN 'quarter' THEN date.year + '-Q' + date.quarter
       ELSE substring(toString(date), 0, 7)
     END AS period
WITH period, relation, sum(claims) AS claims, sum(actual) AS actual, sum(negated) AS negated,
     sum(confidence) AS confidence
RETURN period,
       relation,
       claims,
       actual,
       claims - actual - negated AS pending,
       negated,
       round(confidence / claims, 2) AS confidence
ORDER BY period DESC, claims DESC, relation
LIMIT toInteger($limit)
