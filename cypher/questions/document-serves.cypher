// Offices and memberships that this document itself states.
MATCH (a:Entity)-[r:SERVES|MEMBER_OF]->(b:Entity)
WHERE r.document = $document AND r.basis = 'text'
RETURN a.id AS source, b.id AS target, type(r) AS type, r
