// Actors by id, with all that is known of each.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e
