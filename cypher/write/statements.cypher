UNWIND $rows AS row
MATCH (p:Passage {id: row.passage})
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (s:Statement {id: row.id})
CREATE (s)-[:IN_PASSAGE]->(p)
CREATE (s)-[:SOURCE]->(a)
CREATE (s)-[:TARGET]->(b)
SET s += row.properties
