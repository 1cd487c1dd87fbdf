// Every actor that the document names, speaks of or quotes.
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)-[:MENTIONS]->(e:Entity)
RETURN DISTINCT e
UNION
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)<-[:IN_PASSAGE]-(s:Statement)-[:SOURCE|TARGET|SPEAKER]->(e:Entity)
RETURN DISTINCT e
UNION
MATCH (e:Entity)-[r:SERVES|MEMBER_OF]->(f:Entity)
WHERE r.document = $document
RETURN DISTINCT e
UNION
MATCH (f:Entity)-[r:SERVES|MEMBER_OF]->(e:Entity)
WHERE r.document = $document
RETURN DISTINCT e
