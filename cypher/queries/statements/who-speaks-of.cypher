// Who speaks of an actor
// Whom articles credit with claims about an actor, as acting or acted upon, the most frequent first. See statements-
// about for what they say.
//
// Parameters
//   $actor name                about whom, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   speaker text     who is credited
//   kind text        person, state, government_body, organization, alliance, group, event or topic
//   actor text       about whom
//   claims integer   how many claims
//   actual integer   how many of them tell what is actual; the others what is planned, possible or asked for
//   negated integer  how many of them are denials
//   first date?      the day on which it was first said
//   last date?       the day on which it was last said

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SPEAKER]->(other:Entity)
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
RETURN coalesce(other['name_' + $language], other.name) AS speaker,
       other.kind AS kind,
       coalesce(actor['name_' + $language], actor.name) AS actor,
       claims,
       actual,
       negated,
       first,
       last
ORDER BY claims DESC, speaker
