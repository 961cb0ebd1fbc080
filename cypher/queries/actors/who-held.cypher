// Who held an office
// The holders of the offices of a state or body, by the registry of actors, of whom some article speaks; the last first.
//
// Parameters
//   $body name                 the state or body, e.g. "Франция"
//   $office text = null        only offices whose title holds these words, e.g. "президент"
//   $as_of date = null         only who held it on that day, e.g. "2025-09-04"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   holder text  who held it
//   office text  the office
//   body text    the state or body
//   since date?  the day on which it began, if that is known
//   until date?  the day on which it ended; none if it goes on, or that is not known

MATCH (:Name {id: toLower($body)})-[:NAMES]->(body:Entity)<-[held:HELD_OFFICE]-(holder:Entity)
WHERE ($office IS NULL OR toLower(held.title) CONTAINS toLower($office))
  AND ($as_of IS NULL
       OR ((held.since IS NULL OR held.since <= date($as_of)) AND (held.until IS NULL OR held.until > date($as_of))))
RETURN coalesce(holder['name_' + $language], holder.name) AS holder,
       held.title AS office,
       coalesce(body['name_' + $language], body.name) AS body,
       held.since AS since,
       held.until AS until
ORDER BY coalesce(since, date('0001-01-01')) DESC, office, holder
LIMIT toInteger($limit)
