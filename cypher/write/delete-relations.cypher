MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.document = $document
DELETE r
