// Every typed relationship, with the document it says it comes from.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statement IS NOT NULL
RETURN r.document AS document, a.id AS source, b.id AS target, r
