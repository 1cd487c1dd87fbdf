MATCH (d:Document) WHERE d.title IS NOT NULL
RETURN d.id AS id, d.title AS title
