// Who moved from supporting to opposing an actor
// Whoever was for the actor once and has only been against it since: with the last word or deed for it, and the first
// against after that. The latest move comes first. Only what is given or done counts: not what is promised,
// conditional, planned, possible or asked for; denied support counts against. What was said on one and the same day is
// no move.
//
// Parameters
//   $actor name                whom it is about, e.g. "Украина"
//   $since date = null         only moves on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   mover text          who moved
//   kind text           person, state, government_body, organization, alliance or group
//   actor text          the actor
//   moved date          the day of the first word or deed against
//   after_days integer  days since the last word or deed for
//   was text            that last word or deed for, in words
//   was_on date         its day
//   was_sentence text   its sentence
//   was_claim text      the id of its claim, for evidence-for
//   now text            that first word or deed against, in words
//   now_sentence text   its sentence
//   now_claim text      the id of its claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (actor)-[r:APPOINTED|SUPPORTS|PRAISED|RECOGNIZED|AGREED_WITH|APPROVED|COOPERATES_WITH|AIDED|CONCEDED_TO
         |NOT_APPOINTED|NOT_SUPPORTS|NOT_PRAISED|NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED
         |NOT_COOPERATES_WITH|NOT_AIDED|NOT_CONCEDED_TO
         |DISMISSED|DEMANDED|REJECTED|VIOLATED|CRITICIZED|ACCUSED|OPPOSES|FEARS|THREATENED|PROTESTED_AGAINST|SANCTIONED
         |WITHDREW_FROM|MOBILIZED_AGAINST|COERCED|ATTACKED]-(mover:Actor)
WHERE r.modality = 'actual'
  AND (endNode(r) = actor OR r.symmetric)
  AND (r.intensity < 0 OR r.count > r.conditional_count)
  AND ($as_of IS NULL OR r.first <= date($as_of))
WITH actor, mover, r,
     CASE
       WHEN (r.intensity < 0 OR r.conditional_count = 0) AND ($as_of IS NULL OR r.last <= date($as_of)) THEN r.last
       ELSE COLLECT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0)
           AND ($as_of IS NULL OR c.date <= date($as_of))
         RETURN max(c.date)
       }[0]
     END AS last
WITH actor, mover, max(CASE WHEN r.intensity > 0 THEN last END) AS was_on,
     max(CASE WHEN r.intensity < 0 THEN last END) AS last, collect(r) AS triples
WHERE was_on < last
UNWIND triples AS r
WITH actor, mover, was_on, triples, r
WHERE r.intensity < 0 AND r.last > was_on
WITH actor, mover, was_on, triples,
     min(CASE
       WHEN (r.intensity < 0 OR r.conditional_count = 0) AND r.first > was_on THEN r.first
       ELSE COLLECT {
         UNWIND r.claims AS id
         MATCH (c:Claim {id: id})
         WHERE (c.condition IS NULL OR c.intensity < 0) AND c.date > was_on
         RETURN min(c.date)
       }[0]
     END) AS moved
WHERE $since IS NULL OR moved >= date($since)
ORDER BY moved DESC, mover.id
LIMIT toInteger($limit)
CALL (triples, was_on) {
  UNWIND triples AS r
  WITH r WHERE r.intensity > 0 AND r.first <= was_on AND r.last >= was_on
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
  WHERE c.date = was_on AND (c.condition IS NULL OR c.intensity < 0)
  RETURN c AS was, s.text AS was_sentence
  ORDER BY abs(c.intensity) DESC, c.id
  LIMIT 1
}
CALL (triples, moved) {
  UNWIND triples AS r
  WITH r WHERE r.intensity < 0 AND r.first <= moved AND r.last >= moved
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
  WHERE c.date = moved AND (c.condition IS NULL OR c.intensity < 0)
  RETURN c AS now, s.text AS now_sentence
  ORDER BY abs(c.intensity) DESC, c.id
  LIMIT 1
}
RETURN coalesce(mover['name_' + $language], mover.name) AS mover,
       mover.kind AS kind,
       coalesce(actor['name_' + $language], actor.name) AS actor,
       moved,
       duration.inDays(was_on, moved).days AS after_days,
       was.label AS was,
       was_on,
       was_sentence,
       was.id AS was_claim,
       now.label AS now,
       now_sentence,
       now.id AS now_claim
ORDER BY moved DESC, mover
