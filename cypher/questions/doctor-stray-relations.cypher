// Typed relationships whose document is gone.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $events
OPTIONAL MATCH (d:Document {id: r.document})
WITH r, d
WHERE d IS NULL
RETURN type(r) AS type, r.document AS document
