// The number of the last committed write; no row in a store that was never written.
MATCH (m:Meta {id: 'meta'}) RETURN m.generation AS generation
