// Decisions in force
// Corrections of who is meant, the latest first: which actor is another, where words mean another, and what actors are
// called. They hold for every article that is there and for every one to come.
//
// Parameters
//   $limit integer = 100  at most this many rows, e.g. 20
// Columns
//   decision text     its id
//   kind text         merge, split or rename
//   actor text        the id of the actor that is corrected
//   other text?       the id of the one that is meant; none of a rename
//   spelling text?    only for these words
//   article text?     only in this article
//   name text?        the new name
//   name_en text?     the new name in English
//   reason text?      why
//   decided text?     when
//   complete boolean  whether it has been applied to all that is there

MATCH (d:Decision)
RETURN d.id AS decision,
       d.kind AS kind,
       d.actor AS actor,
       d.other AS other,
       d.spelling AS spelling,
       properties(d)['article'] AS article,
       d.name AS name,
       d.name_en AS name_en,
       d.reason AS reason,
       d.decided AS decided,
       d.pending IS NULL AS complete
ORDER BY decided DESC, decision
LIMIT toInteger($limit)
