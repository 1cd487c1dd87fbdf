MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)
RETURN p.id AS id, p.index AS index, p.start AS start, p.end AS end
ORDER BY index
