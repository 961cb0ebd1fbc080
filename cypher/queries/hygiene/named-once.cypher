// Actors with one claim
// Actors, events and topics that a single claim speaks of, those first that the registry of actors does not know: the
// ones that are wrong spellings or parts of names are among them.
//
// Parameters
//   $kind text = null          only this kind, as person, state, event or topic, e.g. "person"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   entity text         its name
//   kind text           person, state, government_body, organization, alliance, group, event or topic
//   registered boolean  whether the registry of actors knows it
//   role text           what it is in the claim: subject, object or speaker
//   words text          the words that stand for it
//   sentence text       the sentence that says so
//   article text        the id of its article
//   claim text          the id of the claim, for evidence-for
//   id text             its id

MATCH (e:Entity)
WHERE ($kind IS NULL OR e.kind = toLower($kind))
  AND COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } + COUNT { (e)<-[:SPEAKER]-() } = 1
WITH e
ORDER BY e.registered, e.id
LIMIT toInteger($limit)
MATCH (e)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(e['name_' + $language], e.name) AS entity,
       e.kind AS kind,
       e.registered AS registered,
       toLower(type(role)) AS role,
       c[toLower(type(role))] AS words,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       e.id AS id
ORDER BY registered, id
