// Actors of the graph
// Who acts in the articles, the most often named first, with the ids that corrections take.
//
// Parameters
//   $kind text = null          only this kind: person, state, government_body, organization, alliance or group, e.g. "person"
//   $text text = null          only those one of whose names holds these words, e.g. "макрон"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text          its name
//   kind text           person, state, government_body, organization, alliance or group
//   mentions integer    in how many places of claims
//   articles integer    in how many articles
//   registered boolean  whether the registry of actors knows it
//   id text             its id

MATCH (actor:Actor)
WHERE ($kind IS NULL OR actor.kind = toLower($kind))
  AND ($text IS NULL OR EXISTS { (name:Name)-[:NAMES]->(actor) WHERE name.id CONTAINS toLower($text) })
WITH actor, COUNT { (actor)<-[:SUBJECT]-() } + COUNT { (actor)<-[:OBJECT]-() } + COUNT { (actor)<-[:SPEAKER]-() } AS mentions
ORDER BY mentions DESC, coalesce(actor['name_' + $language], actor.name), actor.id
LIMIT toInteger($limit)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       actor.kind AS kind,
       mentions,
       COUNT {
         MATCH (actor)<-[:SUBJECT|OBJECT|SPEAKER]-(:Claim)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
         RETURN DISTINCT article
       } AS articles,
       actor.registered AS registered,
       actor.id AS id
ORDER BY mentions DESC, actor, id
