MATCH (m:Meta {id: 'samples'}) RETURN m.loadedAt AS loadedAt
