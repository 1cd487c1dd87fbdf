// Actors that are here only because the lexicon says that one of these serves or belongs to them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:SERVES|MEMBER_OF]->(b:Entity)
WHERE r.basis = 'reference'
RETURN DISTINCT b.id AS id
