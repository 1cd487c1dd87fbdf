MATCH (x:DeletedDocument {id: $id}) RETURN x.payload AS payload
