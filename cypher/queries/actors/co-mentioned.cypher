// Who is named together with an actor
// Actors that stand in claims of the same sentences as the actor, the most frequent first, and in how many of these
// sentences a claim is between the two. Of an actor with very many claims only the latest are looked at.
//
// Parameters
//   $actor name                with whom, e.g. "Макрон"
//   $latest integer = 5000     look at so many claims of the actor, the latest, e.g. 20000
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text         with whom
//   other text         who is named beside it
//   kind text          person, state, government_body, organization, alliance or group
//   sentences integer  in how many sentences both are
//   related integer    in how many of them one acts towards the other
//   first date?        the day of the first
//   last date?         the day of the last

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  RETURN c
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
  UNION
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  RETURN c
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
  UNION
  MATCH (c:Claim)
  WHERE c.speaker_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND ($since IS NULL OR c.date IS NOT NULL)
  RETURN c
  ORDER BY c.speaker_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
}
WITH actor, c
ORDER BY c.dated DESC, c.id
LIMIT toInteger($latest)
MATCH (c)-[:STATED_IN]->(s:Sentence)
WITH actor, s, min(c.date) AS date
MATCH (s)<-[:STATED_IN]-(:Claim)-[:SUBJECT|OBJECT|SPEAKER]->(other:Actor)
WITH actor, other, collect(DISTINCT s) AS beside, min(date) AS first, max(date) AS last
WHERE other <> actor
WITH *, size(beside) AS sentences
ORDER BY sentences DESC, other.id
LIMIT toInteger($limit)
WITH actor, other, sentences, first, last, COUNT {
       UNWIND beside AS s
       WITH s
       WHERE EXISTS {
         (s)<-[:STATED_IN]-(c:Claim)-[:SUBJECT|OBJECT]->(actor)
         WHERE EXISTS { (c)-[:SUBJECT|OBJECT]->(other) }
       }
       RETURN s
     } AS related
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       other.kind AS kind,
       sentences,
       related,
       first,
       last
ORDER BY sentences DESC, related DESC, other
