// id: go-betweens
// title: Go-betweens
// description: Actors that cooperate with both of two actors.
// category: Cooperation
// param first: actor, required = USA — One side
// param second: actor, required = RUS — The other side
// result: table
// version: 1
MATCH (m:Entity)-[x]-(a:Entity {id: $first})
WHERE x.sign = 1 AND x.modality IN ['asserted', 'intended'] AND coalesce(x.verdict, '') <> 'wrong' AND m.id <> $second
WITH m, count(x) AS withFirst, collect(x.statement) AS left
MATCH (m)-[y]-(b:Entity {id: $second})
WHERE y.sign = 1 AND y.modality IN ['asserted', 'intended'] AND coalesce(y.verdict, '') <> 'wrong'
WITH m, withFirst, left, count(y) AS withSecond, collect(y.statement) AS right
RETURN m AS goBetween, withFirst, withSecond, left + right AS evidence
ORDER BY withFirst + withSecond DESC, m.id
