// Common allies of two actors
// Who is on good terms with both: more was given and said for than against between it and either of the two.
// The balance adds up the intensity of every claim between the two, in either direction (Goldstein's scale: aid 7,
// support 3.8, criticism -2, assault -9 and so on). Only what is given or done counts: not what is promised,
// conditional, planned, possible or asked for; denied support counts against.
//
// Parameters
//   $actor name                one of the two, e.g. "Украина"
//   $other name                the other, e.g. "Франция"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   ally text                   who has this stance with both
//   kind text                   person, state, government_body, organization, alliance or group
//   actor text                  one of the two
//   with_actor number           the balance between it and the one
//   relations_with_actor texts  what articles say between them, in words
//   other text                  the other
//   with_other number           the balance between it and the other
//   relations_with_other texts  what articles say between them, in words
//   claims integer              how many claims count
//   last date?                  the day of the last of the relations that count
// Picture
//   actors nodes           the three
//   triples relationships  what weighs most between it and either of the two

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (:Name {id: toLower($other)})-[:NAMES]->(other:Entity)
WITH DISTINCT actor, other
WHERE other <> actor
// from the one with fewer relationships to the other
WITH actor, other, COUNT { (actor)--() } <= COUNT { (other)--() } AS forth
WITH actor, other, forth, CASE WHEN forth THEN actor ELSE other END AS near,
     CASE WHEN forth THEN other ELSE actor END AS far
MATCH (near)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(ally)
WHERE r.modality = 'actual'
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, other, forth, near, far, ally, r,
     CASE
       WHEN ($since IS NULL OR r.first >= date($since))
        AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count - CASE WHEN r.intensity > 0 THEN r.conditional_count ELSE 0 END
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS claims
WHERE ally:Actor AND NOT ally IN [near, far]
WITH actor, other, forth, near, far, ally, sum(r.intensity * claims) AS balance, sum(claims) AS claims_near,
     collect(r) AS triples_near
WHERE balance > 0
MATCH (far)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(ally)
WHERE r.modality = 'actual'
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, other, forth, ally, balance, claims_near, triples_near, r,
     CASE
       WHEN ($since IS NULL OR r.first >= date($since))
        AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count - CASE WHEN r.intensity > 0 THEN r.conditional_count ELSE 0 END
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS claims
WITH actor, other, forth, ally, balance, claims_near, triples_near, sum(r.intensity * claims) AS balance_far,
     sum(claims) AS claims_far, collect(r) AS triples_far
WHERE balance_far > 0
ORDER BY abs(balance) + abs(balance_far) DESC, ally.id, actor.id, other.id
LIMIT toInteger($limit)
WITH actor, other, ally, claims_near + claims_far AS claims, triples_near + triples_far AS triples,
     CASE WHEN forth THEN [balance, balance_far] ELSE [balance_far, balance] END AS balances,
     CASE WHEN forth THEN [triples_near, triples_far] ELSE [triples_far, triples_near] END AS told
RETURN coalesce(ally['name_' + $language], ally.name) AS ally,
       ally.kind AS kind,
       coalesce(actor['name_' + $language], actor.name) AS actor,
       round(balances[0], 2) AS with_actor,
       COLLECT { UNWIND told[0] AS r RETURN DISTINCT r.label AS x ORDER BY x } AS relations_with_actor,
       coalesce(other['name_' + $language], other.name) AS other,
       round(balances[1], 2) AS with_other,
       COLLECT { UNWIND told[1] AS r RETURN DISTINCT r.label AS x ORDER BY x } AS relations_with_other,
       claims,
       reduce(day = null, r IN triples | CASE WHEN day > r.last THEN day ELSE coalesce(r.last, day) END) AS last,
       [ally, actor, other] AS actors,
       [side IN told | COLLECT {
         UNWIND side AS r
         WITH r
         WHERE r.intensity > 0
         RETURN r ORDER BY r.intensity * r.count DESC, r.first, r.label LIMIT 1
       }[0]] AS triples
ORDER BY abs(with_actor) + abs(with_other) DESC, ally, actor, other
