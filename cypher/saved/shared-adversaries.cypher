// id: shared-adversaries
// title: Shared adversaries
// description: Pairs of states that are both in conflict with the same third, and what they say of each other.
// category: Conflict
// param actor: actor, required = RUS — The adversary they share
// result: table
// version: 1
MATCH (a:State)-[x]->(t:Entity {id: $actor})<-[y]-(b:State)
WHERE a.id < b.id AND x.sign = -1 AND y.sign = -1
  AND coalesce(x.verdict, '') <> 'wrong' AND coalesce(y.verdict, '') <> 'wrong'
WITH a, b, count(DISTINCT x) AS first, count(DISTINCT y) AS second,
     collect(DISTINCT x.statement) AS against, collect(DISTINCT y.statement) AS alsoAgainst
OPTIONAL MATCH (a)-[r]-(b)
WHERE r.statement IS NOT NULL AND coalesce(r.verdict, '') <> 'wrong'
WITH a, b, first, second, against, alsoAgainst,
     sum(CASE WHEN r.sign = 1 THEN 1 ELSE 0 END) AS cooperative,
     sum(CASE WHEN r.sign = -1 THEN 1 ELSE 0 END) AS conflictual
RETURN a AS one, b AS other, first AS byOne, second AS byOther, cooperative, conflictual,
       against + alsoAgainst AS evidence
ORDER BY byOne + byOther DESC, a.id, b.id
