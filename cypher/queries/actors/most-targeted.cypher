// Most targeted actors
// At whom the most is directed, first those against whom the most is said or done. Only what is actual counts as for
// or against; denied support counts against; what is planned, possible or asked for is counted apart.
//
// Parameters
//   $kind text = null          only this kind, as person, state or organization, e.g. "state"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text          its name
//   kind text           person, state, government_body, organization, alliance or group
//   opposition integer  how many actual claims against it
//   opponents integer   by how many actors
//   support integer     how many actual claims for it
//   neutral integer     how many actual claims neither for nor against it
//   pending integer     how many of what is planned, possible or asked for
//   last date?          the day of the last of them
//   id text             its id

MATCH (actor:Actor)<-[r]-(other:Entity)
WHERE r.count IS NOT NULL
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
  AND ($kind IS NULL OR actor.kind = toLower($kind))
WITH actor, other, r,
     CASE
       WHEN $since IS NULL AND $as_of IS NULL THEN r.count
       WHEN ($since IS NULL OR r.first >= date($since)) AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS count
WITH actor,
     sum(CASE WHEN r.stance < 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS opposition,
     count(DISTINCT CASE WHEN r.stance < 0 AND r.modality = 'actual' AND count > 0 THEN other END) AS opponents,
     sum(CASE WHEN r.stance > 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS support,
     sum(CASE WHEN r.stance = 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS neutral,
     sum(CASE WHEN r.modality <> 'actual' THEN count ELSE 0 END) AS pending,
     max(r.last) AS last
WHERE opposition + support + neutral + pending > 0
ORDER BY opposition DESC, opponents DESC, support + neutral + pending DESC, actor.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       opposition,
       opponents,
       support,
       neutral,
       pending,
       last,
       actor.id AS id
ORDER BY opposition DESC, opponents DESC, support + neutral + pending DESC, id
