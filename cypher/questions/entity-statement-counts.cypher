UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e, COUNT { MATCH (s:Statement)-[:SOURCE|TARGET]->(e) } AS statements
