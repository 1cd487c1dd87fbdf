// The passages of a document with their words.
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)
RETURN p
