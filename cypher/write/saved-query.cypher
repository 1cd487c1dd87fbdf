MERGE (q:SavedQuery {id: $id})
ON CREATE SET q.createdAt = $now
SET q.text = $text, q.updatedAt = $now
