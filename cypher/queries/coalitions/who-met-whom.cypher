// Who met whom
// Who met or held talks with whom, how often and when last, one row a pair, the most frequent first.
// Meetings, visits, letters and calls are counted as met, talks and consultations as talks; each claim that articles
// make counts, so days tells better how often it was. What is planned, possible or asked for is counted apart, and so
// is what is denied.
//
// Parameters
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text       one of the two
//   other text       the other
//   kind text        of the other: person, state, government_body, organization, alliance or group
//   status text      actual; planned, possible, asked for or denied where they did not meet
//   met integer      how many claims of a meeting
//   talks integer    how many claims of talks
//   days integer     on how many days these were told
//   pending integer  how many of what is planned, possible or asked for
//   denied integer   how many of what is denied
//   first date?      the day on which it was first told
//   last date?       the day on which it was last told
//   sentence text    the last sentence
//   article text     the id of its article
//   claim text       the id of its claim, for evidence-for
// Picture
//   actors nodes           the two
//   triples relationships  the relationships between them

MATCH (one:Actor)-[r:MET|NEGOTIATED_WITH|NOT_MET|NOT_NEGOTIATED_WITH]->(two:Actor)
WHERE one <> two
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH CASE WHEN one.id < two.id THEN one ELSE two END AS actor, CASE WHEN one.id < two.id THEN two ELSE one END AS other, r
WITH actor, other, r,
     CASE
       WHEN ($since IS NULL OR r.first >= date($since)) AND ($as_of IS NULL OR r.last <= date($as_of)) THEN r.count
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS claims
WHERE claims > 0
WITH actor, other, collect(r) AS triples,
     sum(CASE WHEN type(r) = 'MET' AND r.modality = 'actual' THEN claims ELSE 0 END) AS met,
     sum(CASE WHEN type(r) = 'NEGOTIATED_WITH' AND r.modality = 'actual' THEN claims ELSE 0 END) AS talks,
     sum(CASE WHEN r.polarity = 'affirmed' AND r.modality <> 'actual' THEN claims ELSE 0 END) AS pending,
     sum(CASE WHEN r.polarity = 'negated' THEN claims ELSE 0 END) AS denied
ORDER BY met + talks DESC, pending DESC, denied DESC, actor.id, other.id
LIMIT toInteger($limit)
WITH *, COLLECT {
       UNWIND triples AS r
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})
       WHERE (met + talks = 0 OR (c.modality = 'actual' AND c.polarity = 'affirmed'))
         AND ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN c ORDER BY c.date DESC, c.id
     } AS told
WITH *, told[0] AS latest
MATCH (latest)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       other.kind AS kind,
       CASE
         WHEN met + talks > 0 THEN 'actual'
         WHEN pending = 0 THEN 'denied'
         ELSE {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[latest.modality]
       END AS status,
       met,
       talks,
       COUNT {
         UNWIND told AS c
         WITH c WHERE c.modality = 'actual' AND c.polarity = 'affirmed' AND c.date IS NOT NULL
         RETURN DISTINCT c.date
       } AS days,
       pending,
       denied,
       told[-1].date AS first,
       latest.date AS last,
       s.text AS sentence,
       article.id AS article,
       latest.id AS claim,
       [actor, other] AS actors,
       triples
ORDER BY met + talks DESC, pending DESC, denied DESC, actor, other
