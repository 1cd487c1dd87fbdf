// id: promises-open
// title: Announced, not yet reported
// description: Intended cooperation with no later asserted act of the same kind between the two.
// category: Cooperation
// param event: event — Only this kind of act
// result: table
// version: 1
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sign = 1 AND r.modality = 'intended' AND coalesce(r.verdict, '') <> 'wrong'
  AND ($event IS NULL OR type(r) = $event)
  AND NOT EXISTS {
    MATCH (a)-[x]-(b)
    WHERE type(x) = type(r) AND x.modality = 'asserted' AND x.on >= r.on
  }
RETURN a AS from, b AS to, type(r) AS event, r.on AS date, [r.statement] AS evidence
ORDER BY date DESC, a.id, b.id
