// id: use-of-force
// title: Force and coercion
// description: Assaults, coercion and mobilisation in a period, as a graph.
// category: Conflict
// param period: range — Only statements dated in it
// result: graph
// version: 1
MATCH (a:Entity)-[r:ASSAULT|COERCE|MOBILIZE]->(b:Entity)
WHERE coalesce(r.verdict, '') <> 'wrong'
  AND r.modality = 'asserted'
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
RETURN a, r, b
ORDER BY r.on DESC
