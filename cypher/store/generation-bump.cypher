// Runs at the end of every write transaction, inside it.
MERGE (m:Meta {id: 'meta'}) SET m.generation = coalesce(m.generation, 0) + 1
