// Of whom an actor speaks
// About whom or what articles credit the actor with claims, as acting or acted upon, the most frequent first.
//
// Parameters
//   $actor name                who speaks, e.g. "Рютте"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text       who speaks
//   other text       of whom or what
//   kind text        person, state, government_body, organization, alliance, group, event or topic
//   claims integer   how many claims
//   actual integer   how many of them tell what is actual; the others what is planned, possible or asked for
//   negated integer  how many of them are denials
//   first date?      the day on which it was first said
//   last date?       the day on which it was last said

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)<-[:SPEAKER]-(c:Claim)-[:SUBJECT|OBJECT]->(other:Entity)
WHERE (c.speaker IS NOT NULL) AND other <> actor
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH DISTINCT actor, other, c
WITH actor, other,
     count(c) AS claims,
     sum(CASE WHEN c.modality = 'actual' THEN 1 ELSE 0 END) AS actual,
     sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS negated,
     min(c.date) AS first, max(c.date) AS last
ORDER BY claims DESC, other.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       other.kind AS kind,
       claims,
       actual,
       negated,
       first,
       last
ORDER BY claims DESC, other
