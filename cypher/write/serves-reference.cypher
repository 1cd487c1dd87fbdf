// An office from the lexicon: the same line is written once, however many documents bring it.
UNWIND $rows AS row
MATCH (a:Entity {id: row.person})
MATCH (b:Entity {id: row.of})
MERGE (a)-[r:SERVES {basis: 'reference', sourceLine: row.sourceLine}]->(b)
SET r += row.properties
