// Friends of an actor that are at odds
// Two of the actor's friends that are on bad terms with each other: a triad that Heider (1946) calls unbalanced, and a
// cycle with an odd number of negative ties (Cartwright and Harary 1956). One of the three ties is likely to give way.
// Only the closest friends are looked at.
// The balance adds up the intensity of every claim between the two, in either direction (Goldstein's scale: aid 7,
// support 3.8, criticism -2, assault -9 and so on). Only what is given or done counts: not what is promised,
// conditional, planned, possible or asked for; denied support counts against.
//
// Parameters
//   $actor name                whose friends, e.g. "США"
//   $among integer = 200       how many of the closest friends to look at, e.g. 50
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   friend text               one friend
//   other_friend text         the other
//   with_friend number        the balance between the actor and the one
//   with_other_friend number  the balance between the actor and the other
//   between number            the balance between the two, below 0
//   claims integer            how many claims between the two count
//   last date?                the day of the last thing against between the two
//   sentence text             its sentence
//   claim text                the id of its claim, for evidence-for
// Picture
//   actors nodes           the three
//   triples relationships  those between the two, and what weighs most between the actor and either

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(friend:Actor)
WHERE r.modality = 'actual'
  AND friend <> actor
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, friend, r,
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
WITH actor, friend, sum(r.intensity * claims) AS balance, collect(r) AS triples
WHERE balance > 0
ORDER BY balance DESC, friend.id
LIMIT toInteger($among)
// each is compared with those that are more connected
WITH actor, friend, balance, triples
ORDER BY COUNT { (friend)--() }, friend.id
WITH actor, collect({node: friend, balance: balance, triples: triples}) AS friends
UNWIND range(0, size(friends) - 2) AS i
WITH actor, friends[i] AS near, friends[i + 1..] AS others
WITH actor, near, near.node AS node, others, [f IN others | f.node] AS nodes
MATCH (node)-[:NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(far)
WHERE far IN nodes
WITH DISTINCT actor, near, node, far, others
WITH actor, node, far, near, [f IN others WHERE f.node = far][0] AS found
MATCH (node)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(far)
WHERE r.modality = 'actual'
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, near, found, r,
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
WHERE claims > 0
WITH actor, CASE WHEN near.node.id < found.node.id THEN near ELSE found END AS one,
     CASE WHEN near.node.id < found.node.id THEN found ELSE near END AS two, r, claims
WITH actor, one, two, sum(r.intensity * claims) AS between, sum(claims) AS claims, collect(r) AS triples
WITH *, one.node AS friend, two.node AS other_friend
WHERE between < 0
ORDER BY between, friend.id, other_friend.id
LIMIT toInteger($limit)
WITH *, COLLECT {
       UNWIND triples AS r
       WITH r WHERE r.intensity < 0
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
       WHERE ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN {claim: c.id, sentence: s.text, date: c.date}
       ORDER BY c.date DESC, c.id
       LIMIT 1
     }[0] AS latest
RETURN coalesce(friend['name_' + $language], friend.name) AS friend,
       coalesce(other_friend['name_' + $language], other_friend.name) AS other_friend,
       round(one.balance, 2) AS with_friend,
       round(two.balance, 2) AS with_other_friend,
       round(between, 2) AS between,
       claims,
       latest.date AS last,
       latest.sentence AS sentence,
       latest.claim AS claim,
       [actor, friend, other_friend] AS actors,
       triples + [tie IN [one.triples, two.triples] | COLLECT {
         UNWIND tie AS r
         RETURN r
         ORDER BY abs(r.intensity * r.count) DESC, r.label
         LIMIT 1
       }[0]] AS triples
ORDER BY between, friend, other_friend
