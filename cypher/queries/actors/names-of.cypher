// Names of an actor
// How articles call an actor, how often, and how it was found that this actor is meant; the most frequent first.
//
// Parameters
//   $actor name                who, e.g. "Макрон"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor     its name
//   words     the words that stand for it
//   mentions  in how many places of claims
//   articles  in how many articles
//   method    how it was found: registry, article, office, antecedent, pronoun, new, or decision (a correction)
//   score     how sure that is on average, 0 to 1
//   id        the actor's id

MATCH (actor:Entity)<-[role:SUBJECT|OBJECT|SPEAKER]-(c:Claim)
WHERE toLower($actor) IN actor.names
MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WITH actor, c[toLower(type(role))] AS words, c[toLower(type(role)) + '_method'] AS method,
     c[toLower(type(role)) + '_score'] AS score, article
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       words,
       count(*) AS mentions,
       count(DISTINCT article) AS articles,
       method,
       round(avg(score), 2) AS score,
       actor.id AS id
ORDER BY mentions DESC, words, method, id
LIMIT toInteger($limit)
