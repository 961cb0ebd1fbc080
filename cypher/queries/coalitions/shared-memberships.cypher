// Shared memberships of two actors
// Organisations, alliances and coalitions to which both belong as of a day. Only actual membership without a condition
// counts, and only of those who were not said later to have left or not to belong.
//
// Parameters
//   $actor name                one of the two, e.g. "Франция"
//   $other name                the other, e.g. "Германия"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   organization text    to what both belong
//   kind text            organization, alliance, group and so on
//   actor text           the one
//   actor_last date?     the day on which its membership was last told
//   actor_sentence text  the sentence
//   actor_claim text     the id of the claim, for evidence-for
//   other text           the other
//   other_last date?     the day on which its membership was last told
//   other_sentence text  the sentence
//   other_claim text     the id of the claim, for evidence-for
// Picture
//   path path  the two memberships

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
MATCH (:Name {id: toLower($other)})-[:NAMES]->(other:Entity)
WITH DISTINCT actor, other
WHERE other <> actor
// from the one with fewer memberships to the other
WITH actor, other, COUNT { (actor)-[:MEMBER_OF]->() } <= COUNT { (other)-[:MEMBER_OF]->() } AS forth
WITH actor, other, CASE WHEN forth THEN actor ELSE other END AS near, CASE WHEN forth THEN other ELSE actor END AS far
MATCH (near)-[r:MEMBER_OF]->(organization:Entity)
WHERE r.modality = 'actual'
WITH DISTINCT actor, other, far, organization
MATCH (far)-[r:MEMBER_OF]->(organization)
WHERE r.modality = 'actual'
WITH DISTINCT actor, other, organization
MATCH path = (actor)-[:MEMBER_OF {modality: 'actual'}]->(organization)<-[:MEMBER_OF {modality: 'actual'}]-(other)
WITH *, [member IN [actor, other] | COLLECT {
       MATCH (member)-[r:MEMBER_OF|NOT_MEMBER_OF|WITHDREW_FROM]->(organization)
       WHERE r.modality = 'actual'
       UNWIND r.claims AS id
       MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)
       WHERE c.condition IS NULL
         AND ($as_of IS NULL OR c.date <= date($as_of))
       RETURN {claim: c.id, relation: c.relation, polarity: c.polarity, date: c.date, sentence: s.text}
       ORDER BY c.date DESC, c.id DESC
       LIMIT 1
     }[0]] AS decided
WHERE all(d IN decided WHERE d.relation = 'MEMBER_OF' AND d.polarity = 'affirmed')
RETURN coalesce(organization['name_' + $language], organization.name) AS organization,
       organization.kind AS kind,
       coalesce(actor['name_' + $language], actor.name) AS actor,
       decided[0].date AS actor_last,
       decided[0].sentence AS actor_sentence,
       decided[0].claim AS actor_claim,
       coalesce(other['name_' + $language], other.name) AS other,
       decided[1].date AS other_last,
       decided[1].sentence AS other_sentence,
       decided[1].claim AS other_claim,
       path
ORDER BY organization, actor, other
LIMIT toInteger($limit)
