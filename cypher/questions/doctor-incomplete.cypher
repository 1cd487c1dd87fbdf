// Statements without an end, a passage or a document.
MATCH (s:Statement)
WHERE NOT EXISTS { MATCH (s)-[:SOURCE]->(e:Entity) }
RETURN s.id AS id, 'a source' AS lacks
UNION ALL
MATCH (s:Statement)
WHERE NOT EXISTS { MATCH (s)-[:TARGET]->(e:Entity) }
RETURN s.id AS id, 'a target' AS lacks
UNION ALL
MATCH (s:Statement)
WHERE NOT EXISTS { MATCH (s)-[:IN_PASSAGE]->(p:Passage)<-[:HAS_PASSAGE]-(d:Document) }
RETURN s.id AS id, 'a passage in a document' AS lacks
