// Contradictions between promises
// Two promises, threats or refusals of one actor that cannot both be kept, to the same or other actors, the latest
// first: the same deed promised and refused, or one deed and its contrary (aid and sanctions) to the same actor. Each
// comes with the last one before it that it contradicts. Deeds are the same if they are told by the same relation, of
// the same actor or thing, and in words alike; or if the refusal ended the promise.
//
// Parameters
//   $actor name = null         only promises of this actor, e.g. "Германия"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   debtor text              whose promises
//   contradiction text       promised and refused, or contrary deeds
//   earlier_kind text        of the earlier one: pledge, threat or refusal
//   earlier text?            what, in the words of the sentence
//   earlier_creditor text?   to whom; none is the public
//   earlier_condition text?  the words that it depends on, if any
//   earlier_state text       its state
//   earlier_status text      actual, planned, possible or asked for: of the claim that makes it
//   earlier_made date?       the day on which it was made
//   earlier_sentence text    its sentence
//   earlier_article text     the id of its article
//   earlier_claim text       the id of its claim, for evidence-for
//   earlier_commitment text  its id, for life-of
//   later_kind text          of the later one: pledge, threat or refusal
//   later text?              what, in the words of the sentence
//   later_creditor text?     to whom; none is the public
//   later_condition text?    the words that it depends on, if any
//   later_state text         its state
//   later_status text        actual, planned, possible or asked for: of the claim that makes it
//   later_made date?         the day on which it was made
//   later_sentence text      its sentence
//   later_article text       the id of its article
//   later_claim text         the id of its claim, for evidence-for
//   later_commitment text    its id, for life-of

CALL () {
  MATCH (:Name {id: toLower($actor)})-[:NAMES]->(debtor:Entity)<-[:DEBTOR]-(k:Commitment)
  RETURN debtor, k
  UNION ALL
  WITH $actor AS narrower
  WHERE narrower IS NULL
  MATCH (k:Commitment)
  WHERE k.state >= ''
  MATCH (k)-[:DEBTOR]->(debtor:Entity)
  RETURN debtor, k
}
WITH debtor, k
WHERE k.kind IN ['pledge', 'threat', 'refusal']
  AND ($as_of IS NULL OR k.made <= date($as_of))
WITH debtor, collect(k) AS promises
CALL (debtor, promises) {
  UNWIND promises AS one
  WITH debtor, one
  WHERE one.state = 'cancelled'
  MATCH (one)-[:MOVED_BY {state: 'cancelled'}]->(:Claim)<-[:MADE_BY]-(other:Commitment)
  WHERE ($as_of IS NULL OR other.made <= date($as_of))
    AND (one.kind = 'refusal' AND other.kind IN ['pledge', 'threat']
         OR other.kind = 'refusal' AND one.kind IN ['pledge', 'threat'])
    AND COLLECT { MATCH (other)-[:DEBTOR]->(e:Entity) RETURN e } = [debtor]
  RETURN one, other, 'promised and refused' AS contradiction
  UNION ALL
  UNWIND promises AS k
  MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)
  WITH debtor, k, c, CASE
         WHEN c.relation IN ['PROMISED', 'AGREED_WITH', 'PLANS', 'THREATENED', 'REJECTED']
         THEN COLLECT { MATCH (c)-[:ABOUT]->(d:Claim) RETURN d }
         ELSE [c]
       END AS told
  UNWIND told AS d
  WITH debtor, k, c, d
  WHERE COLLECT { MATCH (d)-[:SUBJECT]->(e:Entity) RETURN e } = [debtor]
  MATCH (d)-[:OBJECT]->(object:Entity)
  WITH object, d.relation AS relation, k.kind = 'refusal' OR d.polarity = 'negated' AS denied, k,
       split(toLower(reduce(t = '', w IN [d.trigger, d.subject, d.object, c.due, d.due, k.antecedent]
         | t + ' ' + coalesce(w, ''))), ' ') AS known
  WITH object, relation, denied, collect({
         k: k,
         words: [w IN split(toLower(k.consequent), ' ') WHERE size(w) > 2 AND NOT w IN known | btrim(w, '.,;:«»"()')]
       }) AS told
  WITH object, collect({relation: relation, denied: denied, told: told}) AS deeds, {
       AIDED: ['SANCTIONED', 'ATTACKED', 'COERCED'],
       SUPPORTS: ['OPPOSES'],
       RECOGNIZED: ['REJECTED'],
       APPROVED: ['REJECTED'],
       AGREED_WITH: ['VIOLATED'],
       COOPERATES_WITH: ['SANCTIONED', 'ATTACKED'],
       NEGOTIATED_WITH: ['WITHDREW_FROM'],
       PARTICIPATES_IN: ['WITHDREW_FROM'],
       MEMBER_OF: ['WITHDREW_FROM'],
       CONCEDED_TO: ['COERCED', 'SANCTIONED', 'ATTACKED'],
       APPOINTED: ['DISMISSED'],
       SANCTIONED: ['CONCEDED_TO']
     } AS contrary
  UNWIND deeds AS some
  UNWIND deeds AS others
  WITH *, some.relation = others.relation AS same
  WHERE NOT some.denied
    AND (same AND others.denied OR NOT others.denied AND others.relation IN coalesce(contrary[some.relation], []))
  UNWIND some.told AS a
  UNWIND others.told AS b
  WITH a.k AS one, b.k AS other, same, a.words AS these, b.words AS those
  WITH one, other, same, size(these) + size(those) AS words,
       size([w IN these WHERE any(v IN those WHERE left(v, 3) = left(w, 3)
         AND (v STARTS WITH left(w, size(w) - 2) OR w STARTS WITH left(v, size(v) - 2)))]) AS common
  WHERE NOT same OR words = 0 OR 2.0 * common / words >= 0.66
  RETURN one, other, CASE WHEN same THEN 'promised and refused' ELSE 'contrary deeds' END AS contradiction
}
WITH DISTINCT debtor, contradiction,
     CASE
       WHEN one.made > other.made OR one.made = other.made AND one.id > other.id THEN [other, one]
       ELSE [one, other]
     END AS pair
