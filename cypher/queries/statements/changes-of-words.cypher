// What changed in an actor's words
// Where the actor's attitude to one and the same act changed: affirmed at first and then denied, or planned and then
// done, each change with what stood before. Only its own acts and words as articles tell them or as it tells them
// itself; not what others say of it. What was said on one and the same day is no change. The latest first. Where no
// target is given, of an actor with very many claims only the latest are looked at.
//
// Parameters
//   $actor name                whose words, e.g. "Макрон"
//   $target name = null        only towards this one, e.g. "Украина"
//   $latest integer = 5000     without a target, look at so many claims of the actor, the latest, e.g. 20000
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text         whose words
//   target text        towards whom or what
//   relation text      the relation, e.g. SUPPORTS
//   was text           what was said before, in words
//   was_status text    actual, planned, possible or asked for, before
//   was_polarity text  affirmed or negated, before
//   was_on date        the day on which that was last said
//   was_sentence text  its sentence
//   was_claim text     the id of its claim, for evidence-for
//   now text           what was said then, in words
//   status text        actual, planned, possible or asked for
//   polarity text      affirmed or negated
//   condition text?    the words that it depends on, if any
//   date date          the day on which that was first said
//   sentence text      its sentence
//   article text       the id of its article
//   claim text         the id of its claim, for evidence-for

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(actor:Entity)
CALL (actor) {
  WITH actor, $target AS given
  WHERE given IS NULL
  MATCH (c:Claim)
  WHERE c.subject_id = actor.id
    AND c.dated >= coalesce(date($since), date('0001-01-01'))
    AND c.dated <= coalesce(date($as_of), date('9999-12-31'))
    AND c.date IS NOT NULL
    AND c.object_id IS NOT NULL
  RETURN c
  ORDER BY c.subject_id DESC, c.dated DESC, c.id
  LIMIT toInteger($latest)
  UNION
  MATCH (:Name {id: toLower($target)})-[:NAMES]->(target:Entity)
  WITH DISTINCT actor, target
  MATCH (actor)-[r]->(target)
  UNWIND r.claims AS id
  MATCH (c:Claim {id: id})
  WHERE c.date IS NOT NULL
    AND ($since IS NULL OR c.date >= date($since))
    AND ($as_of IS NULL OR c.date <= date($as_of))
  RETURN c
}
WITH actor, c
WHERE c.speaker_id IS NULL OR c.speaker_id = actor.id
ORDER BY c.date, c.id
WITH actor, c.object_id AS about, c.relation AS relation, collect(c) AS said
UNWIND range(1, size(said) - 1) AS i
WITH actor, about, relation, said[i - 1] AS was, said[i] AS c
WHERE was.date < c.date AND (was.polarity <> c.polarity OR was.modality <> c.modality)
ORDER BY c.date DESC, c.id
LIMIT toInteger($limit)
MATCH (target:Entity {id: about})
MATCH (was)-[:STATED_IN]->(before:Sentence)
MATCH (c)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(article:Article)
RETURN coalesce(actor['name_' + $language], actor.name) AS actor,
       coalesce(target['name_' + $language], target.name) AS target,
       relation,
       was.label AS was,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[was.modality] AS was_status,
       was.polarity AS was_polarity,
       was.date AS was_on,
       before.text AS was_sentence,
       was.id AS was_claim,
       c.label AS now,
       {actual: 'actual', planned: 'planned', possible: 'possible', required: 'asked for'}[c.modality] AS status,
       c.polarity AS polarity,
       c.condition AS condition,
       c.date AS date,
       s.text AS sentence,
       article.id AS article,
       c.id AS claim
ORDER BY date DESC, claim
