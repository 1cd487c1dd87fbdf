MATCH (q:SavedQuery {id: $id})
DETACH DELETE q
