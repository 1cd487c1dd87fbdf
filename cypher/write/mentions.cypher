UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (e:Entity {id: row.entity})
CREATE (p)-[:MENTIONS {start: row.start, end: row.end, surface: row.surface}]->(e)
