UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
MATCH (e:Entity {id: row.speaker})
CREATE (s)-[:SPEAKER]->(e)
