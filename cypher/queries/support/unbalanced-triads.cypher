// Unbalanced triads
// Three actors whose ties do not fit together: two friends of one who are at odds, which Heider (1946) calls
// unbalanced, in a cycle with an odd number of negative ties (Cartwright and Harary 1956). One of the ties is likely to
// give way. The most hostile pairs come first, each with its common friends. Of a large graph, only the most hostile
// pairs are looked at, as many as $pairs.
// The balance adds up the intensity of every claim between the two, in either direction (Goldstein's scale: aid 7,
// support 3.8, criticism -2, assault -9 and so on). Only what is given or done counts: not what is promised,
// conditional, planned, possible or asked for; denied support counts against.
//
// Parameters
//   $least integer = 1         a tie rests on so many claims or more, e.g. 3
//   $pairs integer = 50        so many of the most hostile pairs, e.g. 20
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   friend text        who is on good terms with both
//   one text           the one
//   other text         the other, with whom the one is at odds
//   with_one number    the balance between the friend and the one, above 0
//   with_other number  the balance between the friend and the other, above 0
//   between number     the balance between the two, below 0
//   claims integer     how many claims of all three ties count
//   last date?         the day of the last
// Picture
//   actors nodes           the three
//   triples relationships  the relationships between them

MATCH (x:Actor)-[r:DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]->(y:Actor)
WHERE r.modality = 'actual'
  AND x <> y
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS pair, sum(r.intensity * r.count) AS against
ORDER BY against, pair[0].id, pair[1].id
LIMIT toInteger($pairs)
WITH pair[0] AS one, pair[1] AS other
MATCH (one)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(other)
WHERE r.modality = 'actual'
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH one, other, r,
     CASE
       WHEN ($since IS NULL OR r.first >= date($since))
        AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count - CASE WHEN r.intensity > 0 THEN r.conditional_count ELSE 0 END
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS claims
WITH one, other, sum(r.intensity * claims) AS between, sum(claims) AS claims, collect(r) AS triples
WHERE between < 0 AND claims >= $least
WITH collect({one: one, other: other, between: between, claims: claims, triples: triples}) AS pairs
WITH pairs, COLLECT { UNWIND pairs AS p UNWIND [p.one, p.other] AS end RETURN DISTINCT end } AS ends
CALL (ends) {
  UNWIND ends AS end
  MATCH (end)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
           |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
           |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
           |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
           |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(friend:Actor)
  WHERE r.modality = 'actual'
    AND friend <> end
    AND ($since IS NULL OR r.last >= date($since))
    AND ($as_of IS NULL OR r.first <= date($as_of))
  WITH end, friend, r,
     CASE
       WHEN ($since IS NULL OR r.first >= date($since))
        AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count - CASE WHEN r.intensity > 0 THEN r.conditional_count ELSE 0 END
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS claims
  WITH end, friend, sum(r.intensity * claims) AS balance, sum(claims) AS claims
  WHERE balance > 0 AND claims >= $least
  WITH friend, collect({end: end, balance: balance, claims: claims}) AS ties
  WHERE size(ties) > 1
  RETURN friend, ties
}
UNWIND pairs AS p
WITH p, friend, [t IN ties WHERE t.end = p.one] AS to_one, [t IN ties WHERE t.end = p.other] AS to_other
WHERE to_one <> [] AND to_other <> []
WITH p, friend, to_one[0] AS to_one, to_other[0] AS to_other
ORDER BY p.between, p.one.id, p.other.id, to_one.balance + to_other.balance DESC, friend.id
LIMIT toInteger($limit)
WITH *, p.triples + COLLECT {
       MATCH (friend)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
                |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
                |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
                |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
                |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(end)
       WHERE end IN [p.one, p.other] AND r.modality = 'actual'
         AND ($since IS NULL OR r.last >= date($since))
         AND ($as_of IS NULL OR r.first <= date($as_of))
       RETURN r
     } AS triples
RETURN coalesce(friend['name_' + $language], friend.name) AS friend,
       coalesce(p.one['name_' + $language], p.one.name) AS one,
       coalesce(p.other['name_' + $language], p.other.name) AS other,
       round(to_one.balance, 2) AS with_one,
       round(to_other.balance, 2) AS with_other,
       round(p.between, 2) AS between,
       p.claims + to_one.claims + to_other.claims AS claims,
       reduce(day = null, r IN triples | CASE WHEN day > r.last THEN day ELSE coalesce(r.last, day) END) AS last,
       [friend, p.one, p.other] AS actors,
       triples
ORDER BY between, one, other, with_one + with_other DESC, friend
