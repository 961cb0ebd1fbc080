// Strongest supporters of an actor
// Who supports the actor or thing, one row a supporter, the strongest first, as of a day. Only support that is given
// counts: not what is promised, conditional, planned, possible or asked for. Denied support counts against. Agreement
// and cooperation hold both ways.
// Each relation adds its intensity (Goldstein's scale: aid 7, cooperation 6, support 3.8, praise 3.4 and so on) times
// its recency (1 for a report of the day, half after $half_life days, also where the day is not known) times its
// weight, the mean of log2(1 + claims) and log2(1 + outlets): many reports and many outlets tell more than one, but not
// so many times more.
//
// Parameters
//   $actor name                who or what is supported, e.g. "Украина"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $half_life integer = 365   after so many days a report weighs half, e.g. 180
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   supporter text    who supports
//   supported text    the actor or thing
//   score number      the sum of the makings
//   makings texts     each relation with intensity × recency × weight
//   claims integer    how many claims count
//   articles integer  in how many articles
//   outlets integer   of how many outlets
//   first date?       the day of the first
//   last date?        the day of the last
//   sentence text     the sentence of the last
//   claim text        the id of that claim, for evidence-for
// Picture
//   actors nodes           the two
//   triples relationships  those between them that weigh most, three at most

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO]-(supporter:Actor)
WHERE r.modality = 'actual'
  AND (endNode(r) = actor OR r.symmetric)
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, supporter, r,
     CASE
       WHEN (r.intensity < 0 OR r.conditional_count = 0)
        AND ($since IS NULL OR r.first >= date($since))
        AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN {claims: r.count, articles: r.articles, outlets: r.outlets, first: r.first, last: r.last}
       ELSE COLLECT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
         RETURN {claims: count(c), articles: collect(DISTINCT a.id), outlets: collect(DISTINCT a.outlet),
                 first: min(c.date), last: max(c.date)}
       }[0]
     END AS told
WHERE told.claims > 0
WITH actor, supporter, r, told,
     CASE
       WHEN told.last IS NULL THEN 0.5
       ELSE 0.5 ^ (duration.inDays(told.last, coalesce(date($as_of), date())).days / toFloat($half_life))
     END AS recency,
     (log(1 + told.claims) + CASE told.outlets WHEN [] THEN log(2) ELSE log(1 + size(told.outlets)) END) / (2 * log(2))
       AS weight
ORDER BY abs(r.intensity * recency * weight) DESC
WITH actor, supporter, sum(r.intensity * recency * weight) AS score, collect(r) AS triples, collect(told) AS told,
     collect({label: r.label, intensity: r.intensity, recency: recency, weight: weight}) AS makings
ORDER BY score DESC, supporter.id
LIMIT toInteger($limit)
WITH *, COLLECT {
       UNWIND triples AS r
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})
       WHERE (c.condition IS NULL OR c.intensity < 0)
         AND ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       WITH c
       ORDER BY c.date DESC, c.id
       LIMIT 1
       MATCH (c)-[:STATED_IN]->(s:Sentence)
       RETURN {claim: c.id, sentence: s.text}
     }[0] AS latest
RETURN coalesce(supporter['name_' + $language], supporter.name) AS supporter,
       coalesce(actor['name_' + $language], actor.name) AS supported,
       round(score, 2) AS score,
       [m IN makings |
        m.label + ': ' + m.intensity + ' × ' + round(m.recency, 2) + ' × ' + round(m.weight, 2)] AS makings,
       reduce(n = 0, t IN told | n + t.claims) AS claims,
       COUNT { UNWIND told AS t UNWIND t.articles AS x RETURN DISTINCT x } AS articles,
       COUNT { UNWIND told AS t UNWIND t.outlets AS x RETURN DISTINCT x } AS outlets,
       reduce(day = null, t IN told | CASE WHEN day < t.first THEN day ELSE coalesce(t.first, day) END) AS first,
       reduce(day = null, t IN told | CASE WHEN day > t.last THEN day ELSE coalesce(t.last, day) END) AS last,
       latest.sentence AS sentence,
       latest.claim AS claim,
       [actor, supporter] AS actors,
       triples[..3] AS triples
ORDER BY score DESC, supporter
