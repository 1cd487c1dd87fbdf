MATCH (q:SavedQuery) RETURN q.id AS id, q.text AS text, q.updatedAt AS updatedAt ORDER BY id
