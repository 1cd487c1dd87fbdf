MATCH (e:Entity {id: $id})<-[:MENTIONS]-(p:Passage)<-[:HAS_PASSAGE]-(d:Document)
RETURN count(DISTINCT d) AS documents
