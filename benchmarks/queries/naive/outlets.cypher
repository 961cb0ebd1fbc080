// Outlets of the graph, over the claims and by names
MATCH (article:Article)-[:HAS_SENTENCE]->(s:Sentence)
OPTIONAL MATCH (s)<-[:STATED_IN]-(c:Claim)
RETURN article.outlet AS outlet, count(DISTINCT article) AS articles, count(DISTINCT s) AS sentences,
       count(DISTINCT c) AS claims, min(article.published) AS first, max(article.published) AS last
ORDER BY articles DESC
LIMIT toInteger($limit)
