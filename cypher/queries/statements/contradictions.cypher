// Contradictions of an actor
// Where one and the same actor affirms and denies the same thing, both sentences side by side: in what it is credited
// with saying, or by its own acts and words where the article itself tells them. What is denied outright ("denied that
// …") counts as denied. Only what is equally actual, planned, possible or asked for contradicts itself.
//
// Parameters
//   $actor name = null         only of this one, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text              who contradicts itself
//   subject text            of whom it is told; the actor itself where it is its own act
//   relation text           what is affirmed, in words
//   object text             towards whom or what
//   status text             actual, planned, possible or asked for
//   affirmed integer        how often it is affirmed
//   denied integer          how often it is denied
//   affirmed_on date?       the day on which it was last affirmed
//   affirmed_sentence text  the sentence that affirms it
//   affirmed_claim text     the id of its claim, for evidence-for
//   denied_on date?         the day on which it was last denied
//   denied_sentence text    the sentence that denies it
//   denied_claim text       the id of its claim, for evidence-for
//   days integer?           days between the two; less than 0 if it was denied before it was affirmed

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(subject:Entity)
  MATCH (subject)-[r:DENIED|NOT_HOLDS_POSITION|NOT_MEMBER_OF|NOT_PARTICIPATES_IN|NOT_APPOINTED|NOT_DISMISSED
             |NOT_CONVENED|NOT_MET|NOT_NEGOTIATED_WITH|NOT_INFORMED|NOT_MEDIATED|NOT_SUPPORTS|NOT_PRAISED
             |NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED|NOT_COOPERATES_WITH|NOT_AIDED
             |NOT_CONCEDED_TO|NOT_REQUESTED|NOT_DEMANDED|NOT_REJECTED|NOT_VIOLATED|NOT_CRITICIZED
             |NOT_ACCUSED|NOT_OPPOSES|NOT_FEARS|NOT_THREATENED|NOT_PROTESTED_AGAINST|NOT_SANCTIONED
             |NOT_WITHDREW_FROM|NOT_MOBILIZED_AGAINST|NOT_COERCED|NOT_ATTACKED|NOT_STATED|NOT_CONFIRMED
             |NOT_DENIED|NOT_CONSIDERS|NOT_PLANS|NOT_WORKS_ON]->(:Entity)
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})
  RETURN c
  UNION
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(:Entity)<-[:SPEAKER]-(c:Claim)
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim {polarity: 'negated'})
  WHERE c.object_id IS NOT NULL
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim {relation: 'DENIED'})
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (denial:Claim)
  WHERE denial.relation = 'DENIED' AND denial.polarity = 'affirmed'
  UNWIND COLLECT { MATCH (denial)-[:ABOUT]->(c:Claim) RETURN c } AS c
  RETURN c
}
WITH c, coalesce(c.speaker_id, c.subject_id) AS teller
WHERE c.object_id IS NOT NULL
  AND (((c.polarity = 'negated') <> (c.relation = 'DENIED'))
       <> EXISTS { (c)<-[:ABOUT]-(:Claim {relation: 'DENIED', polarity: 'affirmed'}) })
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
ORDER BY c.date DESC, c.id
WITH teller, c.subject_id AS from, c.object_id AS to,
     CASE c.relation WHEN 'DENIED' THEN 'CONFIRMED' ELSE c.relation END AS relation,
     c.modality AS modality, collect(c) AS no
WHERE $actor IS NULL OR EXISTS { (:Name {id: toLower($actor)})-[:NAMES]->(:Entity {id: teller}) }
CALL (teller, from, to, relation, modality) {
  UNWIND [[from, to]] + CASE
           WHEN relation IN ['MET', 'NEGOTIATED_WITH', 'AGREED_WITH', 'COOPERATES_WITH'] THEN [[to, from]]
           ELSE []
         END AS ends
  UNWIND [relation] + CASE relation WHEN 'CONFIRMED' THEN ['DENIED'] ELSE [] END AS told
  MATCH (c:Claim {subject_id: ends[0], object_id: ends[1], relation: told, modality: modality})
  WHERE coalesce(c.speaker_id, from) = teller
    AND NOT (((c.polarity = 'negated') <> (told = 'DENIED'))
        <> EXISTS { (c)<-[:ABOUT]-(:Claim {relation: 'DENIED', polarity: 'affirmed'}) })
    AND ($since IS NULL OR c.date >= date($since))
    AND ($as_of IS NULL OR c.date <= date($as_of))
  WITH DISTINCT c ORDER BY c.date DESC, c.id
  RETURN collect(c) AS yes
}
WITH *
WHERE yes <> []
MATCH (actor:Entity {id: teller})
MATCH (subject:Entity {id: from})
MATCH (object:Entity {id: to})
WITH actor, subject, object, relation, no, yes
WITH *, yes[0] AS c, no[0] AS denied,
     CASE WHEN yes[0].date >= no[0].date THEN yes[0].date ELSE no[0].date END AS latest
ORDER BY latest DESC, c.id, denied.id
LIMIT toInteger($limit)
MATCH (c)-[:STATED_IN]->(said:Sentence)
MATCH (denied)-[:STATED_IN]->(unsaid:Sentence)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(subject['name_' + $language], subject.name) AS subject,
       c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       size(yes) AS affirmed,
       size(no) AS denied,
       c.date AS affirmed_on,
       said.text AS affirmed_sentence,
       c.id AS affirmed_claim,
       denied.date AS denied_on,
       unsaid.text AS denied_sentence,
       denied.id AS denied_claim,
       duration.inDays(c.date, denied.date).days AS days
ORDER BY latest DESC, affirmed_claim, denied_claim
