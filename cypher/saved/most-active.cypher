// id: most-active
// title: Most active in a period
// description: Actors by number of statements, as the one who acts and as the one acted on.
// category: Actors
// param period: range — Only statements dated in it
// param atLeast: number = 2 — Leave out actors with fewer statements
// result: table
// version: 1
MATCH (a:Entity)-[r]-(b:Entity)
WHERE r.statement IS NOT NULL
  AND coalesce(r.verdict, '') <> 'wrong'
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
WITH a, count(r) AS statements,
     sum(CASE WHEN startNode(r) = a THEN 1 ELSE 0 END) AS acts,
     sum(CASE WHEN r.sign = 1 THEN 1 ELSE 0 END) AS cooperative,
     sum(CASE WHEN r.sign = -1 THEN 1 ELSE 0 END) AS conflictual,
     count(DISTINCT b) AS counterparts
WHERE statements >= $atLeast
RETURN a AS actor, statements, acts, statements - acts AS actedOn, cooperative, conflictual, counterparts
ORDER BY statements DESC, a.id
