MATCH (x:DeletedDocument {id: $id})
DETACH DELETE x
