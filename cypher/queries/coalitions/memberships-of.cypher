// Memberships of an actor
// What the actor belongs to as of a day, one row an organisation, present memberships first. The last that is said of
// it as of the day decides: who left it is a former member, who is said not to belong to it is not a member; whoever is
// only planned, supposed or asked to join, or on a condition, is marked in status.
//
// Parameters
//   $actor name                who, e.g. "Франция"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   member text        who
//   kind text          person, state, government_body, organization, alliance or group
//   organization text  of what
//   status text        member, former, not a member, conditional, planned, possible or asked for
//   condition text?    the words that it depends on, if any
//   first date?        the day on which it was first said to be a member
//   last date?         the day of the claim that decides
//   claims integer     how many claims there are
//   said_by text?      the actor to whom the article credits the one that decides; none if the article itself says it
//   sentence text      its sentence
//   article text       the id of its article
//   claim text         its id, for evidence-for
// Picture
//   nodes nodes            the two
//   triples relationships  the relationships between them

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(member:Entity)
MATCH (member:Entity)-[r:MEMBER_OF|NOT_MEMBER_OF|WITHDREW_FROM]->(organization:Entity)
WHERE (r.modality = 'actual' OR type(r) = 'MEMBER_OF')
  AND ($as_of IS NULL OR r.first <= date($as_of))
UNWIND r.claims AS id
MATCH (c:Claim {id: id})
WHERE $as_of IS NULL OR c.date <= date($as_of)
WITH member, organization, c
ORDER BY c.modality = 'actual' AND c.condition IS NULL, c.date, c.id
WITH member, organization, collect(c) AS told
WHERE any(c IN told WHERE c.relation = 'MEMBER_OF')
WITH member, organization, told, told[-1] AS decided,
     [c IN told WHERE c.relation = 'MEMBER_OF' AND c.polarity = 'affirmed' AND c.modality = 'actual'] AS joined
WITH *,
     CASE
       WHEN decided.relation = 'WITHDREW_FROM' THEN 'former'
       WHEN decided.polarity = 'negated' THEN 'not a member'
       WHEN decided.modality <> 'actual'
       THEN {planned: 'planned', possible: 'possible', required: 'asked for'}[decided.modality]
       WHEN decided.condition IS NOT NULL THEN 'conditional'
       ELSE 'member'
     END AS status
ORDER BY status <> 'member', status, decided.date DESC, member.id, organization.id
LIMIT toInteger($limit)
MATCH (decided)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
OPTIONAL MATCH (decided)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(member['name_' + $language], member.name) AS member,
       member.kind AS kind,
       coalesce(organization['name_' + $language], organization.name) AS organization,
       status,
       decided.condition AS condition,
       joined[0].date AS first,
       decided.date AS last,
       size(told) AS claims,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       s.text AS sentence,
       article.id AS article,
       decided.id AS claim,
       [member, organization] AS nodes,
       [(member)-[r:MEMBER_OF|NOT_MEMBER_OF|WITHDREW_FROM]->(organization) | r] AS triples
ORDER BY status <> 'member', status, last DESC, organization
