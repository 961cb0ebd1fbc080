// Who is bound by a coalition's promise
// The promises of a coalition, organisation or alliance, and what it agreed to, each with those who belonged to it on
// the day of the promise: one row a promise and member, the newest promise first. The last that is said of a membership
// by that day decides; only actual membership without a condition counts. Promises without a day are left out.
//
// Parameters
//   $coalition name = null     whose promises, e.g. "НАТО"
//   $member name = null        only who is bound so, e.g. "Польша"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   member text           who is bound
//   member_kind text      person, state, government_body, organization, alliance or group
//   coalition text        by whose promise
//   kind text             pledge; demand or request that was agreed to
//   state text            requested, rejected, conditional, active, satisfied, violated, cancelled or expired
//   creditor text?        to whom; none is the public
//   consequent text?      what, in the words of the sentence
//   condition text?       the antecedent: the words that it depends on, if any
//   due date?             the last day on which it can be done, if the words tell
//   status text           actual, planned, possible or asked for: of the claim that makes it
//   polarity text         affirmed or negated
//   said_by text?         the actor to whom the article credits it; none if the article itself says it
//   promised date         the day of the promise
//   sentence text         the sentence that says so
//   article text          the id of its article
//   claim text            the id of the claim that made it, for evidence-for
//   member_on date        the day of the claim that decides on the membership
//   member_sentence text  its sentence
//   member_claim text     its id, for evidence-for
//   commitment text       the id of the commitment, for life-of

CALL () {
  MATCH (:Name {id: toLower($coalition)})-[:NAMES]->(coalition:Entity)<-[:DEBTOR]-(k:Commitment)
  RETURN coalition, k
  UNION ALL
  WITH $coalition AS narrower
  WHERE narrower IS NULL
  MATCH (:Name {id: toLower($member)})-[:NAMES]->(:Entity)-[joined:MEMBER_OF {modality: 'actual'}]->(coalition:Entity)
  WITH coalition, min(joined.first) AS first
  MATCH (coalition)<-[:DEBTOR]-(k:Commitment)
  WHERE k.made >= first
  RETURN coalition, k
  UNION ALL
  WITH coalesce($coalition, $member) AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state >= ''
  MATCH (k)-[:DEBTOR]->(coalition:Entity)
  RETURN coalition, k
}
WITH coalition, k
WHERE k.kind IN ['pledge', 'demand', 'request']
  AND (coalesce($coalition, $member) IS NOT NULL OR EXISTS { (coalition)<-[:MEMBER_OF]-(:Entity) })
  AND ($since IS NULL OR k.made >= date($since))
  AND k.made <= coalesce(date($as_of), k.made)
// the latest first: from here on no more of them are looked at than rows are wanted
WITH coalition, k
ORDER BY k.made DESC, k.id
WITH coalition, k,
     CASE
       WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved < date($as_of) THEN k.state
       ELSE coalesce(COLLECT {
         MATCH (k)-[m:MOVED_BY]->(:Claim)
         WHERE m.date < date($as_of) OR m.date = date($as_of) AND m.state <> 'expired'
         RETURN m.state ORDER BY m.number DESC LIMIT 1
       }[0], k.first)
     END AS told
WITH coalition, k,
     CASE
       WHEN told IN ['requested', 'conditional', 'active'] AND k.due < date($as_of) THEN 'expired'
       ELSE told
     END AS state
WHERE k.kind = 'pledge' OR state IN ['conditional', 'active', 'satisfied', 'violated']
WITH *, COLLECT { MATCH (:Name {id: toLower($member)})-[:NAMES]->(member:Entity) RETURN member } AS meant
CALL (coalition, k, meant) {
  CALL (coalition, meant) {
    UNWIND meant AS member
    MATCH (coalition)<-[r:MEMBER_OF|NOT_MEMBER_OF|WITHDREW_FROM]-(member)
    RETURN member, r
    UNION
    WITH coalition, $member AS narrower
    WHERE narrower IS NULL
    MATCH (coalition)<-[r:MEMBER_OF|NOT_MEMBER_OF|WITHDREW_FROM]-(member:Entity)
    RETURN member, r
  }
  WITH k, member, r
  WHERE r.modality = 'actual'
  UNWIND r.claims AS id
  MATCH (decided:Claim {id: id})
  WHERE decided.condition IS NULL AND decided.date <= k.made
  WITH member, decided
  ORDER BY decided.date DESC, decided.id DESC
  WITH member, collect(decided)[0] AS decided
  WHERE decided.relation = 'MEMBER_OF' AND decided.polarity = 'affirmed'
  RETURN member, decided
}
WITH coalition, member, k, state, decided
ORDER BY k.made DESC, k.id, member.id
LIMIT toInteger($limit)
OPTIONAL MATCH (k)-[:CREDITOR]->(creditor:Entity)
MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
MATCH (decided)-[:STATED_IN]->(told:Sentence)
RETURN coalesce(member['name_' + $language], member.name) AS member,
       member.kind AS member_kind,
       coalesce(coalition['name_' + $language], coalition.name) AS coalition,
       k.kind AS kind,
       state,
       coalesce(creditor['name_' + $language], creditor.name) AS creditor,
       k.consequent AS consequent,
       k.antecedent AS condition,
       k.due AS due,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       k.made AS promised,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim,
       decided.date AS member_on,
       told.text AS member_sentence,
       decided.id AS member_claim,
       k.id AS commitment
ORDER BY promised DESC, commitment, member
