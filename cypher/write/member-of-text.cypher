UNWIND $rows AS row
MATCH (a:Entity {id: row.state})
MATCH (b:Entity {id: row.of})
CREATE (a)-[r:MEMBER_OF {basis: 'text', document: row.document}]->(b)
SET r += row.properties
