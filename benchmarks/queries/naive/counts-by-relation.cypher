// Claims by relation and month, over the claims and by names
MATCH (c:Claim)
RETURN c.relation AS relation, c.date.year AS year, c.date.month AS month, count(*) AS claims,
       sum(CASE WHEN c.polarity = 'affirmed' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS actual,
       sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS negated, avg(c.confidence) AS confidence
ORDER BY year DESC, month DESC, claims DESC
LIMIT toInteger($limit)
