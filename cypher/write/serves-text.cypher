// An office that a document states: one relationship per document, so that it leaves with its document.
UNWIND $rows AS row
MATCH (a:Entity {id: row.person})
MATCH (b:Entity {id: row.of})
CREATE (a)-[r:SERVES {basis: 'text', document: row.document}]->(b)
SET r += row.properties
