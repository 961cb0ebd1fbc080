// Blocs
// Groups of actors connected by mutual support, the largest first: two actors are tied if each supports the other in at
// least $least claims, and whoever is tied to a member belongs to the bloc. Only support that is given counts: not what
// is promised, conditional, planned, possible or asked for. Agreement and cooperation hold both ways. Of a large graph,
// only the strongest ties are looked at, as many as $ties; a higher $least makes smaller and firmer blocs.
//
// Parameters
//   $least integer = 2         so many claims in each direction or more, e.g. 5
//   $ties integer = 500        so many of the strongest ties, e.g. 200
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   bloc integer    its number, 1 for the largest
//   members texts   who belongs to it, those with the most ties first
//   size integer    how many
//   ties integer    how many pairs of them support each other
//   density number  these as a share of all pairs, 0 to 1
//   claims integer  how many claims of mutual support, counting the weaker direction of each pair
//   last date?      the day of the last
// Picture
//   actors nodes           its members
//   triples relationships  the relationships of mutual support

MATCH (one:Actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO]->(two:Actor)
WHERE r.modality = 'actual'
  AND one <> two
  AND r.count > r.conditional_count
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH one, two, r,
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
WITH CASE WHEN one.id < two.id THEN [one, two] ELSE [two, one] END AS pair, one, r, claims
WITH pair, collect(r) AS triples,
     sum(CASE WHEN one = pair[0] OR r.symmetric THEN claims ELSE 0 END) AS forth,
     sum(CASE WHEN one = pair[1] OR r.symmetric THEN claims ELSE 0 END) AS back
WITH pair, triples, CASE WHEN forth < back THEN forth ELSE back END AS mutual
WHERE mutual >= $least
ORDER BY mutual DESC, pair[0].id, pair[1].id
LIMIT toInteger($ties)
WITH collect({a: pair[0], b: pair[1], mutual: mutual, triples: triples}) AS ties
// each tie joins the groups of its two ends into one
WITH ties, reduce(groups = [], t IN ties |
       [g IN groups WHERE NOT t.a IN g AND NOT t.b IN g]
       + [reduce(joined = [t.a, t.b], g IN [g IN groups WHERE t.a IN g OR t.b IN g] |
           joined + [x IN g WHERE NOT x IN joined])]) AS groups
UNWIND groups AS group
WITH group, [t IN ties WHERE t.a IN group] AS ties
WITH *, reduce(n = 0, t IN ties | n + t.mutual) AS claims
ORDER BY size(group) DESC, claims DESC, group[0].id
LIMIT toInteger($limit)
WITH collect({group: group, ties: ties, claims: claims}) AS blocs
UNWIND range(0, size(blocs) - 1) AS i
WITH i + 1 AS bloc, blocs[i].group AS group, blocs[i].ties AS ties, blocs[i].claims AS claims
WITH *, reduce(all = [], t IN ties | all + t.triples) AS triples
RETURN bloc,
       COLLECT {
         UNWIND group AS e
         RETURN coalesce(e['name_' + $language], e.name) AS x
         ORDER BY size([t IN ties WHERE t.a = e OR t.b = e]) DESC, x
       } AS members,
       size(group) AS size,
       size(ties) AS ties,
       round(2.0 * size(ties) / (size(group) * (size(group) - 1)), 2) AS density,
       claims,
       reduce(day = null, r IN triples | CASE WHEN day > r.last THEN day ELSE coalesce(r.last, day) END) AS last,
       group AS actors,
       triples
ORDER BY bloc
