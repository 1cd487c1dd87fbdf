MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)
DETACH DELETE p
