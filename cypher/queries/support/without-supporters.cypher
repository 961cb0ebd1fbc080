// Who has no supporter
// Actors that others are against and that nobody supports, those with the most opponents first. Only given support
// counts as support: not what is promised, conditional, planned, possible or asked for. Only actual opposition counts;
// denied support is opposition.
//
// Parameters
//   $least integer = 2         so many opponents or more, e.g. 5
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text         who
//   kind text          person, state, government_body, organization, alliance or group
//   opponents integer  how many actors are against it
//   claims integer     how many claims say so
//   first date?        the day of the first
//   last date?         the day of the last
//   strongest texts    the five with the most claims

MATCH (actor:Actor)<-[r:DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]-(opponent:Actor)
WHERE r.modality = 'actual'
  AND actor <> opponent
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, opponent, r,
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
WITH actor, opponent, sum(claims) AS claims, min(r.first) AS first, max(r.last) AS last
ORDER BY claims DESC, opponent.id
WITH actor, count(opponent) AS opponents, sum(claims) AS claims, min(first) AS first, max(last) AS last,
     collect(opponent)[..5] AS strongest
WHERE opponents >= $least
  AND NOT EXISTS {
    MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO]-(:Actor)
    WHERE r.modality = 'actual'
      AND (endNode(r) = actor OR r.symmetric)
      AND EXISTS {
        UNWIND r.claims AS id
        MATCH (c:Claim {id: id})
        WHERE c.condition IS NULL
          AND ($since IS NULL OR c.date >= date($since))
          AND ($as_of IS NULL OR c.date <= date($as_of))
      }
  }
ORDER BY opponents DESC, claims DESC, actor.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       opponents,
       claims,
       first,
       last,
       [o IN strongest | coalesce(o['name_' + $language], o.name)] AS strongest
ORDER BY opponents DESC, claims DESC, actor
