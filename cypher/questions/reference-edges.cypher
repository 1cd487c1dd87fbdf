// Facts from the lexicon that lead to these actors.
UNWIND $ids AS id
MATCH (a:Entity)-[r:SERVES|MEMBER_OF]->(e:Entity {id: id})
WHERE r.basis = 'reference'
RETURN a.id AS source, e.id AS target
