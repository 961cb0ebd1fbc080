// Names of an actor
// How articles call an actor, how often, and how it was found that this actor is meant; the most frequent first. Of an
// actor that is named very often, only the latest places are looked at, as many as $latest.
//
// Parameters
//   $actor name                who, e.g. "Макрон"
//   $latest integer = 5000     look at so many places in claims, the latest, e.g. 100000
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        its name
//   words text        the words that stand for it
//   mentions integer  in how many places of claims
//   articles integer  in how many articles
//   method text       how it was found: registry, article, office, antecedent, pronoun, new, or decision (a correction)
//   score number      how sure that is on average, 0 to 1
//   id text           the actor's id

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= date('0001-01-01')
  RETURN c, c.subject AS words, c.subject_method AS method, c.subject_score AS score
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
  UNION ALL
  MATCH (c:Claim)
  WHERE c.object_id = actor.id
    AND c.dated >= date('0001-01-01')
  RETURN c, c.object AS words, c.object_method AS method, c.object_score AS score
  ORDER BY c.object_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
  UNION ALL
  MATCH (c:Claim)
  WHERE c.speaker_id = actor.id
    AND c.dated >= date('0001-01-01')
  RETURN c, c.speaker AS words, c.speaker_method AS method, c.speaker_score AS score
  ORDER BY c.speaker_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
}
WITH actor, c, words, method, score
ORDER BY c.dated DESC, c.id
LIMIT toInteger($latest)
MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       words,
       count(*) AS mentions,
       count(DISTINCT article) AS articles,
       method,
       round(avg(score), 2) AS score,
       actor.id AS id
ORDER BY mentions DESC, words, method, id
LIMIT toInteger($limit)
