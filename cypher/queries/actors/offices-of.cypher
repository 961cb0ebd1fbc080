// Offices of an actor
// The offices that an actor holds or held, by the registry of actors; the last first.
//
// Parameters
//   $actor name                whose, e.g. "Макрон"
//   $as_of date = null         only those held on that day, e.g. "2025-09-04"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text   its name
//   office text  the office
//   body text    the state or body that it is held in
//   since date?  the day on which it began, if that is known
//   until date?  the day on which it ended; none if it goes on, or that is not known
//   status text  held or past; by the day asked for, else today

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)-[held:HELD_OFFICE]->(body:Entity)
WHERE ($as_of IS NULL
       OR ((held.since IS NULL OR held.since <= date($as_of)) AND (held.until IS NULL OR held.until > date($as_of))))
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       held.title AS office,
       coalesce(body['name_' + $language], body.name) AS body,
       held.since AS since,
       held.until AS until,
       CASE WHEN held.until <= coalesce(date($as_of), date()) THEN 'past' ELSE 'held' END AS status
ORDER BY actor, coalesce(since, date('0001-01-01')) DESC, office, body
LIMIT toInteger($limit)
