// Disputed claims
// What one source affirms and another denies: a source is the actor who is credited with it, else the outlet, else the
// article. What somebody "denied" counts as denied. Only claims that are equally actual, planned, possible or asked
// for dispute each other. Those that are told most often come first.
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

WITH COLLECT { MATCH (:Name {id: toLower($actor)})-[:NAMES]->(e:Entity) RETURN e.id } AS meant, COLLECT {
       MATCH (denial:Claim)
       WHERE denial.relation = 'DENIED' AND denial.polarity = 'affirmed'
       UNWIND COLLECT { MATCH (denial)-[:ABOUT]->(c:Claim) RETURN c.id } AS id
       RETURN DISTINCT id
     } AS contested
CALL (contested) {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
  MATCH (actor)-[r:NOT_HOLDS_POSITION|NOT_MEMBER_OF|NOT_PARTICIPATES_IN|NOT_APPOINTED|NOT_DISMISSED
             |NOT_CONVENED|NOT_MET|NOT_NEGOTIATED_WITH|NOT_INFORMED|NOT_MEDIATED|NOT_SUPPORTS|NOT_PRAISED
             |NOT_RECOGNIZED|NOT_AGREED_WITH|NOT_APPROVED|NOT_PROMISED|NOT_COOPERATES_WITH|NOT_AIDED
             |NOT_CONCEDED_TO|NOT_REQUESTED|NOT_DEMANDED|NOT_REJECTED|NOT_VIOLATED|NOT_CRITICIZED
             |NOT_ACCUSED|NOT_OPPOSES|NOT_FEARS|NOT_THREATENED|NOT_PROTESTED_AGAINST|NOT_SANCTIONED
             |NOT_WITHDREW_FROM|NOT_MOBILIZED_AGAINST|NOT_COERCED|NOT_ATTACKED|NOT_STATED|NOT_CONFIRMED
             |NOT_DENIED|NOT_CONSIDERS|NOT_PLANS|NOT_WORKS_ON]-(:Entity)
  RETURN startNode(r).id AS subject, endNode(r).id AS object, r.relation AS relation, r.modality AS modality
  UNION
  WITH $actor AS given
  WHERE given IS NULL
  MATCH (c:Claim {polarity: 'negated'})
  WHERE c.object_id IS NOT NULL
  RETURN c.subject_id AS subject, c.object_id AS object, c.relation AS relation, c.modality AS modality
  UNION
  UNWIND contested AS id
  MATCH (c:Claim {id: id})
  WHERE c.object_id IS NOT NULL
  RETURN c.subject_id AS subject, c.object_id AS object, c.relation AS relation, c.modality AS modality
}
WITH *, relation IN ['MET', 'NEGOTIATED_WITH', 'AGREED_WITH', 'COOPERATES_WITH'] AS symmetric
WITH DISTINCT CASE WHEN symmetric AND subject > object THEN object ELSE subject END AS from,
     CASE WHEN symmetric AND subject > object THEN subject ELSE object END AS to,
     relation, modality, symmetric, meant, contested
WHERE $actor IS NULL OR from IN meant OR to IN meant
WITH from, to, relation, modality, contested,
     [[from, to]] + CASE WHEN symmetric AND from <> to THEN [[to, from]] ELSE [] END AS sides
WITH *, COUNT {
       UNWIND sides AS ends
       MATCH (c:Claim {subject_id: ends[0], object_id: ends[1], relation: relation, modality: modality})
       WHERE ($since IS NULL OR c.date >= date($since))
         AND ($as_of IS NULL OR c.date <= date($as_of))
     } AS said
WHERE said > 1
// the claims are read in this order, and only as long as rows are wanted
ORDER BY said DESC, from, to, relation, modality
CALL (relation, modality, sides, contested) {
  UNWIND sides AS ends
  MATCH (c:Claim {subject_id: ends[0], object_id: ends[1], relation: relation, modality: modality})
  WHERE ($since IS NULL OR c.date >= date($since))
    AND ($as_of IS NULL OR c.date <= date($as_of))
  MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(article:Article)
  WITH c, coalesce(c.speaker_id, article.outlet, article.id) AS source,
       (c.polarity = 'negated') <> (c.id IN contested) AS denies
  ORDER BY c.date DESC, c.id
  RETURN collect(CASE WHEN NOT denies THEN c END) AS yes,
         collect(CASE WHEN denies THEN c END) AS no,
         collect(DISTINCT CASE WHEN NOT denies THEN source END) AS affirming,
         collect(DISTINCT CASE WHEN denies THEN source END) AS denying,
         count(DISTINCT source) AS sources, max(c.date) AS last
}
WITH *
WHERE yes <> [] AND no <> [] AND sources > 1
LIMIT toInteger($limit)
WITH modality, affirming, denying, last, size(yes) AS affirmed, size(no) AS denied, yes[0] AS affirmation, no[0] AS denial,
     from, to
MATCH (subject:Entity {id: from})
MATCH (object:Entity {id: to})
MATCH (affirmation)-[:STATED_IN]->(yes:Sentence)
MATCH (denial)-[:STATED_IN]->(no:Sentence)
RETURN coalesce(subject['name_' + $language], subject.name) AS subject,
       affirmation.label AS relation,
       coalesce(object['name_' + $language], object.name) AS object,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[modality] AS status,
       COLLECT {
         UNWIND affirming AS source
         OPTIONAL MATCH (e:Entity {id: source})
         RETURN DISTINCT coalesce(e['name_' + $language], e.name, source) AS x ORDER BY x
       } AS affirmed_by,
       COLLECT {
         UNWIND denying AS source
         OPTIONAL MATCH (e:Entity {id: source})
         RETURN DISTINCT coalesce(e['name_' + $language], e.name, source) AS x ORDER BY x
       } AS denied_by,
       affirmed,
       denied,
       yes.text AS affirmed_sentence,
       affirmation.id AS affirmed_claim,
       no.text AS denied_sentence,
       denial.id AS denied_claim,
       last
ORDER BY affirmed + denied DESC, last DESC, affirmed_claim
