// Neighbourhood of an actor
// With whom and what an actor stands in any relation, the closest first (those of the most claims), and a picture of
// them. Only actual claims that are affirmed count as for; see relations-between for what is said of the two.
//
// Parameters
//   $actor name                whose, e.g. "Макрон"
//   $kind text = null          only neighbours of this kind, as person, state, event or topic, e.g. "state"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text          whose
//   other text          the neighbour
//   kind text           person, state, government_body, organization, alliance, group, event or topic
//   claims integer      how many claims between the two
//   support integer     how many actual ones for the other side
//   opposition integer  how many actual ones against it, denied support among them
//   pending integer     how many of what is planned, possible or asked for
//   relations texts     what articles say between them, in words
//   first date?         the day on which it was first said
//   last date?          the day on which it was last said
// Picture
//   actors nodes           the two
//   triples relationships  the relationship of the most claims between them

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r]-(other)
WHERE r.count IS NOT NULL
  AND ($kind IS NULL OR other.kind = toLower($kind))
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, other, collect(r) AS all,
     sum(CASE
       WHEN $since IS NULL AND $as_of IS NULL THEN r.count
       WHEN ($since IS NULL OR r.first >= date($since)) AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END) AS claims
WHERE claims > 0
ORDER BY claims DESC, other.id
LIMIT toInteger($limit)
UNWIND all AS r
WITH actor, other, claims, r,
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
WHERE count > 0
WITH actor, other, claims, collect(r) AS triples,
     sum(CASE WHEN r.stance > 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS support,
     sum(CASE WHEN r.stance < 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS opposition,
     sum(CASE WHEN r.modality <> 'actual' THEN count ELSE 0 END) AS pending,
     min(r.first) AS first, max(r.last) AS last
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       other.kind AS kind,
       claims,
       support,
       opposition,
       pending,
       COLLECT { UNWIND triples AS r RETURN DISTINCT r.label AS x ORDER BY x } AS relations,
       first,
       last,
       [actor, other] AS actors,
       COLLECT { UNWIND triples AS r RETURN r ORDER BY r.count DESC, r.label LIMIT 1 } AS triples
ORDER BY claims DESC, other
