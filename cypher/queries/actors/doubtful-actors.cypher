// Doubtful actors
// Whom words were taken to mean though that is not sure, the least sure first, each with the words and a sentence;
// what names-of tells of one actor. A correction (split or merge) settles it.
//
// Parameters
//   $below_percent integer = 65  only where it is less sure than that on average, of 100, e.g. 50
//   $language language = "ru"    the language of names where it is known, e.g. "en"
//   $limit integer = 100         at most this many rows, e.g. 20
// Columns
//   actor text        who is meant, presumably
//   words text        the words
//   mentions integer  in how many places of claims
//   method text       how it was found
//   score number      how sure that is on average, 0 to 1
//   example text      a sentence with them
//   article text      the id of its article
//   id text           the actor's id

MATCH (c:Claim)
WHERE c.subject_score < toInteger($below_percent) / 100.0
   OR c.object_score < toInteger($below_percent) / 100.0
   OR c.speaker_score < toInteger($below_percent) / 100.0
MATCH (c)-[role:SUBJECT|OBJECT|SPEAKER]->(actor:Actor)
WITH c, actor, toLower(type(role)) AS part
WHERE c[part + '_score'] < toInteger($below_percent) / 100.0 AND c[part + '_method'] <> 'unresolved'
WITH actor, toLower(c[part]) AS words, c[part + '_method'] AS method, count(*) AS mentions,
     avg(c[part + '_score']) AS score, min(c.id) AS id
ORDER BY score, mentions DESC, words, actor.id
LIMIT toInteger($limit)
MATCH (:Claim {id: id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       words,
       mentions,
       method,
       round(score, 2) AS score,
       s.text AS example,
       article.id AS article,
       actor.id AS id
ORDER BY score, mentions DESC, words, id
