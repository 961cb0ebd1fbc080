// Unresolved mentions
// Words of which it stayed open, or doubtful, whom they mean; the most frequent first.
//
// Parameters
//   $least integer = 1         only words that come at least so often, e.g. 2
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   words text        the words
//   mentions integer  in how many places of claims
//   articles integer  in how many articles
//   method text       how they were read: unresolved, or how a doubtful actor was found
//   score number      how sure that is on average, 0 to 1
//   example text      a sentence with them
//   article text      the id of its article

MATCH (c:Claim)
WHERE c.subject_score < 0.65 OR c.object_score < 0.65 OR c.speaker_score < 0.65
UNWIND ['subject', 'object', 'speaker'] AS part
WITH c, part
WHERE c[part + '_score'] < 0.65
WITH toLower(c[part]) AS words, c[part + '_method'] AS method, count(*) AS mentions,
     round(avg(c[part + '_score']), 2) AS score, collect(c) AS claims
WHERE mentions >= toInteger($least)
ORDER BY mentions DESC, words, method
LIMIT toInteger($limit)
WITH words, mentions, method, score,
     COUNT {
       UNWIND claims AS c
       MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
       RETURN DISTINCT article
     } AS articles,
     COLLECT {
       UNWIND claims AS c
       WITH c
       ORDER BY c.dated DESC, c.id
       LIMIT 1
       MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
       RETURN {sentence: s.text, article: article.id}
     }[0] AS latest
RETURN words, mentions, articles, method, score, latest.sentence AS example, latest.article AS article
ORDER BY mentions DESC, words, method
