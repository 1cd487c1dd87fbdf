// id: who-speaks-of-whom
// title: Who speaks of whom
// description: Speakers, the actors their statements are about, and how friendly the statements are.
// category: Actors
// param atLeast: number = 1 — Leave out pairs with fewer statements
// result: table
// version: 1
MATCH (s:Statement)-[:SPEAKER]->(k:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
WHERE coalesce(s.verdict, '') <> 'wrong' AND k.id <> b.id
WITH k, b, count(s) AS statements,
     sum(CASE WHEN s.sign = 1 THEN 1 ELSE 0 END) AS cooperative,
     sum(CASE WHEN s.sign = -1 THEN 1 ELSE 0 END) AS conflictual,
     collect(s.id) AS evidence
WHERE statements >= $atLeast
RETURN k AS speaker, b AS about, statements, cooperative, conflictual, evidence
ORDER BY statements DESC, k.id, b.id
