// id: actor-relations
// title: Everything about one actor
// description: Every relation in which the actor acts or is acted on, as a graph.
// category: Actors
// param actor: actor, required = USA — The actor in the middle
// param period: range — Only statements dated in it
// result: graph
// version: 1
MATCH (a:Entity {id: $actor})-[r]-(b:Entity)
WHERE r.statement IS NOT NULL
  AND coalesce(r.verdict, '') <> 'wrong'
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
RETURN a, r, b
ORDER BY r.on DESC
