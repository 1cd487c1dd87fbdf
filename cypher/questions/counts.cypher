CALL { MATCH (d:Document) RETURN count(d) AS documents }
CALL { MATCH (p:Passage) RETURN count(p) AS passages }
CALL { MATCH (s:Statement) RETURN count(s) AS statements }
CALL { MATCH (e:Entity) RETURN count(e) AS entities }
CALL { MATCH (a:Entity)-[r]->(b:Entity) WHERE r.statement IS NOT NULL RETURN count(r) AS relations }
RETURN documents, passages, statements, entities, relations
