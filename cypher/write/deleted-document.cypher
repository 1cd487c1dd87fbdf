// What a deleted document was, so that the deletion can be undone.
MERGE (x:DeletedDocument {id: $id})
SET x.title = $title, x.deletedAt = $deletedAt, x.payload = $payload
