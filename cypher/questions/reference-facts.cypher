// What the lexicon says of these actors: offices they hold and bodies they belong to.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SERVES|MEMBER_OF]->(b:Entity)
WHERE r.basis = 'reference'
RETURN a.id AS source, b.id AS target, type(r) AS type, r
