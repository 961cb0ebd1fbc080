// Disputed claims
// What one source affirms and another denies: a source is the actor who is credited with it, else the outlet, else the
// article. What somebody "denied" counts as denied. Only claims that are equally actual, planned, possible or asked
// for dispute each other. Those of the most sources come first.
//
// Parameters
//   $actor name = null         only where it acts or is acted upon, e.g. "Макрон"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   subject text            who acts
//   relation text           what is affirmed, in words
//   object text             towards whom or what
//   status text             actual, planned, possible or asked for
//   affirmed_by texts       the sources that affirm it
//   denied_by texts         the sources that deny it
//   affirmed integer        how many claims affirm it
//   denied integer          how many claims deny it
//   affirmed_sentence text  a sentence that affirms it, the latest
//   affirmed_claim text     the id of its claim, for evidence-for
//   denied_sentence text    a sentence that denies it, the latest
//   denied_claim text       the id of its claim, for evidence-for
//   last date?              the day on which it was last affirmed or denied

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  MATCH (actor)-[r:NOT_HOLDS_POSITION|NOT_MEMBER_OF|NOT_PARTICIPATES_IN|NOT_APPOINTED|NOT_DISMISSED
             |NOT_CONVENED|NOT_MET|NOT_NEGOTIATED_WITH|NOT_INFORMED|NOT_MEDIATED|NOT_SUPPORTS|NOT_PRAISED
             |NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED|NOT_COOPERATES_WITH|NOT_AIDED
             |NOT_CONCEDED_TO|NOT_REQUESTED|NOT_DEMANDED|NOT_REJECTED|NOT_VIOLATED|NOT_CRITICIZED
             |NOT_ACCUSED|NOT_OPPOSES|NOT_FEARS|NOT_THREATENED|NOT_PROTESTED_AGAINST|NOT_SANCTIONED
             |NOT_WITHDREW_FROM|NOT_MOBILIZED_AGAINST|NOT_COERCED|NOT_ATTACKED|NOT_STATED|NOT_CONFIRMED
             |NOT_DENIED|NOT_CONSIDERS|NOT_PLANS|NOT_WORKS_ON]-(:Entity)
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})
  RETURN c
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim {polarity: 'negated'})
  WHERE c.object_id IS NOT NULL
  RETURN c
  UNION
  MATCH (denial:Claim)
  WHERE denial.relation = 'DENIED' AND denial.polarity = 'affirmed'
  UNWIND COLLECT { MATCH (denial)-[:ABOUT]->(c:Claim) RETURN c } AS c
  RETURN c
}
WITH c, c.relation IN ['MET', 'NEGOTIATED_WITH', 'AGREED_WITH', 'COOPERATES_WITH'] AS symmetric
WHERE c.object_id IS NOT NULL
WITH DISTINCT CASE WHEN symmetric AND c.subject_id > c.object_id THEN c.object_id ELSE c.subject_id END AS from,
     CASE WHEN symmetric AND c.subject_id > c.object_id THEN c.subject_id ELSE c.object_id END AS to,
     c.relation AS relation, c.modality AS modality, symmetric
WHERE $actor IS NULL
   OR EXISTS { (:Name {id: toLower($actor)})-[:NAMES]->(:Entity {id: from}) }
   OR EXISTS { (:Name {id: toLower($actor)})-[:NAMES]->(:Entity {id: to}) }
WITH from, to, relation, modality, [[from, to]] + CASE WHEN symmetric THEN [[to, from]] ELSE [] END AS sides
WHERE COUNT {
  UNWIND sides AS ends
  MATCH (:Claim {subject_id: ends[0], object_id: ends[1], relation: relation, modality: modality})
} > 1
UNWIND sides AS ends
MATCH (c:Claim {subject_id: ends[0], object_id: ends[1], relation: relation, modality: modality})
WHERE ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
WITH from, to, relation, modality, collect(DISTINCT c) AS told
WHERE size(told) > 1
  AND any(c IN told WHERE (c.polarity = 'negated')
          <> EXISTS { (c)<-[:ABOUT]-(:Claim {relation: 'DENIED', polarity: 'affirmed'}) })
  AND any(c IN told WHERE (c.polarity = 'negated')
          = EXISTS { (c)<-[:ABOUT]-(:Claim {relation: 'DENIED', polarity: 'affirmed'}) })
MATCH (subject:Entity {id: from})
MATCH (object:Entity {id: to})
UNWIND told AS c
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
WITH subject, object, relation, modality, c, s,
     coalesce(speaker['name_' + $language], speaker.name, article.outlet, article.id) AS source,
     coalesce(speaker.id, article.outlet, article.id) AS key,
     ((c.polarity = 'negated')
      <> EXISTS { (c)<-[:ABOUT]-(:Claim {relation: 'DENIED', polarity: 'affirmed'}) }) AS denies
ORDER BY c.date DESC, c.id
WITH subject, object, relation, modality,
     collect(CASE WHEN NOT denies THEN {c: c, sentence: s.text} END) AS yes,
     collect(CASE WHEN denies THEN {c: c, sentence: s.text} END) AS no,
     collect(DISTINCT CASE WHEN NOT denies THEN source END) AS affirmed_by,
     collect(DISTINCT CASE WHEN denies THEN source END) AS denied_by,
     collect(DISTINCT CASE WHEN NOT denies THEN key END) AS affirming,
     collect(DISTINCT CASE WHEN denies THEN key END) AS denying,
     count(DISTINCT key) AS sources, max(c.date) AS last
WHERE affirming <> [] AND denying <> [] AND sources > 1
ORDER BY sources DESC, last DESC, yes[0].c.id
LIMIT toInteger($limit)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       yes[0].c.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[modality] AS status,
       COLLECT { UNWIND affirmed_by AS source RETURN source ORDER BY source } AS affirmed_by,
       COLLECT { UNWIND denied_by AS source RETURN source ORDER BY source } AS denied_by,
       size(yes) AS affirmed,
       size(no) AS denied,
       yes[0].sentence AS affirmed_sentence,
       yes[0].c.id AS affirmed_claim,
       no[0].sentence AS denied_sentence,
       no[0].c.id AS denied_claim,
       last
ORDER BY sources DESC, last DESC, affirmed_claim
