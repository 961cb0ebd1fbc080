// Who was absent from what they were invited to
// Who stays or stayed away from an event, declined it or left it though invited: an article says that they are asked or
// going to take part, or, in the same article, somebody asks them to an event called so. A request counts as an
// invitation to the event if its content names a word of the event's name, whatever its ending.
//
// Parameters
//   $event name = null         only this event, e.g. "саммит"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   absentee text          who stayed away
//   relation text          what it says between the two, in words
//   event text             from what
//   status text            actual or planned
//   invited_by text?       who invited them, if the article tells
//   invitation text        the sentence of the invitation
//   invitation_claim text  the id of its claim, for evidence-for
//   said_by text?          the actor to whom the article credits it; none if the article itself says it
//   date date?             the day on which the article appeared
//   sentence text          the sentence that says so
//   article text           the id of its article
//   claim text             the id of the claim, for evidence-for

CALL () {
  MATCH (:Name {id: toLower($event)})-[:NAMES]->(:Entity)<-[:OBJECT]-(c:Claim)
  WHERE c.relation IN ['PARTICIPATES_IN', 'MET', 'REJECTED', 'WITHDREW_FROM']
  RETURN c
  UNION
  WITH $event AS named
  WHERE named IS NULL
  MATCH (c:Claim)
  WHERE c.relation IN ['PARTICIPATES_IN', 'MET', 'REJECTED', 'WITHDREW_FROM']
  RETURN c
}
WITH c
WHERE c.polarity = CASE WHEN c.relation IN ['PARTICIPATES_IN', 'MET'] THEN 'negated' ELSE 'affirmed' END
  AND c.modality IN ['actual', 'planned']
  AND ($since IS NULL OR c.date >= date($since))
  AND ($as_of IS NULL OR c.date <= date($as_of))
MATCH (absentee:Actor)<-[:SUBJECT]-(c)-[:OBJECT]->(event:Entity)
WHERE event:Event OR $event IS NOT NULL
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
WITH event, absentee, c, s, article, COLLECT {
       MATCH (event)<-[p:PARTICIPATES_IN]-(absentee)
       WHERE p.modality IN ['required', 'planned']
       UNWIND p.claims AS x
       MATCH (i:Claim {id: x})
       RETURN i
       ORDER BY i.date, i.id
       LIMIT 1
     } + COLLECT {
       MATCH (article)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(i:Claim {relation: 'REQUESTED'})-[:OBJECT]->(absentee)
       WHERE i.polarity = 'affirmed'
         AND any(word IN split(toLower(event.name), ' ')
                 WHERE size(word) > 3 AND toLower(i.content) CONTAINS left(word, size(word) - 2))
       RETURN i
       ORDER BY i.index
       LIMIT 1
     } AS invitations
WHERE invitations <> []
WITH *, invitations[-1] AS i
MATCH (i)-[:STATED_IN]->(asked:Sentence)
OPTIONAL MATCH (i)-[:SUBJECT]->(host:Entity)
WHERE i.relation = 'REQUESTED'
OPTIONAL MATCH (i)-[:SPEAKER]->(inviter:Entity)
WHERE i.relation = 'PARTICIPATES_IN' AND i.modality = 'required' AND inviter <> absentee
WITH *, coalesce(host, inviter) AS inviting
OPTIONAL MATCH (c)-[:SPEAKER]->(speaker:Entity)
RETURN coalesce(absentee['name_' + $language], absentee.name) AS absentee,
       c.label AS relation,
       coalesce(event['name_' + $language], event.name) AS event,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       coalesce(inviting['name_' + $language], inviting.name) AS invited_by,
       asked.text AS invitation,
       i.id AS invitation_claim,
       coalesce(speaker['name_' + $language], speaker.name) AS said_by,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, article, c.index
LIMIT toInteger($limit)
