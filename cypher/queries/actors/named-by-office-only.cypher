// Actors named by office only
// Persons whom no article calls by name: each mention was told from the office that it names, the most frequent first.
//
// Parameters
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        who is meant
//   mentions integer  in how many places of claims
//   words texts       the words that stand for it
//   score number      how sure it is on average that this one is meant, 0 to 1
//   id text           its id

MATCH (actor:Person)
WHERE NOT EXISTS {
  MATCH (actor)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
  WHERE c[toLower(type(role)) + '_method'] <> 'office'
}
MATCH (actor)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
WITH actor, toLower(type(role)) AS part, c
WITH actor, count(*) AS mentions, sum(CASE WHEN c[part + '_method'] = 'office' THEN 1 ELSE 0 END) AS by_office,
     collect(DISTINCT CASE WHEN c[part + '_method'] = 'office' THEN toLower(c[part]) END) AS words,
     avg(c[part + '_score']) AS score
WHERE by_office = mentions
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       mentions,
       COLLECT { UNWIND words AS word RETURN word ORDER BY word } AS words,
       round(score, 2) AS score,
       actor.id AS id
ORDER BY mentions DESC, id
LIMIT toInteger($limit)