WHERE $since IS NULL OR pair[1].made >= date($since)
WITH debtor, contradiction, pair[0] AS before, pair[1] AS after
ORDER BY before.made DESC, before.id
WITH debtor, after, collect({k: before, contradiction: contradiction})[0] AS against
ORDER BY after.made DESC, after.id
LIMIT toInteger($limit)
WITH debtor, after, against.contradiction AS contradiction,
     {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'} AS statuses,
     [k IN [against.k, after] | COLLECT {
       MATCH (k)-[:MADE_BY {number: 1}]->(c:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
       OPTIONAL MATCH (k)-[:CREDITOR]->(e:Entity)
       RETURN {
         k: k, claim: c, sentence: s.text, article: article.id, creditor: coalesce(e['name_' + $language], e.name),
         state: CASE
           WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved < date($as_of) THEN k.state
           ELSE coalesce(COLLECT {
             MATCH (k)-[m:MOVED_BY]->(:Claim)
             WHERE m.date < date($as_of) OR m.date = date($as_of) AND m.state <> 'expired'
             RETURN m.state ORDER BY m.number DESC LIMIT 1
           }[0], k.first)
         END
       }
     }[0]] AS told
RETURN coalesce(debtor['name_' + $language], debtor.name) AS debtor,
       contradiction,
       told[0].k.kind AS earlier_kind,
       told[0].k.consequent AS earlier,
       told[0].creditor AS earlier_creditor,
       told[0].k.antecedent AS earlier_condition,
       told[0].state AS earlier_state,
       statuses[told[0].claim.modality] AS earlier_status,
       told[0].k.made AS earlier_made,
       told[0].sentence AS earlier_sentence,
       told[0].article AS earlier_article,
       told[0].claim.id AS earlier_claim,
       told[0].k.id AS earlier_commitment,
       told[1].k.kind AS later_kind,
       told[1].k.consequent AS later,
       told[1].creditor AS later_creditor,
       told[1].k.antecedent AS later_condition,
       told[1].state AS later_state,
       statuses[told[1].claim.modality] AS later_status,
       told[1].k.made AS later_made,
       told[1].sentence AS later_sentence,
       told[1].article AS later_article,
       told[1].claim.id AS later_claim,
       told[1].k.id AS later_commitment
ORDER BY after.made DESC, after.id
