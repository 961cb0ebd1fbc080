// Most active actors
// Who does or says the most, by the claims in which they act. What is planned, possible or asked for is counted apart,
// and so is what is denied.
//
// Parameters
//   $kind text = null          only this kind, as person, state or organization, e.g. "person"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text       its name
//   kind text        person, state, government_body, organization, alliance or group
//   acts integer     how many claims of what is actual
//   pending integer  how many of what is planned, possible or asked for
//   denied integer   how many of what is denied
//   first date?      the day of the first of them all
//   last date?       the day of the last
//   id text          its id

MATCH (actor:Actor)<-[:SUBJECT]-(c:Claim)
WHERE ($kind IS NULL OR actor.kind = toLower($kind))
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH actor,
     sum(CASE WHEN c.polarity = 'affirmed' AND c.modality = 'actual' THEN 1 ELSE 0 END) AS acts,
     sum(CASE WHEN c.polarity = 'affirmed' AND c.modality <> 'actual' THEN 1 ELSE 0 END) AS pending,
     sum(CASE WHEN c.polarity = 'negated' THEN 1 ELSE 0 END) AS denied,
     min(c.date) AS first, max(c.date) AS last
ORDER BY acts DESC, pending DESC, denied DESC, actor.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       acts,
       pending,
       denied,
       first,
       last,
       actor.id AS id
ORDER BY acts DESC, pending DESC, denied DESC, id
