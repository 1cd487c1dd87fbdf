UNWIND $rows AS row
MATCH (a:Entity {id: row.state})
MATCH (b:Entity {id: row.of})
MERGE (a)-[r:MEMBER_OF {basis: 'reference', sourceLine: row.sourceLine}]->(b)
SET r += row.properties
