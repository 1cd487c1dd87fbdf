// The actors at the other end of what the lexicon says of these.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SERVES|MEMBER_OF]->(e:Entity)
WHERE r.basis = 'reference'
RETURN DISTINCT e
