MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)<-[:IN_PASSAGE]-(s:Statement)
MATCH (s)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
OPTIONAL MATCH (s)-[:SPEAKER]->(k:Entity)
RETURN s.id AS id, s, a.id AS source, b.id AS target, k.id AS speaker
