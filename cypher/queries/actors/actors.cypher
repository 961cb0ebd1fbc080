// Actors of the graph
// Who acts in the articles, the most often named first, with the ids that corrections take.
//
// Parameters
//   $kind text = null          only this kind: person, state, government_body, organization, alliance or group, e.g. "person"
//   $text text = null          only those one of whose names holds these words, e.g. "макрон"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor       its name
//   kind        person, state, government_body, organization, alliance or group
//   mentions    in how many places of claims
//   articles    in how many articles
//   registered  whether the registry of actors knows it
//   id          its id

MATCH (actor:Actor)
WHERE ($kind IS NULL OR actor.kind = toLower($kind))
  AND ($text IS NULL OR any(name IN actor.names WHERE name CONTAINS toLower($text)))
OPTIONAL MATCH (actor)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WITH actor, count(role) AS mentions, count(DISTINCT article) AS articles
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       mentions,
       articles,
       actor.registered AS registered,
       actor.id AS id
ORDER BY mentions DESC, actor, id
LIMIT toInteger($limit)
