MATCH (e:Entity)
WHERE NOT EXISTS { MATCH (e)-[r]-(x) }
RETURN e.id AS id
