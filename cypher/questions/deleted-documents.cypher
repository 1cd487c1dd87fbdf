MATCH (x:DeletedDocument)
RETURN x.id AS id, x.title AS title, x.deletedAt AS deletedAt
ORDER BY deletedAt DESC
