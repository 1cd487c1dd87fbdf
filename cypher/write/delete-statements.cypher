MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)<-[:IN_PASSAGE]-(s:Statement)
DETACH DELETE s
