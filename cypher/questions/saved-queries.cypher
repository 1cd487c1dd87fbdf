MATCH (q:SavedQuery) RETURN q.id AS id, q.text AS text ORDER BY id
