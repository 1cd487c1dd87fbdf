// id: who-accuses
// title: Who accuses an actor, and how often?
// description: Accusers of one actor with number, speakers and latest date.
// category: Conflict
// param actor: actor, required = RUS — The accused
// param since: date — Only accusations dated since
// param atLeast: number = 1 — Leave out accusers with fewer
// result: table
// version: 1
MATCH (a:Entity)-[r:ACCUSE]->(b:Entity {id: $actor})
WHERE coalesce(r.verdict, '') <> 'wrong' AND ($since IS NULL OR r.on >= $since)
WITH a, count(r) AS times, count(DISTINCT r.speaker) AS speakers, max(r.on) AS latest, collect(r.statement) AS evidence
WHERE times >= $atLeast
RETURN a AS accuser, times, speakers, latest, evidence
ORDER BY times DESC, latest DESC
