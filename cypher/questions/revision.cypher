MATCH (m:Meta {id: 'content'}) RETURN m.revision AS revision
