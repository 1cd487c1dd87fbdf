// The actors it shares statements with, by number of statements; those marked wrong are left out.
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE r.statement IS NOT NULL AND coalesce(r.verdict, '') <> 'wrong'
RETURN n, count(r) AS statements
ORDER BY statements DESC, n.id
