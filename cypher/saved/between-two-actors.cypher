// id: between-two-actors
// title: Everything between two actors
// description: All relations between two actors, in both directions, as a graph.
// category: Actors
// param first: actor, required = RUS — One of the two
// param second: actor, required = PRK — The other
// result: graph
// version: 1
MATCH (a:Entity {id: $first})-[r]-(b:Entity {id: $second})
WHERE r.statement IS NOT NULL AND coalesce(r.verdict, '') <> 'wrong'
RETURN a, r, b
ORDER BY r.on DESC
