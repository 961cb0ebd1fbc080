// Actors that look alike
// Pairs of actors that share a name, those that are named the most first. Two of them that the registry of actors
// knows are two; of the others one may be the other. The command `allegiance duplicates` compares spellings as well,
// and gives reasons; `allegiance actors merge` makes one of two.
//
// Parameters
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text        one of the two
//   actor_id text     its id
//   actor_kind text   its kind
//   other text        the other
//   other_id text     its id
//   other_kind text   its kind
//   names texts       the names that both have, in small letters
//   mentions integer  in how many places of claims the two are

MATCH (n:Name)
WHERE COUNT { (n)-[:NAMES]->() } > 1
MATCH (one:Actor)<-[:NAMES]-(n)-[:NAMES]->(two:Actor)
WHERE one.id < two.id AND NOT (one.registered AND two.registered)
WITH one, two, collect(n.id) AS names
WITH one, two, names,
     COUNT { (one)<-[:SUBJECT]-() } + COUNT { (one)<-[:OBJECT]-() } + COUNT { (one)<-[:SPEAKER]-() }
     + COUNT { (two)<-[:SUBJECT]-() } + COUNT { (two)<-[:OBJECT]-() } + COUNT { (two)<-[:SPEAKER]-() } AS mentions
ORDER BY mentions DESC, one.id, two.id
LIMIT toInteger($limit)
RETURN coalesce(one['name_' + $language], one.name) AS actor,
       one.id AS actor_id,
       one.kind AS actor_kind,
       coalesce(two['name_' + $language], two.name) AS other,
       two.id AS other_id,
       two.kind AS other_kind,
       COLLECT { UNWIND names AS name RETURN name ORDER BY name } AS names,
       mentions
ORDER BY mentions DESC, actor_id, other_id
