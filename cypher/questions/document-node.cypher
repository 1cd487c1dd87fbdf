MATCH (d:Document {id: $document}) RETURN d
