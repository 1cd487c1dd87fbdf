MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.document = $document AND r.statement IS NOT NULL
RETURN a.id AS source, b.id AS target, r
