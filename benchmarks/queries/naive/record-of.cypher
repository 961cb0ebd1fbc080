// An actor's record, over the claims and by names
MATCH (debtor:Entity)<-[:DEBTOR]-(k:Commitment)
WHERE toLower(debtor.name) = toLower($actor)
RETURN debtor.name AS actor, k.kind AS kind, count(*) AS made,
       sum(CASE WHEN k.state = 'satisfied' THEN 1 ELSE 0 END) AS kept,
       sum(CASE WHEN k.state = 'violated' THEN 1 ELSE 0 END) AS broken, min(k.made) AS first, max(k.moved) AS last
ORDER BY made DESC
