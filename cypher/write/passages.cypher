MATCH (d:Document {id: $document})
UNWIND $rows AS row
CREATE (d)-[:HAS_PASSAGE]->(p:Passage {id: row.id})
SET p += row.properties
