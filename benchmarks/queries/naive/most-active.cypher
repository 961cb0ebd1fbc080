// Most active actors, over the claims and by names
MATCH (actor:Actor)<-[:SUBJECT]-(c:Claim)
RETURN actor.name AS actor, actor.kind AS kind,
       sum(CASE WHEN c.polarity = 'affirmed' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS acts,
       sum(CASE WHEN c.polarity = 'affirmed' AND c.modality <> 'actual' THEN 1 ELSE 0 END) AS pending,
       sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS denied, min(c.date) AS first, max(c.date) AS last
ORDER BY acts DESC
LIMIT toInteger($limit)
