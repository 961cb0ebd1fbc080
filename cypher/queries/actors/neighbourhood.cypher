// Neighbourhood of an actor
// With whom and what an actor stands in any relation, the closest first (those of the most claims), and a picture of
// them. Only actual claims that are affirmed count as for; see relations-between for what is said of the two.
//
// Parameters
//   $actor name                whose, e.g. "Макрон"
//   $kind text = null          only neighbours of this kind, as person, state, event or topic, e.g. "state"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text          whose
//   other text          the neighbour
//   kind text           person, state, government_body, organization, alliance, group, event or topic
//   claims integer      how many claims between the two
//   support integer     how many actual ones for the other side
//   opposition integer  how many actual ones against it, denied support among them
//   pending integer     how many of what is planned, possible or asked for
//   relations texts     what articles say between them, in words
//   first date?         the day on which it was first said
//   last date?          the day on which it was last said
// Picture
//   actors nodes           the two
//   triples relationships  those between them of the most claims: three, or one where there are over 200 claims

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:HOLDS_POSITION|MEMBER_OF|PARTICIPATES_IN|APPOINTED|DISMISSED|CONVENED|MET|NEGOTIATED_WITH
         |INFORMED|MEDIATED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|PROMISED|COOPERATES_WITH|AIDED
         |CONCEDED_TO|REQUESTED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED
         |PROTESTED_AGAINST|SANCTIONED|WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED|STATED|CONFIRMED|DENIED
         |CONSIDERS|PLANS|WORKS_ON|NOT_HOLDS_POSITION|NOT_MEMBER_OF|NOT_PARTICIPATES_IN|NOT_APPOINTED
         |NOT_DISMISSED|NOT_CONVENED|NOT_MET|NOT_NEGOTIATED_WITH|NOT_INFORMED|NOT_MEDIATED|NOT_SUPPORTS
         |NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED|NOT_COOPERATES_WITH|NOT_AIDED
         |NOT_CONCEDED_TO|NOT_REQUESTED|NOT_DEMANDED|NOT_REJECTED|NOT_VIOLATED|NOT_CRITICIZED|NOT_ACCUSED
         |NOT_OPPOSES|NOT_FEARS|NOT_THREATENED|NOT_PROTESTED_AGAINST|NOT_SANCTIONED|NOT_WITHDREW_FROM
         |NOT_MOBILIZED_AGAINST|NOT_COERCED|NOT_ATTACKED|NOT_STATED|NOT_CONFIRMED|NOT_DENIED|NOT_CONSIDERS
         |NOT_PLANS|NOT_WORKS_ON]-(other)
WHERE ($kind IS NULL OR other.kind = toLower($kind))
  AND ($since IS NULL OR r.last >= date($since))
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, other, collect(r) AS all,
     sum(CASE
       WHEN $since IS NULL AND $as_of IS NULL THEN r.count
       WHEN ($since IS NULL OR r.first >= date($since)) AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END) AS claims
WHERE claims > 0
ORDER BY claims DESC, other.id
LIMIT toInteger($limit)
UNWIND all AS r
WITH actor, other, claims, r,
     CASE
       WHEN $since IS NULL AND $as_of IS NULL THEN r.count
       WHEN ($since IS NULL OR r.first >= date($since)) AND ($as_of IS NULL OR r.last <= date($as_of))
       THEN r.count
       ELSE COUNT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE ($since IS NULL OR c.date >= date($since))
           AND ($as_of IS NULL OR c.date <= date($as_of))
       }
     END AS count
WHERE count > 0
WITH actor, other, claims, collect(r) AS triples,
     sum(CASE WHEN r.stance > 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS support,
     sum(CASE WHEN r.stance < 0 AND r.modality = 'actual' THEN count ELSE 0 END) AS opposition,
     sum(CASE WHEN r.modality <> 'actual' THEN count ELSE 0 END) AS pending,
     min(r.first) AS first, max(r.last) AS last
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(other['name_' + $language], other.name) AS other,
       other.kind AS kind,
       claims,
       support,
       opposition,
       pending,
       COLLECT { UNWIND triples AS r RETURN DISTINCT r.label AS x ORDER BY x } AS relations,
       first,
       last,
       [actor, other] AS actors,
       COLLECT {
         UNWIND triples AS r
         RETURN r
         ORDER BY r.count DESC, r.label
         LIMIT 3
       }[..CASE WHEN claims > 200 THEN 1 ELSE 3 END] AS triples
ORDER BY claims DESC, other
