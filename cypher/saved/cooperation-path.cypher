// id: cooperation-path
// title: Shortest chain of cooperation
// description: The fewest steps of cooperation from one actor to another, as a graph.
// category: Cooperation
// param from: actor, required = USA — Where the chain starts
// param to: actor, required = UKR — Where it ends
// result: graph
// version: 1
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT*1..6]-(b))
RETURN p
