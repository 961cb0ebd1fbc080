// Rivals
// Pairs of actors that are against each other, each in deed or word, the most hostile first. What is planned, possible
// or only asked for does not count. Intensity is that of Goldstein's scale (assault -9, sanctions -8, criticism -2 and
// so on; denied support as much as the support would be worth).
//
// Parameters
//   $least integer = 1         each of the two has so many claims against the other, or more, e.g. 3
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        one of the two
//   other text        the other
//   by_actor integer  how many claims of the one against the other
//   by_other integer  how many of the other against the one
//   intensity number  the mean intensity of all these
//   relations texts   what articles say between them, in words
//   first date?       the day of the first
//   last date?        the day of the last
// Picture
//   actors nodes           the two
//   triples relationships  the relationships between them

MATCH (one:Actor)-[r:DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]->(two:Actor)
WHERE r.modality = 'actual'
  AND one <> two
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH one, two, r,
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
WHERE claims > 0
WITH CASE WHEN one.id < two.id THEN one ELSE two END AS actor,
     CASE WHEN one.id < two.id THEN two ELSE one END AS other, r, claims
WITH actor, other,
     sum(CASE WHEN startNode(r) = actor OR r.symmetric THEN claims ELSE 0 END) AS by_actor,
     sum(CASE WHEN startNode(r) = other OR r.symmetric THEN claims ELSE 0 END) AS by_other,
     sum(r.intensity * claims) / sum(claims) AS intensity, sum(claims) AS claims, collect(r) AS triples,
     min(r.first) AS first, max(r.last) AS last
WHERE by_actor >= $least AND by_other >= $least
ORDER BY intensity * claims, actor.id, other.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       by_actor,
       by_other,
       round(intensity, 2) AS intensity,
       COLLECT { UNWIND triples AS r RETURN DISTINCT r.label AS x ORDER BY x } AS relations,
       first,
       last,
       [actor, other] AS actors,
       triples
ORDER BY intensity * claims, actor, other
