// id: named-never-heard
// title: Named, but never heard
// description: Actors that documents name and no document lets speak.
// category: Actors
// param atLeast: number = 3 — Leave out actors named less often
// result: table
// version: 1
MATCH (p:Passage)-[m:MENTIONS]->(e:Entity)
WHERE NOT EXISTS { MATCH (s:Statement)-[:SPEAKER]->(e) }
WITH e, count(m) AS mentions, count(DISTINCT p) AS passages
WHERE mentions >= $atLeast
RETURN e AS actor, mentions, passages
ORDER BY mentions DESC, e.id
