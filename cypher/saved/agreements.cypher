// id: agreements
// title: Agreements and joint work
// description: Who agrees and works together, as a graph.
// category: Cooperation
// param period: range — Only statements dated in it
// result: graph
// version: 1
MATCH (a:Entity)-[r:AGREE|COOPERATE]->(b:Entity)
WHERE coalesce(r.verdict, '') <> 'wrong'
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
RETURN a, r, b
ORDER BY r.on DESC
