// An actor's record
// What became of all that the actor promised, threatened, refused or was asked for, as of a day: one row for all of it,
// then one a kind. Of pledges, kept and broken tell how far the actor is to be trusted; of requests and demands,
// whether it did what it was asked for.
//
// Parameters
//   $actor name                whose record, e.g. "Россия"
//   $since date = null         only what was said on that day or later, e.g. "2025-09-01"
//   $as_of date = null         only what was said up to that day, e.g. "2025-12-31"
//   $language language = "ru"  the language of names where it is known, e.g. "en"
//   $limit integer = 100       at most this many rows, e.g. 20
// Columns
//   actor text           who
//   kind text            all, pledge, threat, refusal, request or demand
//   made integer         how many were made, or asked for
//   kept integer         satisfied: what was owed, asked for or threatened was done
//   broken integer       violated
//   open integer         requested, conditional or active: none of the others yet
//   conditional integer  how many of the open ones wait for a condition
//   cancelled integer    taken back, or a refusal given up
//   expired integer      the day passed, and nothing is told
//   refused integer      rejected: what was asked for was refused
//   kept_share number?   kept of kept and broken, 0 to 1; none if there are neither
//   first date?          the day on which the first was made
//   last date?           the day on which the last was made

MATCH (:Name {id: toLower($actor)})-[:NAMES]->(who:Entity)<-[:DEBTOR]-(k:Commitment)
WHERE ($since IS NULL OR k.made >= date($since))
  AND ($as_of IS NULL OR k.made <= date($as_of))
WITH who, k,
     CASE
       WHEN $as_of IS NULL OR k.reason IS NULL OR k.moved < date($as_of) THEN k.state
       ELSE coalesce(COLLECT {
         MATCH (k)-[m:MOVED_BY]->(:Claim)
         WHERE m.date < date($as_of) OR m.date = date($as_of) AND m.state <> 'expired'
         RETURN m.state ORDER BY m.number DESC LIMIT 1
       }[0], k.first)
     END AS told
WITH who, k,
     CASE
       WHEN told IN ['requested', 'conditional', 'active'] AND k.due < date($as_of) THEN 'expired'
       ELSE told
     END AS state
WITH who, k.kind AS kind, state, count(*) AS n, min(k.made) AS first, max(k.made) AS last
WITH who, collect({kind: kind, state: state, n: n, first: first, last: last}) AS counts
UNWIND ['all', 'pledge', 'threat', 'refusal', 'request', 'demand'] AS kind
UNWIND counts AS counted
WITH who, kind, counted
WHERE kind IN ['all', counted.kind]
WITH who, kind,
     sum(counted.n) AS made,
     sum(CASE counted.state WHEN 'satisfied' THEN counted.n ELSE 0 END) AS kept,
     sum(CASE counted.state WHEN 'violated' THEN counted.n ELSE 0 END) AS broken,
     sum(CASE WHEN counted.state IN ['requested', 'conditional', 'active'] THEN counted.n ELSE 0 END) AS open,
     sum(CASE counted.state WHEN 'conditional' THEN counted.n ELSE 0 END) AS conditional,
     sum(CASE counted.state WHEN 'cancelled' THEN counted.n ELSE 0 END) AS cancelled,
     sum(CASE counted.state WHEN 'expired' THEN counted.n ELSE 0 END) AS expired,
     sum(CASE counted.state WHEN 'rejected' THEN counted.n ELSE 0 END) AS refused,
     min(counted.first) AS first, max(counted.last) AS last
RETURN coalesce(who['name_' + $language], who.name) AS actor,
       kind,
       made,
       kept,
       broken,
       open,
       conditional,
       cancelled,
       expired,
       refused,
       CASE WHEN kept + broken > 0 THEN toFloat(kept) / (kept + broken) END AS kept_share,
       first,
       last
ORDER BY who.id, kind <> 'all', made DESC, kind
LIMIT toInteger($limit)
