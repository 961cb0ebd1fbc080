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
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WITH toLower(c[part]) AS words, c[part + '_method'] AS method, c[part + '_score'] AS score, s, article
ORDER BY article.published DESC, s.id
WITH words, method, count(*) AS mentions, count(DISTINCT article) AS articles, round(avg(score), 2) AS score,
     collect({sentence: s.text, article: article.id})[0] AS first
WHERE mentions >= toInteger($least)
RETURN words, mentions, articles, method, score, first.sentence AS example, first.article AS article
ORDER BY mentions DESC, words, method
LIMIT toInteger($limit)
