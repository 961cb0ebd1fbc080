// Actors by kind
// How many actors, events and topics of each kind there are, how many of them the registry of actors knows, and in how
// many claims they act or are acted upon.
//
// Parameters
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   kind text           person, state, government_body, organization, alliance, group, event or topic
//   entities integer    how many
//   registered integer  how many of them the registry of actors knows
//   acts integer        in how many claims they act
//   targets integer     in how many claims they are acted upon
//   most text           the one that is in the most claims

MATCH (e:Entity)
WITH e, COUNT { (e)<-[:SUBJECT]-() } AS acts, COUNT { (e)<-[:OBJECT]-() } AS targets
ORDER BY acts + targets DESC, e.id
WITH e.kind AS kind, count(e) AS entities, sum(CASE WHEN e.registered THEN 1 ELSE 0 END) AS registered,
     sum(acts) AS acts, sum(targets) AS targets, head(collect(e)) AS most
RETURN kind,
       entities,
       registered,
       acts,
       targets,
       coalesce(most['name_' + $language], most.name) AS most
ORDER BY entities DESC, kind
LIMIT toInteger($limit)
